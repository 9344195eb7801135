import { mustBeOptions, mustBeText } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import { fromDayNumber, toDayNumber } from '../core/plain-date.js';
import type { CalendarReading, CallerClosure, Certainty, ClosureGroup } from './law/business-calendar.js';
import type { ClosedDay, DayView } from './calendar/closure-index.js';
import { businessDayFrom, closureIndexOf, closureOn, extraClosuresOf } from './calendar/closure-index.js';
import { defaultProfile } from './profile/default-profile.js';
import type { ProfileWith } from './law/profile.js';
import { withRooms } from './profile/room.js';
import { checkReading } from './clocks/clock-question.js';

/** How business days are told. */
export interface BusinessDayOptions {
  /** The jurisdiction, of which the calendar alone is asked; Kentucky by default. */
  readonly profile?: ProfileWith<'calendar'>;
  /** Which days are closed: `earliest` closes the fewest, `latest` the most. Default `default`. */
  readonly reading?: CalendarReading;
  /** Emergency closures the calendar does not know. */
  readonly closures?: readonly CallerClosure[];
}

/** A closed weekday. */
export interface ClosureEntry {
  /** The calendar day, `YYYY-MM-DD`. */
  readonly date: PlainDate;
  /** What people call it. */
  readonly name: string;
  /** Why it is closed: a holiday, an extra day beside one, an election, an order. */
  readonly kind: ClosureGroup['kind'];
  /** How sure the date is. */
  readonly certainty: Certainty;
  /** The readings under which the day is closed. */
  readonly readings: readonly CalendarReading[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

function viewOf({ profile: asked = defaultProfile, reading, closures }: BusinessDayOptions): DayView {
  const profile = withRooms(asked, 'calendar');
  if ('code' in profile) throw new TypeError(`${profile.message} Give the profile its calendar.`);
  const extras = extraClosuresOf(closures);
  if ('code' in extras) throw new TypeError("closures must be { date: '2025-02-20', reason: 'snow', source: 'where it was announced' }[].");
  return { index: closureIndexOf(profile.calendar), reading: checkReading(reading), extras };
}

function dayOf(view: DayView, date: PlainDate): number {
  const day = toDayNumber(date);
  if (Number.isNaN(day)) throw new TypeError("The date must be a PlainDate such as '2025-03-10'; check it with isPlainDate.");
  checkReach(view, date);
  return day;
}

function checkReach({ index }: DayView, date: PlainDate): void {
  const { from, to } = index.calendar.computable;
  if (date < from || date > to) throw new TypeError(`The calendar answers from ${from} to ${to}; check the date before asking.`);
}

/**
 * Whether a day is a business day under a reading.
 *
 * Throws a TypeError for a date that is no PlainDate or that the calendar does not reach, and for a profile without one. Kentucky: KRS 18A.190, KRS 2.110.
 *
 * @example
 * ```ts
 * import { isBusinessDay } from 'kasper-rules/rules';
 * console.log(isBusinessDay('2025-10-13'), isBusinessDay('2025-10-13', { reading: 'latest' })); // true false
 * ```
 */
export function isBusinessDay(date: PlainDate, options: BusinessDayOptions = {}): boolean {
  mustBeText('isBusinessDay', date, 'the date');
  mustBeOptions('isBusinessDay', options);
  const view = viewOf(options);
  return closureOn(view, dayOf(view, date)) === undefined;
}

/**
 * The `count`-th business day after a date; a negative count goes back, and 0 gives the date itself. The date itself is not counted.
 *
 * Throws a TypeError for a count that is no whole number or leads out of the calendar, and as {@link isBusinessDay} does.
 *
 * @example
 * ```ts
 * import { addBusinessDays } from 'kasper-rules/rules';
 * console.log(addBusinessDays('2025-07-03', 1)); // 2025-07-07
 * ```
 */
export function addBusinessDays(date: PlainDate, count: number, options: BusinessDayOptions = {}): PlainDate {
  mustBeText('addBusinessDays', date, 'the date');
  mustBeOptions('addBusinessDays', options);
  if (!Number.isInteger(count) || Math.abs(count) > 10_000) throw new TypeError('The number of business days must be a whole number up to 10000.');
  const view = viewOf(options);
  const answer = fromDayNumber(businessDayFrom(view, dayOf(view, date), count));
  checkReach(view, answer);
  return answer;
}

/**
 * The weekdays of a year that are closed under a reading, in order, each with its authority and how sure its date is.
 *
 * Outside the calendar's coverage only the days that follow from a statute are listed.
 *
 * @example
 * ```ts
 * import { closures } from 'kasper-rules/rules';
 * console.log(closures(2025).map(({ date, name }) => `${date} ${name}`));
 * ```
 */
export function closures(year: number, options: BusinessDayOptions = {}): readonly ClosureEntry[] {
  mustBeOptions('closures', options);
  const view = viewOf(options);
  if (!Number.isInteger(year)) throw new TypeError('The year must be a whole number such as 2025.');
  const first = dayOf(view, `${year}-01-01`);
  const last = dayOf(view, `${year}-12-31`);
  const entries: ClosureEntry[] = [];
  for (let day = first; day <= last; day++) {
    const closure = closureOn(view, day);
    if (typeof closure === 'object') entries.push(entryOf(closure));
  }
  return entries;
}

function entryOf({ day, name, kind, certainty, readings, cites }: ClosedDay): ClosureEntry {
  return { date: fromDayNumber(day), name, kind, certainty, readings, cites };
}
