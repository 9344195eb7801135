import type { DateTime } from 'luxon';
import { fromDayNumber, toDayNumber } from '../../core/plain-date.js';
import type { DispenserDays } from '../calendar/dispenser-days.js';
import { rulesIssue } from '../issues.js';
import type { HourPeriod } from '../law/period.js';
import type { EndOf } from './counting.js';
import { dateOf, isoOf, placeLocal } from './moment.js';
import { instantOf } from './start-moment.js';

const MINUTES = 60;

/** The instant after some hours of open days alone: from midnight to midnight a closed day does not count. */
function afterOpenHours(from: DateTime, hours: number, zone: string, { isOpen }: DispenserDays): DateTime {
  let at = from;
  let left = hours * MINUTES * MINUTES * 1000;
  for (;;) {
    const day = toDayNumber(dateOf(at));
    const midnight = placeLocal(fromDayNumber(day + 1), '00:00:00', zone).instant;
    const untilMidnight = midnight.toMillis() - at.toMillis();
    if (isOpen(day) && left <= untilMidnight) return at.plus({ milliseconds: left });
    if (isOpen(day)) left -= untilMidnight;
    at = midnight;
  }
}

/** The end of elapsed hours. */
export const hourEnd: EndOf<HourPeriod> = ({ hours, of }, start, { zone, hourOpen, runsFrom, dispenser }) => {
  if (zone === undefined) return rulesIssue('rules.zone-required', { path: ['zone'] });
  const { instant, doubt } = instantOf(start, zone, hourOpen);
  const isFromMidnight = runsFrom === 'end-of-day';
  const from = isFromMidnight ? placeLocal(fromDayNumber(start.day + 1), '00:00:00', zone).instant : instant;
  const end = of === 'dispenser' ? afterOpenHours(from, hours, zone, dispenser) : from.plus({ hours });
  return {
    due: { due: dateOf(end), dueAt: isoOf(end) },
    counted: [],
    rests: [],
    closings: [],
    supposesHour: start.written.time === undefined && !isFromMidnight,
    ...(doubt && !isFromMidnight && { doubt }),
  };
};
