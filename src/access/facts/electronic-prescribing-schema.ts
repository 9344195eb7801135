import * as z from 'zod';
import type { Result } from '../../core/result.js';
import type { EpcsFacts } from '../../rules/facts/electronic-prescribing-facts.js';
import type { FactsIssueCode } from './facts-issues.js';
import { lazily } from '../../core/lazily.js';
import { day, fact, span } from './facts-schema.js';
import { parseFacts } from './parse-facts.js';

/**
 * The vocabulary of `electronicPrescribingDuty` as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { epcsFactsSchema } from 'kasper-rules/zod';
 *
 * epcsFactsSchema().safeParse({ issuedOn: '2022-06-01', schedule: 'II', form: 'written', side: 'pharmacist' }).success; // true
 * ```
 */
export const epcsSchema = lazily(() =>
  z.strictObject({
    issuedOn: day(),
    schedule: z.enum(['II', 'III', 'IV', 'V', 'none']),
    form: z.enum(['electronic', 'written', 'oral', 'fax']),
    side: z.enum(['prescriber', 'pharmacist']),
    exception: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('none') }),
        z.strictObject({ kind: z.literal('veterinarian'), veterinarian: fact() }),
        z.strictObject({ kind: z.literal('outage'), temporaryFailure: fact() }),
        z.strictObject({ kind: z.literal('out-of-state-pharmacy'), dispensedOutOfState: fact() }),
        z.strictObject({ kind: z.literal('same-entity'), sameEntity: fact() }),
        z.strictObject({ kind: z.literal('unsupported-elements'), unsupportedByScript: fact() }),
        z.strictObject({ kind: z.literal('fda-elements'), fdaElementsCannotBeCarried: fact() }),
        z.strictObject({ kind: z.literal('standing-order'), nonPatientSpecific: fact(), publicHealthEmergency: fact() }),
        z.strictObject({ kind: z.literal('research'), researchProtocol: fact() }),
        z.strictObject({ kind: z.literal('waiver'), granted: span().exactOptional() }),
        z.strictObject({ kind: z.literal('impractical'), impractical: fact(), delayWouldHarm: fact() }),
        z.strictObject({ kind: z.literal('hospice'), hospicePatient: fact() }),
        z.strictObject({ kind: z.literal('nursing-facility'), facilityResident: fact() }),
      ])
      .exactOptional(),
  }),
);

/**
 * Reads untrusted JSON as the facts of `electronicPrescribingDuty`.
 *
 * Issues: `access.facts.missing`, `unknown-key`, `wrong-type`, `unknown-word`, `not-a-day`, `reversed-span`, `too-many-issues`. They name
 * the place by its path and repeat no value that arrived.
 *
 * @example
 * import { parseEpcsFacts } from 'kasper-rules/access';
 *
 * const result = parseEpcsFacts({ issuedOn: '2022-06-01', schedule: 'II', form: 'written', side: 'pharmacist' });
 * console.log(result.ok); // true
 */
export function parseEpcsFacts(json: unknown): Result<EpcsFacts, FactsIssueCode> {
  return parseFacts(epcsSchema(), json);
}
