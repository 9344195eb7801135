import { toDayNumber } from '../../core/plain-date.js';
import type { RefillLimit } from '../profile.js';
import { plainDateOf } from '../values/plain-date.js';
import { isReadable, numberOf } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

const schedules: Readonly<Record<RefillLimit['schedule'], number>> = { II: 2, III: 3, IV: 4, V: 5 };

/** The day of validity's end, a number of calendar months on, as CCYYMMDD; the day of the month may lie beyond the month's end. */
function monthsOn(date: number, months: number): number {
  const month = Math.floor(date / 100) % 100;
  const total = month - 1 + months;
  return (Math.floor(date / 10_000) + Math.floor(total / 12)) * 10_000 + ((total % 12) + 1) * 100 + (date % 100);
}

/** Refills and age of a prescription whose schedule the record states, which is so from ASAP 5.0 on. */
export const scheduleLimits: CheckFactory = (dictionary, law) => {
  const schedule = dictionary.position('DSP', 'drugSchedule');
  const refillNumber = dictionary.position('DSP', 'refillNumber');
  const written = dictionary.position('DSP', 'dateWritten');
  const filled = dictionary.position('DSP', 'dateFilled');
  const limits = law?.refillLimits ?? [];
  return ({ dispensing, isVoid, isZeroReport }, report) => {
    if (isVoid || isZeroReport || !isReadable(dispensing, schedule)) return;
    const limit = limits.find((row) => schedules[row.schedule] === numberOf(dispensing, schedule));
    if (!limit) return;

    if (isReadable(dispensing, refillNumber) && numberOf(dispensing, refillNumber) > limit.refills) {
      const reason = limit.refills === 0 ? 'refill-of-schedule-ii' : 'refills-above-limit';
      report('implausible', dispensing, refillNumber, { reason, limit: limit.refills });
    }
    if (!isReadable(dispensing, written) || !isReadable(dispensing, filled)) return;
    const from = numberOf(dispensing, written);
    const to = numberOf(dispensing, filled);
    if ('days' in limit.within) {
      const { days } = limit.within;
      if (toDayNumber(plainDateOf(to)) - toDayNumber(plainDateOf(from)) > days) report('implausible', dispensing, filled, { reason: 'filled-late', limit: days });
    } else if (to > monthsOn(from, limit.within.months)) {
      report('implausible', dispensing, filled, { reason: 'filled-after-months', limit: limit.within.months });
    }
  };
};
