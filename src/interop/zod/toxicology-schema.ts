import { closedObject } from '../../rules/facts/closed-object.js';
import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { day } from '../../access/facts/facts-schema.js';

const known = () => z.boolean().nullable().exactOptional();
const codes = () => z.array(z.string()).nullable().exactOptional();

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
export const toxicologyFactsSchema = /* @__PURE__ */ lazily(() =>
  closedObject({
    facility: z
      .enum(['acute-care-hospital', 'critical-access-hospital', 'other-hospital', 'urgent-care-center', 'physician-office', 'other'])
      .nullable()
      .exactOptional(),
    on: day().nullable().exactOptional(),
    orderedBy: z
      .enum(['emergency-department', 'inpatient-unit', 'outpatient-clinic', 'nursery', 'urgent-care', 'physician-office', 'other'])
      .nullable()
      .exactOptional(),
    suspectedOverdose: known(),
    resultPositive: known(),
    controlledSubstance: known(),
    icd10: codes(),
    icd11: codes(),
    newborn: known(),
    purpose: z.string().nullable().exactOptional(),
  }),
);
