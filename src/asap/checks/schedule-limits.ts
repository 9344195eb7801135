import { addDays, toDayNumber } from '../../core/plain-date.js';
import type { RefillLimit } from '../profile.js';
import { numberOfPlainDate, plainDateOf } from '../values/plain-date.js';
import { isReadable, numberOf } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

const schedules: Readonly<Record<RefillLimit['schedule'], number>> = { II: 2, III: 3, IV: 4, V: 5 };

/** A date a number of calendar months on, as CCYYMMDD; the day of the month may lie beyond the month's end. */
export function monthsOn(date: number, months: number): number {
  const month = Math.floor(date / 100) % 100;
  const total = month - 1 + months;
  return (Math.floor(date / 10_000) + Math.floor(total / 12)) * 10_000 + ((total % 12) + 1) * 100 + (date % 100);
}

/** The last day on which a prescription written on a date may be filled under a limit, as CCYYMMDD. */
function lastDayOf(limit: RefillLimit, from: number): number {
  return 'months' in limit.within ? monthsOn(from, limit.within.months) : numberOfPlainDate(addDays(plainDateOf(from), limit.within.days));
}

/** Within so many days, as a difference of dates written CCYYMMDD, every schedule allows a prescription to be filled. */
const NEARLY_ALWAYS = 31;

/** Refills and age of a prescription whose schedule nobody states: what no schedule of the law allows is doubted, whatever the drug. */
export const looseLimits: CheckFactory = (dictionary, law) => {
  const limits = law?.refillLimits ?? [];
  const schedule = dictionary.position('DSP', 'drugSchedule');
  const authorized = dictionary.position('DSP', 'refillsAuthorized');
  const written = dictionary.position('DSP', 'dateWritten');
  const filled = dictionary.position('DSP', 'dateFilled');
  const mostRefills = Math.max(...limits.map(({ refills }) => refills));
  const cites = limits.flatMap((limit) => limit.cites).filter((cite, at, all) => all.findIndex(({ id }) => id === cite.id) === at);
  return ({ dispensing, isVoid }, report) => {
    if (isVoid || limits.length === 0 || !dispensing) return;
    const known = isReadable(dispensing, schedule) ? limits.find((row) => schedules[row.schedule] === numberOf(dispensing, schedule)) : undefined;
    const most = known?.refills ?? mostRefills;
    if (isReadable(dispensing, authorized) && numberOf(dispensing, authorized) > most) {
      report('implausible', dispensing, authorized, { reason: 'refills-authorized', limit: most, cites });
    }
    if (!isReadable(dispensing, written) || !isReadable(dispensing, filled)) return;
    const from = numberOf(dispensing, written);
    const to = numberOf(dispensing, filled);
    // Where the schedule is known, its own row judges.
    if (to - from <= NEARLY_ALWAYS || known) return;
    if (limits.every((limit) => to > lastDayOf(limit, from))) report('implausible', dispensing, filled, { reason: 'prescription-age', cites });
  };
};

/** Refills and age of a prescription whose schedule the record states, which is so from ASAP 5.0 on. */
export const scheduleLimits: CheckFactory = (dictionary, law) => {
  const schedule = dictionary.position('DSP', 'drugSchedule');
  const refillNumber = dictionary.position('DSP', 'refillNumber');
  const written = dictionary.position('DSP', 'dateWritten');
  const filled = dictionary.position('DSP', 'dateFilled');
  const limits = law?.refillLimits ?? [];
  return ({ dispensing, isVoid }, report) => {
    if (isVoid || !isReadable(dispensing, schedule)) return;
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
