import type { DayView } from '../calendar/closure-index.js';
import { businessDayFrom, closureOn } from '../calendar/closure-index.js';
import { openDayFrom } from '../calendar/dispenser-days.js';
import type { BusinessDayPeriod } from '../law/period.js';
import type { ClosingClock } from './close-of-business.js';
import { dueOn } from './close-of-business.js';
import type { CountedDays, Counting, EndOf } from './counting.js';
import { millisecondsOf } from './moment.js';
import type { StartMoment } from './start-moment.js';
import { instantOf } from './start-moment.js';

const NONE: readonly CountedDays[] = [];

/** Whether the start is known to lie after a day's close. */
function isPastClose(start: StartMoment, zone: string | undefined, clock: ClosingClock): boolean {
  if (start.written.time === undefined || zone === undefined) return false;
  return instantOf(start, zone, 'day-start').instant.toMillis() > millisecondsOf(dueOn(start.day, clock).dueAt);
}

/** The day of the start itself while it is open, else the next open one. */
function sameDay(start: StartMoment, office: DayView | undefined, { dispenser, zone }: Counting, clock: ClosingClock): number {
  const isOpen = office ? closureOn(office, start.day) === undefined : dispenser.isOpen(start.day);
  if (isOpen && !isPastClose(start, zone, clock)) return start.day;
  return office ? businessDayFrom(office, start.day, 1) : openDayFrom(dispenser, start.day, 1);
}

/** The end of a count of open days, the office's or the dispenser's. */
export const businessDayEnd: EndOf<BusinessDayPeriod> = ({ businessDays, of = 'office', ends = 'end-of-day' }, start, counting) => {
  const office = of === 'office' ? counting.office : undefined;
  if (office && 'code' in office) return office;
  const clock = counting.closing(ends);
  if ('code' in clock) return clock;
  const { day } = start;
  let end: number;
  if (businessDays < 1) end = sameDay(start, office, counting, clock);
  else end = office ? businessDayFrom(office, day, businessDays) : openDayFrom(counting.dispenser, day, businessDays);
  const counted: readonly CountedDays[] = [{ by: of, after: end === day ? day - 1 : day, upTo: end }];
  // A duty of the same day rests on that day as well.
  const rests = businessDays < 1 ? [{ by: of, after: day - 1, upTo: end }] : counted;
  return { due: dueOn(end, clock), counted, rests: office ? rests : NONE, closings: [clock], supposesHour: false };
};
