import { addDays } from '../../core/plain-date.js';
import type { AccountNotice, AccountRules, RegistrationNoticeState } from '../../rules/law/account-rule.js';
import type { RegistrationNoticeAnswer } from '../answers/account-answer.js';
import { groundOf, isVerified } from '../answers/ground.js';
import { factReader } from '../facts/fact-reader.js';
import { allTests, isTrue } from '../facts/fact-test.js';
import { givenDate } from '../facts/given-date.js';
import { reasonStatement } from './account-statements.js';

/** Where a notice to register stands, and whether somebody may prescribe. */
export function registrationNotice(question: AccountNotice, facts: unknown, rules: AccountRules): RegistrationNoticeAnswer {
  const textAt = (path: string) => {
    const value = factReader(path)(facts);
    return typeof value === 'string' ? value : undefined;
  };
  const dateAt = (path: string) => {
    const text = textAt(path);
    return text === undefined || text === 'never' ? undefined : givenDate(text, path);
  };
  const at = givenDate(textAt(question.at) ?? '', question.at);
  const registeredOn = dateAt(question.registered);
  const received = dateAt(question.received);
  const registered = registeredOn !== undefined && registeredOn <= at;
  const due = received === undefined || at < received || !rules.noticeDays ? undefined : addDays(received, rules.noticeDays.value);

  const stateBy = (deadline: string): RegistrationNoticeState => {
    if (registered) return registeredOn <= deadline ? 'cured' : 'registered-late';
    return at <= deadline ? 'running' : 'emergency-order-due';
  };
  const state = due === undefined ? 'no-notice' : stateBy(due);
  const permitted = factReader(question.permitted)(facts);
  // The clock is no license: only both registrations are.
  const may = allTests([
    isTrue(typeof permitted === 'boolean' ? permitted : undefined, question.permitted),
    isTrue(textAt(question.registered) === undefined ? undefined : registered, question.registered),
  ]);
  const grounds = [
    groundOf(state, rules.noticeStates?.[state] ?? reasonStatement(rules, state)),
    ...(rules.prescribing ? [groundOf('prescribing', rules.prescribing)] : []),
  ];
  return {
    outcome: state,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
    state,
    ...(due !== undefined && { due }),
    mayPrescribe: may.truth ?? 'unknown',
    grounds,
    verified: isVerified(grounds),
    ...(may.truth === null && { missing: may.absent }),
  };
}
