import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { valueShapes } from './values.js';

/** Calendars and counties, as zod reads them; built on first use. */
export const calendarShapes = lazily(() => {
  const { cites, day, text, word, zone } = valueShapes();

  const WRONG = 'rules.profile.recurrence';
  const within = (least: number, most: number) => z.int(WRONG).min(least, WRONG).max(most, WRONG);
  const month = within(1, 12);
  const everyYears = within(1, 100).optional();
  /** As the calendar has it in a leap year. */
  const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const DAYS_OF_THE_WEEK = 7;

  /** A yearly day by formula. */
  const recurrence = z.union(
    [
      z
        .strictObject({ month, day: within(1, 31), observed: z.literal('nearest-weekday').optional(), everyYears })
        .refine((date) => date.day <= (DAYS[date.month - 1] ?? 0), WRONG),
      z.strictObject({ month, weekday: within(0, 6), nth: z.union([within(1, 4), z.literal('last')]), plusDays: within(-31, 31).optional(), everyYears }),
      z.strictObject({ easterPlusDays: within(-366, 366) }),
    ],
    WRONG,
  );

  const certainty = word('statute', 'official-list', 'local-notice', 'pattern', 'order', 'reported');
  const period = z.strictObject({ from: day, to: day });

  /** Business days. */
  const calendarShape = z.strictObject({
    reading: text.optional(),
    zone,
    weekend: z.array(within(0, 6)).refine((days) => new Set(days).size < DAYS_OF_THE_WEEK, 'rules.profile.period-number').optional(),
    incomplete: z.literal(true).optional(),
    coverage: period,
    computable: period,
    closures: z.array(
      z.strictObject({
        id: text,
        name: text,
        kind: word('holiday', 'extra-day', 'election', 'order', 'legal-holiday', 'half-day', 'emergency'),
        readings: z.array(word('earliest', 'default', 'latest')),
        certainty,
        cites,
        recurs: recurrence.optional(),
        adjoins: text.optional(),
        undesignated: recurrence.optional(),
        undesignatedFrom: day.optional(),
        days: z.array(z.union([day, z.strictObject({ date: day, certainty, alternatives: z.array(day).optional(), note: text.optional() })], 'rules.profile.date-format')),
      }),
    ),
    earlyClosings: z.array(z.strictObject({ date: day, name: text, cites })),
    cites,
  });

  /** The zones of counties. */
  const countiesShape = z.strictObject({
    id: text,
    summary: text,
    statePrefix: z.string().regex(/^\d{2}$/),
    zones: z.array(z.strictObject({ zone, counties: z.record(z.string().regex(/^\d{3}$/), text) })).min(1, 'rules.profile.list-empty'),
    cites,
  });

  return { calendarShape, countiesShape };
});
