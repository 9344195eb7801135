import * as z from 'zod';
import { factMatch, under } from './duty-shape.js';
import { cites, count, dates, listOf, ruleOf, text, word } from './values.js';

const WRONG = 'rules.profile.period-number';
const LAST_DAY_OF_A_MONTH = 31;
const businessDays = z.strictObject({ businessDays: count(0), of: word('office', 'dispenser').optional(), ends: text.optional() }, WRONG);
const calendarDays = z.strictObject({ calendarDays: count(0), rolls: word('never', 'to-open-day').optional() }, WRONG);
const hours = z.strictObject({ hours: count(0), of: word('dispenser').optional() }, WRONG);
const dayOfNextMonth = z.strictObject({ dayOfNextMonth: z.int(WRONG).min(1, WRONG).max(LAST_DAY_OF_A_MONTH, WRONG) }, WRONG);

/** A period of the law: a number of days or hours, or the later or earlier of several. */
const period: z.ZodType = z.lazy(() =>
  z.union([businessDays, calendarDays, hours, dayOfNextMonth, z.strictObject({ laterOf: listOf(period) }), z.strictObject({ earlierOf: listOf(period) })], WRONG),
);
const start = word('dispensing', 'sale', 'discovery', 'request', 'refusal', 'correction', 'previous-report', 'day');

/** A period of the law by rows. */
export const clockShape = ruleOf(
  listOf(
    z.strictObject({
      ...dates,
      when: z.record(text, factMatch).optional(),
      dayAfter: word('open', 'closed').optional(),
      under: under.optional(),
      starts: z.union([start, listOf(start)]),
      runsFrom: word('start', 'end-of-day').optional(),
      period: z.union([period, z.strictObject({ unmeasured: text })], WRONG),
      reading: text.optional(),
      hourOpen: text.optional(),
      cites: cites.optional(),
    }),
  ),
);
