import * as z from 'zod';
import { clockShape } from './clock-shape.js';
import { count, listOf, ruleOf, text, time, word } from './values.js';

/** What is reported, when and how. */
export const reportingShape = z.strictObject({
  items: ruleOf(listOf(z.strictObject({ item: text, name: text, elements: z.array(text) }))).optional(),
  deadline: clockShape.optional(),
  closeOfBusiness: ruleOf(z.strictObject({ reading: text, options: listOf(z.strictObject({ option: text, zone: word('office', 'dispenser'), time: time.optional() })) })).optional(),
  extension: ruleOf(
    z.strictObject({
      hours: count(0),
      reading: text,
      grounds: listOf(z.strictObject({ ground: text, summary: text, grant: word('may', 'shall'), application: z.boolean(), advice: text })),
    }),
  ).optional(),
  channels: ruleOf(listOf(z.strictObject({ id: text, name: text, format: text, onlyWithoutAsap: z.boolean() }))).optional(),
});
