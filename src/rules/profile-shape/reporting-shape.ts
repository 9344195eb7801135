import * as z from 'zod';
import { count, listOf, ruleOf, text, time, word } from './values.js';

/** A period of business days. */
export const businessDayPeriod = z.strictObject({ businessDays: count(0), reading: text.optional() }, 'rules.profile.period-number');

/** A period of calendar days. */
export const calendarDayPeriod = z.strictObject({ calendarDays: count(0), reading: text }, 'rules.profile.period-number');

/** What is reported, when and how. */
export const reportingShape = z.strictObject({
  items: ruleOf(listOf(z.strictObject({ item: text, name: text, elements: z.array(text) }))).optional(),
  deadline: ruleOf(businessDayPeriod).optional(),
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

/** The clocks of putting an error right. */
export const correctionClocksShape = z.strictObject({ transmit: ruleOf(calendarDayPeriod), branchNotice: ruleOf(businessDayPeriod) });
