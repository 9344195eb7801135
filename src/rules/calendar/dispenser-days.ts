import type { Issue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import { isPlainDate, toDayNumber, weekdayOf } from '../../core/plain-date.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';

/** On which days a dispenser is closed, as it tells itself; a day that none of them names is open. */
export interface DispenserClosures {
  /** Weekdays, 0 being Sunday; not all seven. */
  readonly weekdays?: readonly number[];
  /** Single days. */
  readonly dates?: readonly PlainDate[];
  /** Days on which it opens although their weekday is closed. */
  readonly opensOn?: readonly PlainDate[];
}

/** A dispenser's own open days. */
export interface DispenserDays {
  readonly isOpen: (day: number) => boolean;
}

const LAST_WEEKDAY = 6;
const alwaysOpen: DispenserDays = { isOpen: () => true };

const isListOf = (value: unknown, isOne: (item: unknown) => boolean): boolean => value === undefined || (Array.isArray(value) && value.every(isOne));
const isWeekday = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_WEEKDAY;

/** The open days of a dispenser, or the issue that its closures cannot be understood. */
export function dispenserDaysOf(closures: DispenserClosures | undefined): DispenserDays | Issue<RulesIssueCode> {
  if (closures === undefined) return alwaysOpen;
  const isObject = typeof closures === 'object' && (closures as unknown) !== null;
  const { weekdays = [], dates = [], opensOn = [] } = isObject ? closures : { weekdays: null };
  const isUnderstood = isListOf(weekdays, isWeekday) && isListOf(dates, isPlainDate) && isListOf(opensOn, isPlainDate);
  const closedWeekdays = new Set(isUnderstood ? weekdays : []);
  if (!isUnderstood || closedWeekdays.size > LAST_WEEKDAY) return rulesIssue('rules.dispenser-closures-format', { path: ['dispenserClosures'] });
  const closed = new Set(dates.map(toDayNumber));
  const open = new Set(opensOn.map(toDayNumber));
  return { isOpen: (day) => !closed.has(day) && (open.has(day) || !closedWeekdays.has(weekdayOf(day))) };
}

/** The `count`-th open day after a day. */
export function openDayFrom({ isOpen }: DispenserDays, start: number, count: number): number {
  let day = start;
  for (let left = count; left > 0; ) {
    day += 1;
    if (isOpen(day)) left -= 1;
  }
  return day;
}
