import type { CorrectionPeriod } from '../rules/correction-rule.js';

/** Whether state offices are open on a day number. */
export type IsOpen = (dayNumber: number) => boolean;

/** The last day of a period as day numbers: as counted, and moved on to the first open day. */
export interface DueDays {
  readonly nominal: number;
  readonly rolled: number;
}

function nextOpenDay(from: number, isOpen: IsOpen): number {
  let day = from;
  while (!isOpen(day)) day += 1;
  return day;
}

/** The last day of a period that starts on a day, which itself is not counted. */
export function dueDays(start: number, period: CorrectionPeriod, isOpen: IsOpen): DueDays {
  let nominal = start;
  for (let counted = 0; counted < period.days; counted += 1) {
    nominal = period.unit === 'working-days' ? nextOpenDay(nominal + 1, isOpen) : nominal + 1;
  }
  return { nominal, rolled: nextOpenDay(nominal, isOpen) };
}
