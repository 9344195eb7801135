import type { CorrectionPeriod } from '../rules/law/correction-rule.js';

/** The last day of a period as day numbers: as counted, and moved on to the first open day. */
export interface DueDays {
  readonly nominal: number;
  readonly rolled: number;
  /** The answer rests on which of the days after this one are open. */
  readonly restsOnDaysAfter: number;
}

type IsOpen = (dayNumber: number) => boolean;

function nextOpenDay(after: number, isOpen: IsOpen): number {
  let day = after + 1;
  while (!isOpen(day)) day += 1;
  return day;
}

/** The last day of a period that starts on a day, which itself is not counted. */
export function dueDays(start: number, period: CorrectionPeriod, isOpen: IsOpen): DueDays {
  if ('calendarDays' in period) {
    const nominal = start + period.calendarDays;
    return { nominal, rolled: nextOpenDay(nominal - 1, isOpen), restsOnDaysAfter: nominal - 1 };
  }
  let day = start;
  for (let left = period.businessDays; left > 0; left -= 1) day = nextOpenDay(day, isOpen);
  return { nominal: day, rolled: day, restsOnDaysAfter: start };
}
