import { closedObject } from '../../rules/facts/closed-object.js';
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
const closures = () => z.array(closedObject({ date: plainDateSchema(), reason: z.string(), source: z.string() })).exactOptional();
const dispenserClosures = () =>
  closedObject({ weekdays: z.array(z.int().min(0).max(6)).exactOptional(), dates: z.array(plainDateSchema()).exactOptional(), opensOn: z.array(plainDateSchema()).exactOptional() }).exactOptional();
const closing = () => ({
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.boolean()]))])).exactOptional(),
  readings: z.record(z.string(), z.string()).exactOptional(),
  dispenserClosures: dispenserClosures(),
  reading: z.enum(['earliest', 'default', 'latest']).exactOptional(),
  closeOfBusiness: z.string().exactOptional(),
  closesAt: z.string().regex(CLOCK).exactOptional(),
  zone: z.string().exactOptional(),
});

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
      dispensed: moment().exactOptional(),
      sold: moment().exactOptional(),
      discovered: moment().exactOptional(),
      lastReport: moment().exactOptional(),
      ...closing(),
      closures: closures(),
    })
    .refine(({ dispensed, sold, discovered }) => [dispensed, sold, discovered].some((start) => start !== undefined))
    .meta({ anyOf: ['dispensed', 'sold', 'discovered'].map((start) => ({ type: 'object', properties: { [start]: { type: 'string' } }, required: [start] })) }),
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
export const submissionDeadlinesOptionsSchema = /* @__PURE__ */ lazily(() => closedObject({ transmittedAt: momentWithTime(), ...closing(), closures: closures() }));

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
  closedObject({ discovered: momentWithTime(), zone: z.string(), ground: z.string().exactOptional(), closures: closures() }),
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
export const correctionDeadlineInputSchema = /* @__PURE__ */ lazily(() => closedObject({ requestedOn: plainDateSchema(), ...closing(), closures: closures() }));

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
export const branchNoticeDeadlineInputSchema = /* @__PURE__ */ lazily(() => closedObject({ correctedOn: plainDateSchema(), ...closing(), closures: closures() }));
