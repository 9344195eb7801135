import type { PlainDate } from '../../core/plain-date.js';
import { toDayNumber, yearOf } from '../../core/plain-date.js';
import type { CalendarReading } from '../law/business-calendar.js';
import { designated } from '../calendar/closure-index.js';
import type { Profile } from '../law/profile.js';
import { occurrenceIn } from '../calendar/recurrence.js';
import { weekendOf } from '../calendar/weekend.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

/** A year's end may be decided by the first days of the next year. */
const DAYS_AFTER_COVERAGE = 7;
const NESTED: readonly CalendarReading[] = ['earliest', 'default', 'latest'];

/** The years of which a day may lie in the coverage: an observed New Year's Day may be the last day of the year before. */
function yearsOf({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): number[] {
  const first = yearOf(toDayNumber(from));
  return Array.from({ length: yearOf(toDayNumber(to)) - first + 2 }, (_, at) => first + at);
}

/** Gaps in the calendar's coverage, days outside it, and readings that do not nest. */
export function checkCalendar({ calendar }: Profile): ProfileIssue[] {
  if (!calendar) return [];
  const { closures, coverage, computable } = calendar;
  const isReached = computable.from <= coverage.from && coverage.to <= computable.to;
  if (coverage.to < coverage.from) return [profileIssue('rules.profile.dates-overlap', ['calendar', 'coverage'])];
  if (!isReached) return [profileIssue('rules.profile.dates-overlap', ['calendar', 'computable'])];
  const isWeekend = weekendOf(calendar);
  const [from, to] = [toDayNumber(coverage.from), toDayNumber(coverage.to)];
  const closedDays = new Set(closures.flatMap((group) => group.days.map((day) => toDayNumber(designated(group, day).date))));
  return closures.flatMap((group, at) => {
    const path = ['calendar', 'closures', at];
    const days = group.days.map((day) => designated(group, day).date);
    const missing = yearsOf(coverage).filter((year) => {
      const day = group.recurs && occurrenceIn(year, group.recurs);
      return day !== undefined && day >= from && day <= to && !isWeekend(day) && !closedDays.has(day);
    });
    // A closure counts under the last of the readings, however many they are.
    const counted = NESTED.filter((reading) => group.readings.includes(reading));
    return [
      ...days.flatMap((date, index) => {
        const day = toDayNumber(date);
        return day < from || day > to + DAYS_AFTER_COVERAGE ? [profileIssue('rules.profile.day-outside-coverage', [...path, 'days', index])] : [];
      }),
      ...missing.map((year) => profileIssue('rules.profile.coverage-gap', path, { id: group.id, year })),
      ...(counted[0] === NESTED.at(-counted.length) ? [] : [profileIssue('rules.profile.readings-not-nested', path)]),
      ...(group.adjoins === undefined || closures.some(({ id, recurs }) => id === group.adjoins && recurs)
        ? []
        : [profileIssue('rules.profile.adjoined-holiday-unknown', path, { id: group.id })]),
    ];
  });
}
