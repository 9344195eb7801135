import { addDays } from '../../core/plain-date.js';
import type { AccountRules, AccountStepRow, AccountSteps } from '../../rules/law/account-rule.js';
import type { NextStepAnswer } from '../answers/account-answer.js';
import { groundOf, isVerified } from '../answers/ground.js';
import { factReader } from '../facts/fact-reader.js';
import { vocabularyOf } from '../facts/fact-words.js';
import { givenDate } from '../facts/given-date.js';
import { givenInstant } from '../facts/given-instant.js';
import { compileGuard } from '../rules/compile-test.js';
import { reasonGround, reasonStatement } from './account-statements.js';

type Step = Pick<NextStepAnswer, 'next' | 'due' | 'reasons' | 'missing'> & { readonly state: string };

/** The next step towards an account, or to keep it. */
export function nextStep(question: AccountSteps, facts: unknown, rules: AccountRules): NextStepAnswer {
  const step = stepOf(question, facts, rules);
  const known = rules.steps?.[step.next];
  const statement = known ?? reasonStatement(rules, step.next);
  const grounds = [groundOf(step.next, statement), ...(step.reasons ?? []).map((code) => reasonGround(rules, code))];
  return { outcome: step.state, ...step, grounds, verified: isVerified(grounds), ...(known?.contact && { contact: known.contact }) };
}

/** When a clock that runs from a fact ends, and whether it has run out; `undefined` where the fact is not known. */
function clockOf({ from, limit }: NonNullable<AccountStepRow['due']>, now: ReturnType<typeof givenInstant>, facts: unknown, rules: AccountRules) {
  const started = factReader(from)(facts);
  const length = rules[limit]?.value;
  if (typeof started !== 'string' || length === undefined) return undefined;
  if (limit === 'activationHours') {
    const end = givenInstant(started, from).plus({ hours: length });
    return { due: end.toISO({ suppressMilliseconds: true }), isPast: now > end };
  }
  const due = addDays(givenDate(started, from), length);
  return { due, isPast: givenDate(now.setZone(rules.zone).toFormat('yyyy-MM-dd'), 'now') > due };
}

function stepOf({ now: path, rows }: AccountSteps, facts: unknown, rules: AccountRules): Step {
  const now = givenInstant(String(factReader(path)(facts)), path);
  const words = { isWordAt: vocabularyOf(rules.facts), requester: 'requester', day: path };
  for (const row of rows) {
    if (!compileGuard(row.when, words)(facts)) continue;
    const clock = row.due && clockOf(row.due, now, facts, rules);
    if (row.due && !clock) continue;
    const { state, next } = clock?.isPast && row.due ? row.due.past : row;
    const missing = (row.lacks ?? []).filter((fact) => factReader(fact)(facts) === undefined);
    const reasons = row.reasons ?? (missing.length > 0 ? ['I-MISSING'] : undefined);
    return { state, next, ...(clock && { due: clock.due }), ...(reasons && { reasons }), ...(missing.length > 0 && { missing }) };
  }
  throw new TypeError('The profile has no step for the facts: end the rows of the question with one without conditions.');
}
