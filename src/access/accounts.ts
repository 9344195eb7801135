import { addDays } from '../core/plain-date.js';
import { lazily } from '../core/lazily.js';
import type { Result } from '../core/result.js';
import type { AccountFacts, CertificateFacts, DelegateEnrollmentFacts, RegistrationNoticeFacts, UploaderFacts } from '../rules/profile/default-facts.js';
import type { ProfileWith } from '../rules/law/profile.js';
import { defaultAccounts } from '../rules/profile/default-profile.js';
import { withRooms } from '../rules/profile/room.js';
import type { AccountReason, AccountRules, RegistrationNoticeState } from '../rules/law/account-rule.js';
import type { AccountAnswer, CertificateAnswer, DelegateEnrollmentAnswer, RegistrationNoticeAnswer, UploaderAnswer } from './answers/account-answer.js';
import { pharmacistDuty, prescriberDuty } from './accounts/account-duty.js';
import { nextStep } from './accounts/account-onboarding.js';
import { factsSchema } from './facts/facts-schema.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { noFacts } from './facts/no-facts.js';
import { parseFacts } from './facts/parse-facts.js';
import { checkFacts } from './facts/check-facts.js';
import { allTests, isTrue } from './facts/fact-test.js';
import { givenDate } from './facts/given-date.js';
import { groundOf, isVerified } from './answers/ground.js';

/** What `decideAccount` asks of a jurisdiction. */
export interface AccountOptions {
  /** A jurisdiction; the default profile when left out. */
  readonly profile?: ProfileWith<'accounts'>;
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
 * console.log('duty' in answer && answer.duty); // required
 */
export function decideAccount(facts: AccountFacts, { profile = defaultAccounts }: AccountOptions = {}): AccountAnswer {
  const asked = withRooms(profile, 'accounts');
  if ('code' in asked) return { outcome: 'indeterminate', grounds: [], verified: false, issues: [asked] };
  const rules = asked.accounts;
  checkFacts('decideAccount', (json) => parseFacts(rules.facts, json), facts);
  switch (facts.ask) {
    case 'pharmacist-duty':
      return pharmacistDuty(facts, rules);
    case 'prescriber-duty':
      return prescriberDuty(facts, rules);
    case 'next-step':
      return nextStep(facts, rules);
    case 'registration-notice':
      return registrationNotice(facts, rules);
    case 'delegate-enrollment':
      return delegateEnrollment(facts, rules);
    case 'certificate':
      return certificate(facts, rules);
    case 'uploader':
      return uploader(facts, rules);
  }
}

function registrationNotice(facts: RegistrationNoticeFacts, rules: AccountRules): RegistrationNoticeAnswer {
  const at = givenDate(facts.at, 'at');
  const registeredOn = facts.registeredOn === undefined || facts.registeredOn === 'never' ? undefined : givenDate(facts.registeredOn, 'registeredOn');
  const received = facts.noticeReceivedOn === undefined ? undefined : givenDate(facts.noticeReceivedOn, 'noticeReceivedOn');
  const registered = registeredOn !== undefined && registeredOn <= at;
  const due = received === undefined || at < received ? undefined : addDays(received, rules.noticeDays.value);

  const stateBy = (deadline: string): RegistrationNoticeState => {
    if (registered) return registeredOn <= deadline ? 'cured' : 'registered-late';
    return at <= deadline ? 'running' : 'emergency-order-due';
  };
  const state = due === undefined ? 'no-notice' : stateBy(due);
  // The clock is no license: only both registrations are.
  const may = allTests([isTrue(facts.dea, 'dea'), isTrue(facts.registeredOn === undefined ? undefined : registered, 'registeredOn')]);
  const grounds = [groundOf(state, rules.noticeStates[state]), groundOf('prescribing', rules.prescribing)];
  return {
    state,
    ...(due !== undefined && { due }),
    mayPrescribe: may.truth ?? 'unknown',
    grounds,
    verified: isVerified(grounds),
    ...(may.truth === null && { missing: may.absent }),
  };
}

function delegateEnrollment(facts: DelegateEnrollmentFacts, rules: AccountRules): DelegateEnrollmentAnswer {
  const asked = rules.enrollment.filter(({ masters }) => masters?.includes(facts.master) ?? true);
  const answer = (enrollment: DelegateEnrollmentAnswer['enrollment'], reasons: readonly AccountReason[]): DelegateEnrollmentAnswer => {
    const grounds = reasons.length > 0 ? reasons.map((code) => groundOf(code, rules.reasons[code])) : [groundOf(enrollment, rules.enrolled)];
    return { enrollment, reasons, grounds, verified: isVerified(grounds) };
  };
  const lacking = asked.filter(({ fact }) => facts[fact] === false).map(({ reason }) => reason);
  if (lacking.length > 0) return answer('incomplete', lacking);
  const missing = asked.filter(({ fact }) => facts[fact] === undefined).map(({ fact }) => fact);
  return missing.length > 0 ? { ...answer('indeterminate', ['I-MISSING']), missing } : answer('complete', []);
}

function certificate({ event }: CertificateFacts, rules: AccountRules): CertificateAnswer {
  const asked = rules.certificates.find((row) => row.event === event);
  const grounds = [groundOf(event, asked ?? rules.noCertificate)];
  return { certificate: asked ? 'required' : 'not-required', grounds, verified: isVerified(grounds) };
}

function uploader(facts: UploaderFacts, rules: AccountRules): UploaderAnswer {
  const may = allTests([isTrue(facts.kogActive, 'kogActive'), isTrue(facts.uploaderRegistered, 'uploaderRegistered')]);
  const grounds = [groundOf('uploader', rules.uploader)];
  return { mayReport: may.truth ?? 'unknown', mayQuery: false, grounds, verified: isVerified(grounds), ...(may.truth === null && { missing: may.absent }) };
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
export function parseAccountFacts(json: unknown, { profile = defaultAccounts }: AccountOptions = {}): Result<AccountFacts, FactsIssueCode> {
  // The questions are those of one vocabulary, whoever's limits answer them.
  return parseFacts(profile.accounts?.facts ?? noFacts, json) as Result<AccountFacts, FactsIssueCode>;
}
