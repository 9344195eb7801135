import { isRecord } from '../core/is-record.js';
import { mustBeOptions } from '../core/mistake.js';
import { lazily } from '../core/lazily.js';
import type { Result } from '../core/result.js';
import type { FactsDeclaration } from '../rules/facts/fact-declaration.js';
import type { FactsOf } from '../rules/facts/facts-of.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import type { ProfileWith } from '../rules/law/profile.js';
import { defaultAccounts } from '../rules/profile/default-profile.js';
import { withRooms } from '../rules/profile/room.js';
import type { AccountQuestion, AccountRules } from '../rules/law/account-rule.js';
import type { AccountAnswer } from './answers/account-answer.js';
import { certificate } from './accounts/account-certificate.js';
import { dutyByPlaces, dutyByRegistration, dutyByTable } from './accounts/account-duty.js';
import { nextStep } from './accounts/account-onboarding.js';
import { upload } from './accounts/account-upload.js';
import { delegateEnrollment } from './accounts/delegate-enrollment.js';
import { registrationNotice } from './accounts/registration-notice.js';
import { factsSchema } from './facts/facts-schema.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { noFacts } from './facts/no-facts.js';
import { parseFacts } from './facts/parse-facts.js';
import { checkFacts } from './facts/check-facts.js';

/** A profile as far as it says who holds accounts. */
export type AccountRoom = ProfileWith<'accounts'>;

/** The facts of a question about accounts, as a profile declares them. */
export type AccountFactsOf<Of extends AccountRoom> = FactsOf<NonNullable<Of['accounts']>['facts']>;

/** What `decideAccount` asks of a jurisdiction. */
export interface AccountOptions<Of extends AccountRoom = DefaultProfile> {
  /** A jurisdiction; the default profile when left out. */
  readonly profile?: Of;
}

/**
 * Answers a question about accounts with the program: who must hold one, what to do next, where a notice to register stands, whether a
 * delegate is enrolled, whether the certificate is asked for, and what an uploader may do.
 *
 * Days are `YYYY-MM-DD`, instants ISO 8601 with an offset. A fact left out is unknown: it never exempts anybody and never permits anything.
 * A profile without accounts answers `indeterminate` with the issue `rules.room-missing`. KRS 218A.202; 201 KAR 9:230; pages of the Board of Pharmacy and the cabinet.
 *
 * @throws TypeError when a word, day or instant is not of the vocabulary; `parseAccountFacts` refuses such facts with issues instead.
 * @example
 * import { decideAccount } from 'kasper-rules/access';
 *
 * const answer = decideAccount({ ask: 'prescriber-duty', profession: 'physician', kentuckyLicensed: true, dea: 'kentucky' });
 * console.log(answer.outcome); // required
 */
export function decideAccount<Of extends AccountRoom = DefaultProfile>(facts: AccountFactsOf<Of>, options: AccountOptions<Of> = {}): AccountAnswer {
  mustBeOptions('decideAccount', options);
  const room = withRooms<'accounts'>(options.profile ?? defaultAccounts, 'accounts');
  if ('code' in room) return { outcome: 'indeterminate', grounds: [], verified: false, issues: [room] };
  const rules: AccountRules = room.accounts;
  checkFacts('decideAccount', (json) => parseFacts(rules.facts, json), facts);
  const given: unknown = facts;
  const ask = isRecord(given) ? given['ask'] : undefined;
  const question = typeof ask === 'string' && Object.hasOwn(rules.questions, ask) ? rules.questions[ask] : undefined;
  if (!question) throw new TypeError('decideAccount: the profile declares the facts of this question and does not answer it; checkProfile names the fault.');
  return answerTo(question, given, rules);
}

function answerTo(question: AccountQuestion, facts: unknown, rules: AccountRules): AccountAnswer {
  switch (question.kind) {
    case 'table':
      return dutyByTable(question, facts, rules);
    case 'places':
      return dutyByPlaces(question, facts, rules);
    case 'registration':
      return dutyByRegistration(question, facts, rules);
    case 'steps':
      return nextStep(question, facts, rules);
    case 'notice':
      return registrationNotice(question, facts, rules);
    case 'enrollment':
      return delegateEnrollment(question, facts, rules);
    case 'certificate':
      return certificate(question, facts, rules);
    case 'upload':
      return upload(question, facts, rules);
  }
}

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
export const accountSchema = lazily(() => factsSchema(defaultAccounts.accounts.facts));

/**
 * Reads untrusted JSON as the facts of `decideAccount`.
 *
 * Issues: `access.facts.missing`, `unknown-key`, `wrong-type`, `unknown-word`, `not-a-day`, `not-an-instant`, `too-many-issues`. They name
 * the place by its path and repeat nothing that arrived.
 *
 * @example
 * import { parseAccountFacts } from 'kasper-rules/access';
 *
 * const result = parseAccountFacts(JSON.parse('{"ask":"uploader","kogActive":true}'));
 * console.log(result.ok); // true
 */
export function parseAccountFacts<Of extends AccountRoom = DefaultProfile>(json: unknown, options: AccountOptions<Of> = {}): Result<AccountFactsOf<Of>, FactsIssueCode> {
  mustBeOptions('parseAccountFacts', options);
  const declaration: FactsDeclaration = (options.profile ?? defaultAccounts).accounts?.facts ?? noFacts;
  return parseFacts(declaration, json) as Result<AccountFactsOf<Of>, FactsIssueCode>;
}
