import { mustBeObject } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import { isPlainDate } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import { unaskedFacts } from './clocks/asked-facts.js';
import { answerClock } from './clocks/clock-answer.js';
import type { ClockCircumstances } from './clocks/clock-question.js';
import { clockQuestionOf } from './clocks/clock-question.js';
import type { Due } from './clocks/close-of-business.js';
import type { CountedDay, Possibility } from './clocks/day-account.js';
import { rulesIssue } from './issues.js';
import type { RulesIssueCode } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import { defaultProfile } from './profile/default-profile.js';
import { roomMissing, withRooms } from './profile/room.js';

/** What {@link branchNoticeDeadline} is asked. */
export interface BranchNoticeDeadlineInput extends ClockCircumstances {
  /** The day the branch corrected its system's error. */
  readonly correctedOn: PlainDate;
  /** The jurisdiction; Kentucky by default. */
  readonly profile?: ProfileWith<'calendar' | 'corrections' | 'reporting' | 'readings'>;
}

/** Until when the branch tells the requester. */
export interface BranchNoticeAnswer extends Due {
  /** Every day after the start up to the due date. */
  readonly days: readonly CountedDay[];
  /** The answer were an extra day another one than recorded, or were an undesignated day closed. */
  readonly possibilities: readonly (Possibility & Due)[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/**
 * Until when the branch tells the requester that it corrected an error its system had made.
 *
 * Where the law tells cases apart, `facts` says which it is, and `readings` how open questions are taken.
 * Fails with `rules.date-format`, `rules.closure-format`, `rules.dispenser-closures-format`, `rules.zone-unknown`, `rules.date-before-law`, `rules.date-beyond-calendar`,
 * `rules.row-missing`, `rules.period-unmeasured` or `rules.room-missing`, and as {@link reportingDeadline} does where the law counts hours or closings. Cautions:
 * `rules.weak-closure`, `rules.undesignated-closure`, `rules.early-closing`, `rules.outside-coverage`, `rules.fact-unasked`, and those of {@link reportingDeadline}.
 * Kentucky: 902 KAR 55:110 s.8(3)(b), five working days.
 *
 * @example
 * ```ts
 * import { branchNoticeDeadline } from 'kasper-rules/rules';
 * const answer = branchNoticeDeadline({ correctedOn: '2025-11-26' });
 * if (answer.ok) console.log(answer.value.due); // 2025-12-05
 * ```
 */
export function branchNoticeDeadline(input: BranchNoticeDeadlineInput): Result<BranchNoticeAnswer, RulesIssueCode> {
  mustBeObject('branchNoticeDeadline', input, 'the question');
  const { profile: asked = defaultProfile, correctedOn } = input;
  if (!isPlainDate(correctedOn)) return failure([rulesIssue('rules.date-format', { path: ['correctedOn'] })]);
  const profile = withRooms(asked, 'corrections');
  if ('code' in profile) return failure([profile]);
  const notice = profile.corrections.clocks['branch-notice'];
  if (!notice) return failure([roomMissing(profile, 'corrections.clocks.branch-notice')]);
  const question = clockQuestionOf(profile, notice, { correction: ['correctedOn', correctedOn] }, input);
  if ('code' in question) return failure([question]);
  const answer = answerClock(question);
  if ('code' in answer) return failure([answer]);
  if ('unmeasured' in answer) return failure([rulesIssue('rules.period-unmeasured', { params: { rule: notice.id, words: answer.unmeasured } })]);
  const { due, work, issues } = answer;
  return success({ ...due, days: work.days, possibilities: work.possibilities, cites: work.cites }, [...issues, ...unaskedFacts(notice, input.facts)]);
}
