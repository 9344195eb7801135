import * as z from 'zod';
import type { Result } from '../../core/result.js';
import type { QueryDutyFacts } from '../../rules/facts/query-duty-facts.js';
import type { FactsIssueCode } from './facts-issues.js';
import { lazily } from '../../core/lazily.js';
import { day, fact, instant, profession } from './facts-schema.js';
import { parseFacts } from './parse-facts.js';

/**
 * The vocabulary of `queryDuty` as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { queryDutyFactsSchema } from 'kasper-rules/zod';
 *
 * queryDutyFactsSchema().safeParse({ encounterOn: 'yesterday' }).success; // false
 * ```
 */
export const queryDutySchema = lazily(() =>
  z.strictObject({
    encounterOn: day(),
    profession: profession(),
    action: z.enum(['prescribe', 'dispense', 'administer']),
    drug: z.strictObject({ schedule: z.enum(['II', 'III', 'IV', 'V']), containsHydrocodone: fact(), onPodiatryList: fact() }),
    patient: z.strictObject({ species: z.enum(['human', 'animal']), medicaid: fact(), longTermCareResident: fact() }),
    phase: z.enum(['initial', 'continuing']).exactOptional(),
    lastQuery: day('never').exactOptional(),
    exemption: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('none') }),
        z.strictObject({
          kind: z.literal('post-procedure'),
          procedureOn: day().exactOptional(),
          medicallyRelated: fact(),
          useEndsOn: day().exactOptional(),
        }),
        z.strictObject({ kind: z.literal('emergency'), emergency: fact() }),
        z.strictObject({
          kind: z.literal('facility-administration'),
          admittedAt: instant().exactOptional(),
          queriedAt: instant('never').exactOptional(),
          copyInRecord: fact(),
        }),
        z.strictObject({ kind: z.literal('hospice-end-of-life'), hospiceOrEndOfLife: fact() }),
        z.strictObject({ kind: z.literal('cancer-pain'), cancerOrTreatmentPain: fact() }),
        z.strictObject({ kind: z.literal('single-dose'), doses: z.number().exactOptional(), forProcedure: fact() }),
        z.strictObject({ kind: z.literal('substitute'), initialOn: day().exactOptional(), refillsCancelled: fact(), disposalRequired: fact() }),
        z.strictObject({ kind: z.literal('same-practice'), initialOn: day().exactOptional(), samePracticeOrCoverage: fact(), sameCondition: fact() }),
        z.strictObject({ kind: z.literal('research'), irbApproved: fact(), federalwideAssurance: fact() }),
      ])
      .exactOptional(),
  }),
);

/**
 * Reads untrusted JSON as the facts of `queryDuty`.
 *
 * Issues: `access.facts.missing`, `unknown-key`, `wrong-type`, `unknown-word`, `not-a-day`, `not-an-instant`, `too-many-issues`. They name
 * the place by its path and repeat no value that arrived.
 *
 * @example
 * import { parseQueryDutyFacts } from 'kasper-rules/access';
 *
 * const result = parseQueryDutyFacts({ encounterOn: 'yesterday' });
 * console.log(result.issues[0]?.code, result.issues[0]?.path); // access.facts.missing [ 'action' ]
 */
export function parseQueryDutyFacts(json: unknown): Result<QueryDutyFacts, FactsIssueCode> {
  return parseFacts(queryDutySchema(), json);
}
