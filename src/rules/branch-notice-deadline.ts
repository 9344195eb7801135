import type { Citation } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import { isPlainDate, toDayNumber } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import type { CallerClosure } from './law/business-calendar.js';
import type { Due } from './clocks/close-of-business.js';
import { closingClockOf, dueOn } from './clocks/close-of-business.js';
import type { DayView } from './calendar/closure-index.js';
import { businessDayFrom, closureIndexOf, extraClosuresOf } from './calendar/closure-index.js';
import type { CountedDay, Possibility } from './clocks/day-account.js';
import { accountDays, doubtsOf, possibilitiesOf } from './clocks/day-account.js';
import { datedLaw } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import { withRooms } from './profile/room.js';

/** What {@link branchNoticeDeadline} is asked. */
export interface BranchNoticeDeadlineInput {
  /** The day the branch corrected its system's error. */
  readonly correctedOn: PlainDate;
  /** Emergency closures the calendar does not know. */
  readonly closures?: readonly CallerClosure[];
  readonly profile?: ProfileWith<'calendar' | 'correctionClocks' | 'reporting' | 'readings'>;
}

/** Until when the branch tells the requester. */
export interface BranchNoticeAnswer extends Due {
  readonly days: readonly CountedDay[];
  /** The answer were an extra day another one than recorded, or were an undesignated day closed. */
  readonly possibilities: readonly (Possibility & Due)[];
  readonly cites: readonly Citation[];
}

/**
 * Until when the branch tells the requester that it corrected an error its system had made.
 *
 * Fails with `rules.date-format`, `rules.closure-format`, `rules.date-before-law`, `rules.date-beyond-calendar` or `rules.room-missing`.
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
  const { profile: asked = defaultProfile, correctedOn } = input;
  if (!isPlainDate(correctedOn)) return failure([rulesIssue('rules.date-format', { path: ['correctedOn'] })]);
  const profile = withRooms(asked, 'correctionClocks', 'calendar');
  if ('code' in profile) return failure([profile]);
  const law = datedLaw(profile.calendar, profile.correctionClocks.branchNotice, correctedOn);
  if ('code' in law) return failure([law]);
  const extras = extraClosuresOf(input.closures);
  if ('code' in extras) return failure([extras]);
  const clock = closingClockOf(profile, {}, correctedOn);
  if ('code' in clock) return failure([clock]);

  const view = { index: closureIndexOf(profile.calendar), reading: 'default', extras } as const;
  const start = toDayNumber(correctedOn);
  const endUnder = (supposed: DayView) => businessDayFrom(supposed, start, law.value.businessDays);
  const end = endUnder(view);
  const doubts = doubtsOf(view, start, end);
  return success(
    {
      ...dueOn(end, clock),
      days: accountDays(view, start, end),
      possibilities: possibilitiesOf(view, doubts, (supposed) => dueOn(endUnder(supposed), clock)),
      cites: [...law.cites, ...profile.calendar.cites, ...clock.cites],
    },
    doubts.issues,
  );
}
