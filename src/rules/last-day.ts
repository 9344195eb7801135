import { mustBeOptions } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import { fromDayNumber, isPlainDate, toDayNumber } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import { businessDayFrom, closureIndexOf, extraClosuresOf } from './calendar/closure-index.js';
import { checkReading } from './clocks/clock-question.js';
import type { CountedDay } from './clocks/day-account.js';
import { accountDays, doubtsOf } from './clocks/day-account.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { CalendarReading, CallerClosure } from './law/business-calendar.js';
import type { ProfileWith } from './law/profile.js';
import { defaultProfile } from './profile/default-profile.js';
import { withRooms } from './profile/room.js';

/** How {@link lastDay} is asked. */
export interface LastDayOptions {
  /** The jurisdiction; Kentucky by default. */
  readonly profile?: ProfileWith<'calendar'>;
  /** Which days are closed: `earliest` closes the fewest, `latest` the most. Default `default`. */
  readonly reading?: CalendarReading;
  /** Closures of offices that the calendar does not know. */
  readonly closures?: readonly CallerClosure[];
}

/** Where a period ends whose last day falls on a given day. */
export interface LastDayAnswer {
  /** That day, or the next one on which offices are open. */
  readonly movesTo: PlainDate;
  /** The day and those after it up to `movesTo`. */
  readonly days: readonly CountedDay[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/**
 * Where the last day of a period moves that falls on a day on which offices are closed.
 *
 * Fails with `rules.date-format`, `rules.closure-format`, `rules.date-beyond-calendar` or `rules.room-missing`; a day in doubt carries a caution:
 * `rules.weak-closure`, `rules.undesignated-closure`, `rules.early-closing` or `rules.outside-coverage`.
 * Whether a period moves at all is for its own rule. Kentucky: KRS 446.030(1)(a).
 *
 * @example
 * ```ts
 * import { lastDay } from 'kasper-rules/rules';
 * const answer = lastDay('2025-07-04');
 * if (answer.ok) console.log(answer.value.movesTo); // 2025-07-07
 * ```
 */
export function lastDay(date: PlainDate, options: LastDayOptions = {}): Result<LastDayAnswer, RulesIssueCode> {
  mustBeOptions('lastDay', options);
  const { profile: asked = defaultProfile, reading, closures } = options;
  const profile = withRooms(asked, 'calendar');
  if ('code' in profile) return failure([profile]);
  if (!isPlainDate(date)) return failure([rulesIssue('rules.date-format', { path: ['date'] })]);
  const { calendar } = profile;
  const { from, to } = calendar.computable;
  if (date < from || date > to) return failure([rulesIssue('rules.date-beyond-calendar', { params: { from, to } })]);
  const extras = extraClosuresOf(closures);
  if ('code' in extras) return failure([extras]);
  const view = { index: closureIndexOf(calendar), reading: checkReading(reading), extras };
  const before = toDayNumber(date) - 1;
  const end = businessDayFrom(view, before, 1);
  return success({ movesTo: fromDayNumber(end), days: accountDays(view, before, end), cites: calendar.cites }, doubtsOf(view, before, end).issues);
}
