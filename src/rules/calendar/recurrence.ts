import { dayNumberOf, weekdayOf } from '../../core/plain-date.js';
import type { Recurrence } from '../law/business-calendar.js';

const SUNDAY = 0;
const SATURDAY = 6;

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876). */
function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const month = Math.floor((moon + weekday - 7 * correction + 114) / 31);
  return dayNumberOf(year, month, ((moon + weekday - 7 * correction + 114) % 31) + 1);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number | 'last'): number {
  if (nth === 'last') {
    const monthEnd = (month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1)) - 1;
    return monthEnd - ((weekdayOf(monthEnd) - weekday + 7) % 7);
  }
  const first = dayNumberOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

function toNearestWeekday(day: number): number {
  if (weekdayOf(day) === SATURDAY) return day - 1;
  return weekdayOf(day) === SUNDAY ? day + 1 : day;
}

/** The day number of a recurring day in a year, or `undefined` in years without it. An observed New Year's Day may lie in the year before. */
export function occurrenceIn(year: number, recurrence: Recurrence): number | undefined {
  if ('easterPlusDays' in recurrence) return easterOf(year) + recurrence.easterPlusDays;
  if (recurrence.everyYears !== undefined && year % recurrence.everyYears !== 0) return undefined;
  if ('weekday' in recurrence) {
    return nthWeekday(year, recurrence.month, recurrence.weekday, recurrence.nth) + (recurrence.plusDays ?? 0);
  }
  const day = dayNumberOf(year, recurrence.month, recurrence.day);
  // The 29th of February is a day of some years alone.
  if (Number.isNaN(day)) return undefined;
  return recurrence.observed ? toNearestWeekday(day) : day;
}
