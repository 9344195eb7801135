import type { AccountEnrollment, AccountRules } from '../../rules/law/account-rule.js';
import type { DelegateEnrollmentAnswer } from '../answers/account-answer.js';
import { groundOf, isVerified } from '../answers/ground.js';
import { factReader } from '../facts/fact-reader.js';
import { reasonGround, reasonStatement } from './account-statements.js';

/** Whether a delegate's enrollment is complete. */
export function delegateEnrollment({ master: path }: AccountEnrollment, facts: unknown, rules: AccountRules): DelegateEnrollmentAnswer {
  const master = path === undefined ? undefined : factReader(path)(facts);
  const asked = (rules.enrollment ?? []).filter(({ masters }) => masters === undefined || master === undefined || masters.some((one) => one === master));
  const answer = (outcome: DelegateEnrollmentAnswer['outcome'], reasons: readonly string[]): DelegateEnrollmentAnswer => {
    const grounds = reasons.length > 0 ? reasons.map((code) => reasonGround(rules, code)) : [groundOf(outcome, rules.enrolled ?? reasonStatement(rules, outcome))];
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
    return { outcome, enrollment: outcome, reasons, grounds, verified: isVerified(grounds) };
  };
  const lacking = asked.filter(({ fact }) => factReader(fact)(facts) === false).map(({ reason }) => reason);
  if (lacking.length > 0) return answer('incomplete', lacking);
  const missing = asked.filter(({ fact }) => factReader(fact)(facts) === undefined).map(({ fact }) => fact);
  return missing.length > 0 ? { ...answer('indeterminate', ['I-MISSING']), missing } : answer('complete', []);
}
