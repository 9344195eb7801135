import { closedObject } from '../../rules/facts/closed-object.js';
import { described } from '../../rules/facts/described.js';
import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { CLOCK, MOMENT, parseMoment } from '../../rules/clocks/written-moment.js';
import { plainDateSchema } from './plain-date-schema.js';

const moment = () =>
  z
    .string()
    .regex(MOMENT)
    .refine((text) => parseMoment(text) !== undefined);
/** A moment with its time of day, which the pattern says as well for validators of other languages. */
const momentWithTime = () => moment().regex(/T/);
const text = (says: string) => described(z.string(), says);
const day = (says: string) => described(plainDateSchema(), says);
const days = (says: string) => described(z.array(plainDateSchema()), says).exactOptional();

const closure = () =>
  closedObject({
    date: day('The closed day, YYYY-MM-DD.'),
    reason: text('Why offices are closed on it, in a few words.'),
    source: text('Who says so: an order, a page, a notice.'),
  });
const closures = () => described(z.array(closure()), 'Closures that the caller knows of and the calendar does not, such as a day of snow.').exactOptional();

const dispenserClosures = () =>
  described(
    closedObject({
      weekdays: described(z.array(z.int().min(0).max(6)), 'Weekdays on which it is closed, 0 being Sunday; not all seven.').exactOptional(),
      dates: days('Single days on which it is closed, YYYY-MM-DD.'),
      opensOn: days('Days on which it opens although their weekday is closed, YYYY-MM-DD.'),
    }),
    "The dispenser's own closed days, where the law counts by them; left out, there are none.",
  ).exactOptional();

const facts = () => z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.boolean()]))]));

const closing = () => ({
  facts: described(facts(), 'Facts in the words of the profile, by name, that select a row of the clock; a list stands for one of several possible values.').exactOptional(),
  readings: described(z.record(z.string(), z.string()), 'How open questions are taken, by the id of the reading; the profile decides what is left out.').exactOptional(),
  dispenserClosures: dispenserClosures(),
  reading: described(z.enum(['earliest', 'default', 'latest']), 'Which days are closed: earliest closes the fewest, latest the most.').exactOptional(),
  closeOfBusiness: text('How close of business is understood: one of the options that the profile names.').exactOptional(),
  closesAt: described(z.string().regex(CLOCK), 'When the dispenser closes on that day, HH:mm or HH:mm:ss.').exactOptional(),
  zone: text("The dispenser's IANA zone, such as America/New_York.").exactOptional(),
});

const written = "a local date, a local time, or an instant with its offset: '2025-03-10', '2025-03-10T10:00' or '2025-03-10T10:00:00-04:00'";

/**
 * What `reportingDeadline` is asked, as a zod schema, built on first use; the profile, which is no JSON from outside, is passed beside.
 * Whether a zone exists is for the function.
 *
 * @example
 * ```ts
 * import { reportingDeadlineInputSchema } from 'kasper-rules/zod';
 *
 * reportingDeadlineInputSchema().safeParse({ dispensed: '2025-03-10T10:00' }).success; // true
 * reportingDeadlineInputSchema().safeParse({ dispensed: '3/10/2025' }).success; // false
 * ```
 */
export const reportingDeadlineInputSchema = /* @__PURE__ */ lazily(() =>
  closedObject({
      dispensed: described(moment(), `When it was dispensed: ${written}.`).exactOptional(),
      sold: described(moment(), `When it left by sale, or was delivered to the user: ${written}.`).exactOptional(),
      discovered: described(moment(), `When a theft or a loss was discovered: ${written}.`).exactOptional(),
      lastReport: described(moment(), `When the report before this one went out, where the law counts from it: ${written}.`).exactOptional(),
      ...closing(),
      closures: closures(),
    })
    .refine(({ dispensed, sold, discovered }) => [dispensed, sold, discovered].some((start) => start !== undefined))
    .meta({ description: 'When a dispensing, a sale or a discovery happened, and how its deadline is counted.', anyOf: ['dispensed', 'sold', 'discovered'].map((start) => ({ type: 'object', properties: { [start]: { type: 'string', description: 'One of these is given.' } }, required: [start] })) }),
);

/**
 * How `submissionDeadlines` judges a submission, as a zod schema, built on first use; see `reportingDeadlineInputSchema`, and
 * `submissionSchema` for the submission.
 *
 * @example
 * ```ts
 * import { submissionDeadlinesOptionsSchema } from 'kasper-rules/zod';
 *
 * submissionDeadlinesOptionsSchema().safeParse({ transmittedAt: '2025-03-12T08:15:00-04:00', zone: 'America/New_York' }).success; // true
 * ```
 */
export const submissionDeadlinesOptionsSchema = /* @__PURE__ */ lazily(() =>
  described(
    closedObject({
      transmittedAt: described(momentWithTime(), 'When the file was, or will be, transmitted: an instant with offset, or a local time in the zone.'),
      ...closing(),
      closures: closures(),
    }),
    'When a file is transmitted, and how the deadlines of its records are counted.',
  ),
);

/**
 * What `extensionDeadline` is asked, as a zod schema, built on first use; see `reportingDeadlineInputSchema`.
 *
 * @example
 * ```ts
 * import { extensionDeadlineInputSchema } from 'kasper-rules/zod';
 *
 * extensionDeadlineInputSchema().safeParse({ discovered: '2025-03-11T10:00', zone: 'America/Chicago' }).success; // true
 * extensionDeadlineInputSchema().safeParse({ discovered: '2025-03-11', zone: 'America/Chicago' }).success; // false
 * ```
 */
export const extensionDeadlineInputSchema = /* @__PURE__ */ lazily(() =>
  described(
    closedObject({
      discovered: described(momentWithTime(), 'When the failure was discovered: a local time in the zone, or an instant with offset.'),
      zone: text("The dispenser's IANA zone, such as America/New_York."),
      ground: text('One of the grounds that the answer lists, to hear about that one only.').exactOptional(),
      closures: closures(),
    }),
    'When a failure was discovered that calls for more time to report, and on which ground.',
  ),
);

/**
 * What `correctionDeadline` is asked, as a zod schema, built on first use; see `reportingDeadlineInputSchema`.
 *
 * @example
 * ```ts
 * import { correctionDeadlineInputSchema } from 'kasper-rules/zod';
 *
 * correctionDeadlineInputSchema().safeParse({ requestedOn: '2025-06-27' }).success; // true
 * ```
 */
export const correctionDeadlineInputSchema = /* @__PURE__ */ lazily(() =>
  described(
    closedObject({ requestedOn: day('The day the dispenser received the request, YYYY-MM-DD.'), ...closing(), closures: closures() }),
    'When the correction of an error was asked for, and how its deadline is counted.',
  ),
);

/**
 * What `branchNoticeDeadline` is asked, as a zod schema, built on first use; see `reportingDeadlineInputSchema`.
 *
 * @example
 * ```ts
 * import { branchNoticeDeadlineInputSchema } from 'kasper-rules/zod';
 *
 * branchNoticeDeadlineInputSchema().safeParse({ correctedOn: '2025-11-26' }).success; // true
 * ```
 */
export const branchNoticeDeadlineInputSchema = /* @__PURE__ */ lazily(() =>
  described(
    closedObject({ correctedOn: day('The day on which the branch corrected the record, YYYY-MM-DD.'), ...closing(), closures: closures() }),
    'When the branch corrected an error of its system, and how the deadline of its notice is counted.',
  ),
);
