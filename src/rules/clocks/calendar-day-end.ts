import { businessDayFrom } from '../calendar/closure-index.js';
import type { CalendarDayPeriod } from '../law/period.js';
import { dueOn } from './close-of-business.js';
import type { EndOf } from './counting.js';

/** The end of a count of calendar days, moved on to an open day where the law says so. */
export const calendarDayEnd: EndOf<CalendarDayPeriod> = ({ calendarDays, rolls = 'never' }, start, { office, closing, rolls: supposed = rolls }) => {
  const clock = closing('end-of-day');
  if ('code' in clock) return clock;
  const nominal = start.day + calendarDays;
  const counted = { by: 'calendar', after: start.day, upTo: nominal } as const;
  const from = { closings: [clock], supposesHour: false } as const;
  if (supposed === 'never') return { due: dueOn(nominal, clock), counted: [counted], rests: [], ...from };
  if ('code' in office) return office;
  const rolled = businessDayFrom(office, nominal - 1, 1);
  const moved = { by: 'office', after: nominal - 1, upTo: rolled } as const;
  return { due: dueOn(rolled, clock), counted: [{ ...counted, upTo: nominal - 1 }, moved], rests: [moved], ...from };
};
