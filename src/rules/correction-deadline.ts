import type { Citation } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import { fromDayNumber, isPlainDate, toDayNumber } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import type { CallerClosure } from './law/business-calendar.js';
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

/** What {@link correctionDeadline} is asked. */
export interface CorrectionDeadlineInput {
  /** The day the dispenser received the request. */
  readonly requestedOn: PlainDate;
  /** Emergency closures the calendar does not know. */
  readonly closures?: readonly CallerClosure[];
  readonly profile?: ProfileWith<'calendar' | 'correctionClocks'>;
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
  readonly possibilities: readonly (Possibility & { readonly rolled: PlainDate })[];
  readonly cites: readonly Citation[];
}

/**
 * Until when a dispenser transmits the correction of a confirmed error, counted from the request.
 *
 * Fails with `rules.date-format`, `rules.closure-format`, `rules.date-before-law`, `rules.date-beyond-calendar` or `rules.room-missing`.
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
  const { profile: asked = defaultProfile, requestedOn } = input;
  if (!isPlainDate(requestedOn)) return failure([rulesIssue('rules.date-format', { path: ['requestedOn'] })]);
  const profile = withRooms(asked, 'correctionClocks', 'calendar');
  if ('code' in profile) return failure([profile]);
  const law = datedLaw(profile.calendar, profile.correctionClocks.transmit, requestedOn);
  if ('code' in law) return failure([law]);
  const extras = extraClosuresOf(input.closures);
  if ('code' in extras) return failure([extras]);

  const view = { index: closureIndexOf(profile.calendar), reading: 'default', extras } as const;
  const nominal = toDayNumber(requestedOn) + law.value.calendarDays;
  const rolledUnder = (supposed: DayView) => businessDayFrom(supposed, nominal - 1, 1);
  const rolled = rolledUnder(view);
  const doubts = doubtsOf(view, nominal - 1, rolled);
  return success(
    {
      nominal: fromDayNumber(nominal),
      rolled: fromDayNumber(rolled),
      days: accountDays(view, nominal - 1, rolled),
      possibilities: possibilitiesOf(view, doubts, (supposed) => ({ rolled: fromDayNumber(rolledUnder(supposed)) })),
      cites: [...law.cites, ...profile.calendar.cites],
    },
    doubts.issues,
  );
}
