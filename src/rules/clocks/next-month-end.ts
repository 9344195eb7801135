import type { PlainDate } from '../../core/plain-date.js';
import { addMonths, toDayNumber } from '../../core/plain-date.js';
import type { DayOfNextMonthPeriod } from '../law/period.js';
import { dueOn } from './close-of-business.js';
import type { EndOf } from './counting.js';

/** The end of a day of the next month. */
export const nextMonthEnd: EndOf<DayOfNextMonthPeriod> = ({ dayOfNextMonth }, { date }, { closing }) => {
  const clock = closing('end-of-day');
  if ('code' in clock) return clock;
  const first: PlainDate = addMonths(`${date.slice(0, 7)}-01` as PlainDate, 1);
  const day = Math.min(toDayNumber(first) + dayOfNextMonth - 1, toDayNumber(addMonths(first, 1)) - 1);
  return { due: dueOn(day, clock), counted: [], rests: [], closings: [clock], supposesHour: false };
};
