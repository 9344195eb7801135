import { mustBeObject } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import { isPlainDate } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import { unaskedFacts } from './clocks/asked-facts.js';
import type { ClockCircumstances } from './clocks/clock-question.js';
import { clockQuestionOf } from './clocks/clock-question.js';
import type { CountedDay, Possibility } from './clocks/day-account.js';
import { nominalAndRolled } from './clocks/nominal-and-rolled.js';
import { rulesIssue } from './issues.js';
import type { RulesIssueCode } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import { defaultProfile } from './profile/default-profile.js';
import { roomMissing, withRooms } from './profile/room.js';

/** What {@link correctionDeadline} is asked. */
export interface CorrectionDeadlineInput extends ClockCircumstances {
  /** The day the dispenser received the request. */
  readonly requestedOn: PlainDate;
  /** The jurisdiction; Kentucky by default. */
  readonly profile?: ProfileWith<'calendar' | 'corrections' | 'reporting' | 'readings'>;
}

/** Until when a confirmed error is corrected. */
export interface CorrectionDeadlineAnswer {
  /** The last day of the period; its every day counts, and the day of the request does not. */
  readonly nominal: PlainDate;
  /** That day, or the next open one when offices are closed: whether the period runs on is open. */
  readonly rolled: PlainDate;
  /** The nominal day and those after it up to the rolled one. */
  readonly days: readonly CountedDay[];
  /** The rolled day were an extra day another one than recorded, or were an undesignated day closed. */
  readonly possibilities: readonly (Possibility & {
    /** The rolled day under that supposition. */
    readonly rolled: PlainDate;
  })[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/**
 * Until when a dispenser transmits the correction of a confirmed error, counted from the request.
 *
 * Where the law tells cases apart, `facts` says which it is, and `readings` how open questions are taken; where a fact is not known the earliest day is given
 * with `rules.fact-missing`.
 * Fails with `rules.date-format`, `rules.closure-format`, `rules.dispenser-closures-format`, `rules.zone-unknown`, `rules.date-before-law`, `rules.date-beyond-calendar`,
 * `rules.row-missing`, `rules.period-unmeasured` or `rules.room-missing`, and as {@link reportingDeadline} does where the law counts hours or closings. Cautions:
 * `rules.weak-closure`, `rules.undesignated-closure`, `rules.early-closing`, `rules.outside-coverage`, `rules.fact-unasked`, and those of {@link reportingDeadline}.
 * Kentucky: 902 KAR 55:110 s.8(2)(a); KRS 446.030(1)(a).
 *
 * @example
 * ```ts
 * import { correctionDeadline } from 'kasper-rules/rules';
 * const answer = correctionDeadline({ requestedOn: '2025-06-27' });
 * if (answer.ok) console.log(answer.value.nominal, answer.value.rolled); // 2025-07-04 2025-07-07
 * ```
 */
export function correctionDeadline(input: CorrectionDeadlineInput): Result<CorrectionDeadlineAnswer, RulesIssueCode> {
  mustBeObject('correctionDeadline', input, 'the question');
  const { profile: asked = defaultProfile, requestedOn } = input;
  if (!isPlainDate(requestedOn)) return failure([rulesIssue('rules.date-format', { path: ['requestedOn'] })]);
  const profile = withRooms(asked, 'corrections');
  if ('code' in profile) return failure([profile]);
  const { transmit } = profile.corrections.clocks;
  if (!transmit) return failure([roomMissing(profile, 'corrections.clocks.transmit')]);
  const question = clockQuestionOf(profile, transmit, { request: ['requestedOn', requestedOn] }, input);
  if ('code' in question) return failure([question]);
  const ends = nominalAndRolled(question);
  if ('code' in ends) return failure([ends]);
  if ('unmeasured' in ends) return failure([rulesIssue('rules.period-unmeasured', { params: { rule: transmit.id, words: ends.unmeasured } })]);
  const { nominal, rolled } = ends;
  const { days, possibilities, cites } = rolled.work;
  return success(
    {
      nominal: nominal.due.due,
      rolled: rolled.due.due,
      days: days.filter(({ date }) => date >= nominal.due.due),
      possibilities: possibilities.map(({ closure, closed, open, due }) => ({ closure, closed, ...(open !== undefined && { open }), rolled: due })),
      cites,
    },
    [...rolled.issues, ...unaskedFacts(transmit, input.facts)],
  );
}
