import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import type { Period } from '../law/period.js';
import { dutyShapes } from './duty-shape.js';
import { valueShapes } from './values.js';

/** Periods and clocks, as zod reads them; built on first use. */
export const clockShapes = lazily(() => {
  const { factMatch } = dutyShapes();
  const { cites, count, dates, listOf, ruleOf, text, word } = valueShapes();

  const WRONG = 'rules.profile.period-number';
  const LONGEST_MONTH = 31;
  const start = word('dispensing', 'sale', 'discovery', 'request', 'refusal', 'correction', 'previous-report', 'day');

  /** A period of law. */
  const periodShape: z.ZodType<Period> = z.lazy(() =>
    z.union(
      [
        z.strictObject({ businessDays: count(0), of: word('office', 'dispenser').optional(), ends: text.optional() }),
        z.strictObject({ calendarDays: count(0), rolls: word('never', 'to-open-day').optional() }),
        z.strictObject({ hours: count(1), of: z.literal('dispenser').optional() }),
        z.strictObject({ dayOfNextMonth: count(1).max(LONGEST_MONTH, WRONG) }),
        z.strictObject({ laterOf: listOf(periodShape) }),
        z.strictObject({ earlierOf: listOf(periodShape) }),
      ],
      WRONG,
    ),
  ) as unknown as z.ZodType<Period>;

  const row = z.strictObject({
    ...dates,
    when: z.record(text, factMatch).optional(),
    dayAfter: word('open', 'closed').optional(),
    under: listOf(z.strictObject({ reading: text, option: text })).optional(),
    starts: z.union([start, listOf(start)]),
    dayIn: word('dispenser', 'office').optional(),
    runsFrom: word('start', 'end-of-day').optional(),
    period: z.union([periodShape, z.strictObject({ unmeasured: text })], WRONG),
    reading: text.optional(),
    hourOpen: text.optional(),
    cites: cites.optional(),
  });

  /** A clock of rows. */
  const clockShape = ruleOf(listOf(row));

  return { periodShape, clockShape };
});
