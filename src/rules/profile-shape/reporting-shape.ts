import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { clockShapes } from './clock-shape.js';
import { dutyShapes } from './duty-shape.js';
import { valueShapes } from './values.js';

/** Reporting, as zod reads them; built on first use. */
export const reportingShapes = lazily(() => {
  const { clockShape } = clockShapes();
  const { dutyShape, factMatch } = dutyShapes();
  const { cites, count, listOf, ruleOf, text, time, word } = valueShapes();

  const when = z.record(text, factMatch).optional();
  const ground = z.strictObject({
    ground: text,
    summary: text,
    grant: word('may', 'shall', 'no-violation', 'waiver'),
    when,
    days: count(1).optional(),
    validYears: count(1).optional(),
    application: z.boolean(),
    advice: text,
    cites: cites.optional(),
  });

  /** What is reported, when and how. */
  const reportingShape = z.strictObject({
    items: ruleOf(listOf(z.strictObject({ item: text, name: text, elements: z.array(text), when }))).optional(),
    deadline: clockShape.optional(),
    closeOfBusiness: ruleOf(z.strictObject({ reading: text, options: listOf(z.strictObject({ option: text, zone: word('office', 'dispenser'), time: time.optional() })) })).optional(),
    zeroReportDuty: dutyShape.optional(),
    zeroReport: clockShape.optional(),
    errorNotice: clockShape.optional(),
    errorCorrection: clockShape.optional(),
    extension: ruleOf(z.strictObject({ hours: count(0).optional(), reading: text.optional(), grounds: listOf(ground) })).optional(),
    channels: ruleOf(listOf(z.strictObject({ id: text, name: text, format: text, onlyWithoutAsap: z.boolean() }))).optional(),
  });

  return { reportingShape };
});
