import * as z from 'zod';
import { clockShape } from './clock-shape.js';
import { dutyShape, factMatch } from './duty-shape.js';
import { cites, count, listOf, ruleOf, text, time, word } from './values.js';

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
export const reportingShape = z.strictObject({
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
