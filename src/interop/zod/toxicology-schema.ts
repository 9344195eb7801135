import { factsSchema } from '../../access/facts/facts-schema.js';
import { lazily } from '../../core/lazily.js';
import { defaultToxicologyDutyFacts } from '../../rules/profile/default-profile.js';

/**
 * The vocabulary of `toxicologyDuty` as a zod schema, built on first use: `null` and an absent fact are unknown.
 * Stricter than the function itself: a word off its list or a name not in the vocabulary is refused here and unknown there.
 *
 * @example
 * ```ts
 * import { toxicologyFactsSchema } from 'kasper-rules/zod';
 *
 * toxicologyFactsSchema().safeParse({ facility: 'acute-care-hospital', icd10: ['T40.1X1A'] }).success; // true
 * ```
 */
export const toxicologyFactsSchema = /* @__PURE__ */ lazily(() => factsSchema(defaultToxicologyDutyFacts));
