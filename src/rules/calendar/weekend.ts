import { weekdayOf } from '../../core/plain-date.js';
import type { BusinessCalendar } from '../law/business-calendar.js';

const DAYS_OF_THE_WEEK = 7;
const SATURDAY_AND_SUNDAY: readonly number[] = [6, 0];

/** Tells the weekdays that a calendar always closes. */
export function weekendOf({ weekend = SATURDAY_AND_SUNDAY }: Pick<BusinessCalendar, 'weekend'>): (day: number) => boolean {
  const closed = Array.from({ length: DAYS_OF_THE_WEEK }, (_, weekday) => weekend.includes(weekday));
  if (!closed.includes(false)) throw new TypeError('A calendar closes every day of the week: leave one out of its weekend.');
  return (day) => closed[weekdayOf(day)] === true;
}
