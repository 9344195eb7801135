import type { AccountCertificate, AccountRules } from '../../rules/law/account-rule.js';
import type { CertificateAnswer } from '../answers/account-answer.js';
import { groundOf, isVerified } from '../answers/ground.js';
import { factReader } from '../facts/fact-reader.js';
import { reasonStatement } from './account-statements.js';

/** Whether a certificate is asked for at an event; which event it is cannot be left out. */
export function certificate({ event: path }: AccountCertificate, facts: unknown, rules: AccountRules): CertificateAnswer {
  const event = String(factReader(path)(facts));
  const asked = rules.certificates?.find((row) => row.event === event);
  const grounds = [groundOf(event, asked ?? rules.noCertificate ?? reasonStatement(rules, event))];
  const outcome = asked ? 'required' : 'not-required';
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
  return { outcome, certificate: outcome, grounds, verified: isVerified(grounds) };
}
