import { mustBeObject } from '../core/mistake.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import { unaskedFacts } from './clocks/asked-facts.js';
import type { ClockWork } from './clocks/clock-answer.js';
import type { ClockCircumstances } from './clocks/clock-question.js';
import { clockQuestionOf } from './clocks/clock-question.js';
import type { Due } from './clocks/close-of-business.js';
import { nominalAndRolled } from './clocks/nominal-and-rolled.js';
import type { RulesIssueCode } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import { defaultProfile } from './profile/default-profile.js';
import { reportingRule } from './profile/room.js';

/** What {@link errorDeadline} is asked. */
export interface ErrorDeadlineQuestion extends ClockCircumstances {
  /** `notice`: by when the program is told; `correction`: by when it is put right. */
  readonly of: 'notice' | 'correction';
  /** When the dispenser found it: a local date, a local time, or an instant with offset. */
  readonly discovered: string;
  /** When the last report went out, where the law counts from it. */
  readonly lastReport?: string;
  /** The jurisdiction. Default Kentucky's, which counts from a request instead. */
  readonly profile?: ProfileWith<'calendar' | 'reporting' | 'readings'>;
}

/** By when an error that the dispenser found is told or put right. */
export interface ErrorDeadlineAnswer extends Partial<Due>, Partial<ClockWork> {
  /** What the law says in place of a number: `at-once`, `as-agreed`. Beside a date: what it says if the facts in `missing` turn out so. */
  readonly unmeasured?: string;
  /** The last day as counted. */
  readonly nominal?: Due['due'];
  /** That day, or the next open one where offices are closed; it differs from `nominal` for calendar days alone. */
  readonly rolled?: Due['due'];
}

/**
 * By when a dispenser tells the program of an error in a report that it found itself, or puts it right.
 *
 * What kind of error it is stands in `facts`. Fails with `rules.room-missing` where the law has no such clock, and as {@link reportingDeadline} does, whose
 * cautions an answer carries as well.
 * Kentucky: see `correctionDeadline`.
 *
 * @example
 * ```ts
 * import { errorDeadline } from 'kasper-rules/rules';
 * import { ohio } from 'kasper-rules/ohio';
 * const asked = { facts: { fault: 'error' }, discovered: '2026-03-07T18:00', zone: 'America/New_York', profile: ohio } as const;
 * const told = errorDeadline({ ...asked, of: 'notice' });
 * if (told.ok) console.log(told.value.dueAt); // 2026-03-08T19:00:00-04:00
 * ```
 */
export function errorDeadline(input: ErrorDeadlineQuestion): Result<ErrorDeadlineAnswer, RulesIssueCode> {
  mustBeObject('errorDeadline', input, 'the question');
  const { profile = defaultProfile, of, discovered, lastReport } = input;
  const clock = reportingRule(profile, of === 'notice' ? 'errorNotice' : 'errorCorrection');
  if ('code' in clock) return failure([clock]);
  const question = clockQuestionOf(profile, clock, { discovery: ['discovered', discovered], 'previous-report': ['lastReport', lastReport] }, input);
  if ('code' in question) return failure([question]);
  const ends = nominalAndRolled(question);
  if ('code' in ends) return failure([ends]);
  const unasked = unaskedFacts(clock, input.facts);
  if ('unmeasured' in ends) return success({ unmeasured: ends.unmeasured }, unasked);
  const { nominal, rolled } = ends;
  const { words } = rolled.evaluation;
  return success({ ...(words !== undefined && { unmeasured: words }), ...rolled.due, ...rolled.work, nominal: nominal.due.due, rolled: rolled.due.due }, [...rolled.issues, ...unasked]);
}
