import * as z from 'zod';
import type { Result } from '../../core/result.js';
import type { AccountFacts } from '../../rules/facts/account-facts.js';
import type { FactsIssueCode } from './facts-issues.js';
import { lazily } from '../../core/lazily.js';
import { day, fact, instant, profession } from './facts-schema.js';
import { parseFacts } from './parse-facts.js';

/**
 * The vocabulary of `decideAccount` as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { accountFactsSchema } from 'kasper-rules/zod';
 *
 * accountFactsSchema().safeParse({ ask: 'uploader', kogActive: true }).success; // true
 * ```
 */
export const accountSchema = lazily(() =>
  z.discriminatedUnion('ask', [
    z.strictObject({
      ask: z.literal('pharmacist-duty'),
      kentuckyLicensed: fact(),
      authorizedToDispense: fact(),
      employedAsPharmacist: fact(),
      workplaces: z
        .array(
          z.strictObject({
            setting: z.enum([
              'community',
              'hospital',
              'long-term-care',
              'mail-order',
              'industry',
              'academia',
              'government',
              'consultant',
              'non-dispensing',
              'other',
            ]),
            inKentucky: fact(),
            deaRegistered: fact(),
            integratedAccess: fact(),
          }),
        )
        .exactOptional(),
    }),
    z.strictObject({
      ask: z.literal('prescriber-duty'),
      profession: profession(),
      kentuckyLicensed: fact(),
      dea: z.enum(['kentucky', 'out-of-state-only', 'none']).exactOptional(),
      practice: fact(),
    }),
    z.strictObject({
      ask: z.literal('next-step'),
      now: instant(),
      stateEmployee: z.boolean(),
      priorAccount: fact(),
      priorStatus: z.enum(['credentials-known', 'credentials-lost', 'inactivated']).exactOptional(),
      kog: z.strictObject({
        status: z.enum(['none', 'requested', 'active']),
        activationEmailAt: instant().exactOptional(),
        passwordSetOn: day().exactOptional(),
      }),
      application: z.strictObject({
        status: z.enum(['none', 'draft', 'submitted', 'active']),
        method: z.enum(['upload', 'mail']).exactOptional(),
        documents: fact(),
        signed: fact(),
        submittedOn: day().exactOptional(),
      }),
    }),
    z.strictObject({
      ask: z.literal('registration-notice'),
      at: day(),
      dea: fact(),
      registeredOn: day('never').exactOptional(),
      noticeReceivedOn: day().exactOptional(),
    }),
    z.strictObject({
      ask: z.literal('delegate-enrollment'),
      master: z.enum(['prescriber', 'pharmacist', 'law-enforcement']),
      masterActive: fact(),
      addedByMaster: fact(),
      personalData: fact(),
      professionalData: fact(),
    }),
    z.strictObject({ ask: z.literal('certificate'), event: z.enum(['pharmacist-online-renewal', 'cannabis-authorization', 'other']) }),
    z.strictObject({ ask: z.literal('uploader'), kogActive: fact(), uploaderRegistered: fact() }),
  ]),
);

/**
 * Reads untrusted JSON as the facts of `decideAccount`.
 *
 * Issues: `access.facts.missing`, `unknown-key`, `wrong-type`, `unknown-word`, `not-a-day`, `not-an-instant`, `too-many-issues`. They name
 * the place by its path and repeat no value that arrived.
 *
 * @example
 * import { parseAccountFacts } from 'kasper-rules/access';
 *
 * const result = parseAccountFacts(JSON.parse('{"ask":"uploader","kogActive":true}'));
 * console.log(result.ok); // true
 */
export function parseAccountFacts(json: unknown): Result<AccountFacts, FactsIssueCode> {
  return parseFacts(accountSchema(), json);
}
