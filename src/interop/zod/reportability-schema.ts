import { factsSchema } from '../../access/facts/facts-schema.js';
import { lazily } from '../../core/lazily.js';
import { defaultReportingDutyFacts } from '../../rules/profile/default-profile.js';

/**
 * The vocabulary of `reportingDuty` as a zod schema, built on first use: `null` and an absent fact are unknown.
 * Stricter than the function itself: a word off its list or a name not in the vocabulary is refused here and unknown there.
 *
 * @example
 * ```ts
 * import { reportabilityFactsSchema } from 'kasper-rules/zod';
 *
 * reportabilityFactsSchema().safeParse({ event: 'dispensed', on: '2025-03-10', by: 'pharmacy', schedule: 'II' }).success; // true
 * reportabilityFactsSchema().safeParse({ event: 'handed over' }).success; // false
 * ```
 */
export const reportabilityFactsSchema = /* @__PURE__ */ lazily(() => factsSchema(defaultReportingDutyFacts));
