import { addDays, type PlainDate } from '../../core/plain-date.js';
import type { Application, Kog, NextStepFacts } from '../../rules/profile/default-facts.js';
import type { AccountRules, AccountStep } from '../../rules/law/account-rule.js';
import type { NextStepAnswer } from '../answers/account-answer.js';
import { givenDate } from '../facts/given-date.js';
import { givenInstant } from '../facts/given-instant.js';
import { groundOf, isVerified } from '../answers/ground.js';

type Step = Pick<NextStepAnswer, 'state' | 'next' | 'due' | 'reasons' | 'missing'>;

/** The next step towards an account, or to keep it. */
export function nextStep(facts: NextStepFacts, rules: AccountRules): NextStepAnswer {
  const step = stepOf(facts, rules);
  const statement = rules.steps[step.next];
  const grounds = [groundOf(step.next, statement), ...(step.reasons ?? []).map((code) => groundOf(code, rules.reasons[code]))];
  return { ...step, grounds, verified: isVerified(grounds), ...(statement.contact && { contact: statement.contact }) };
}

function stepOf(facts: NextStepFacts, rules: AccountRules): Step {
  const { kog, application } = facts;
  const now = givenInstant(facts.now, 'now');
  const today = givenDate(now.setZone(rules.zone).toFormat('yyyy-MM-dd'), 'now');
  if (application.status === 'active') return passwordStep(kog, today, rules);
  if (facts.stateEmployee) return { state: kog.status === 'active' ? 'kog-active' : 'none', next: 'ASK-SUPERVISOR' };
  if (kog.status === 'none') return { state: 'none', next: 'CREATE-KOG' };
  if (kog.status === 'requested') {
    if (kog.activationEmailAt === undefined) return { state: 'kog-requested', next: 'WAIT-EMAIL' };
    const deadline = givenInstant(kog.activationEmailAt, 'kog.activationEmailAt').plus({ hours: rules.activationHours.value });
    const due = deadline.toISO({ suppressMilliseconds: true });
    return now <= deadline ? { state: 'kog-requested', next: 'ACTIVATE-KOG', due } : { state: 'kog-expired', next: 'RESTART-KOG', due };
  }
  if (application.status === 'draft') return draftStep(application);
  if (application.status === 'submitted') return submittedStep(application, today, rules);
  return priorAccountStep(facts);
}

/** The password's clock; without its day the account is active and no clock is known. */
function passwordStep({ passwordSetOn }: Kog, today: PlainDate, rules: AccountRules): Step {
  if (passwordSetOn === undefined) return { state: 'active', next: 'NONE' };
  const due = addDays(givenDate(passwordSetOn, 'kog.passwordSetOn'), rules.passwordDays.value);
  return today <= due ? { state: 'active', next: 'NONE', due } : { state: 'password-expired', next: 'CHANGE-PASSWORD', due };
}

function draftStep({ documents, signed }: Application): Step {
  if (documents === true && signed === true) return { state: 'draft', next: 'SUBMIT-APPLICATION' };
  const missing = [...(documents === undefined ? ['application.documents'] : []), ...(signed === undefined ? ['application.signed'] : [])];
  return { state: 'draft', next: 'COMPLETE-APPLICATION', ...lacking(missing) };
}

function submittedStep({ submittedOn }: Application, today: PlainDate, rules: AccountRules): Step {
  if (submittedOn === undefined) return { state: 'submitted', next: 'WAIT-WELCOME', ...lacking(['application.submittedOn']) };
  const due = addDays(givenDate(submittedOn, 'application.submittedOn'), rules.welcomeDays.value);
  return { state: 'submitted', next: today <= due ? 'WAIT-WELCOME' : 'CALL-BUSINESS-OFFICE', due };
}

const PRIOR_ACCOUNT_STEPS: Readonly<Record<NonNullable<NextStepFacts['priorStatus']>, { readonly state: Step['state']; readonly next: AccountStep }>> = {
  'credentials-known': { state: 'kog-active', next: 'LINK-ACCOUNT' },
  'credentials-lost': { state: 'kog-active', next: 'CALL-KASPER-HELP-DESK' },
  inactivated: { state: 'inactivated', next: 'REAPPLY' },
};

/** A new account is never the first advice to somebody who may have had one. */
function priorAccountStep({ priorAccount, priorStatus }: NextStepFacts): Step {
  if (priorAccount === true && priorStatus !== undefined) return PRIOR_ACCOUNT_STEPS[priorStatus];
  if (priorAccount === false && priorStatus === undefined) return { state: 'kog-active', next: 'REQUEST-ACCOUNT' };
  const missing = priorAccount === undefined ? ['priorAccount'] : priorAccount ? ['priorStatus'] : [];
  return { state: 'kog-active', next: 'CALL-KASPER-HELP-DESK', reasons: ['I-PRIOR-ACCOUNT'], ...(missing.length > 0 && { missing }) };
}

/** The facts a step had to do without. */
function lacking(missing: readonly string[]): Pick<Step, 'reasons' | 'missing'> {
  return missing.length > 0 ? { reasons: ['I-MISSING'], missing } : {};
}
