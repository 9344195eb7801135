/** A calendar date without time or zone, written `YYYY-MM-DD`. */
export type PlainDate = `${number}-${number}-${number}`;

const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_OF_EVERY_MONTH = 28;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the calendar has a day of this year, month (1-12) and number. */
export function isDay(year: number, month: number, day: number): boolean {
  // Date.UTC reads years 0-99 as 1900-1999.
  if (year < 100 || month < 1 || month > 12 || day < 1) return false;
  // Most days exist in every month; the others do where the next month starts after them.
  return day <= DAYS_OF_EVERY_MONTH || Date.UTC(year, month - 1, day) < Date.UTC(year, month);
}

/** Days since 1970-01-01 of a year, month (1-12) and day, or NaN when the calendar has no such day. */
export function dayNumberOf(year: number, month: number, day: number): number {
  return isDay(year, month, day) ? Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY : Number.NaN;
}

// Days repeat within a batch, so that they are remembered both ways.
const numbers = new Map<string, number>();
const written = new Map<number, PlainDate>();
const REMEMBERED_DAYS = 20_000;

/** Days since 1970-01-01 of a plain date, or NaN when it is not one. */
export function toDayNumber(date: string): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const parts = SHAPE.exec(date);
  const number = parts ? dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : Number.NaN;
  // What is no day may be a text of any length.
  if (Number.isNaN(number)) return number;
  if (numbers.size >= REMEMBERED_DAYS) numbers.clear();
  numbers.set(date, number);
  return number;
}

/** The plain date a number of days after 1970-01-01. */
export function fromDayNumber(dayNumber: number): PlainDate {
  const known = written.get(dayNumber);
  if (known !== undefined) return known;
  const date = new Date(dayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
  if (written.size >= REMEMBERED_DAYS) written.clear();
  written.set(dayNumber, date);
  return date;
}

/**
 * Whether the value is a string of the form `YYYY-MM-DD` that names a day of the calendar.
 *
 * @example
 * ```ts
 * import { isPlainDate } from 'kasper-rules/asap';
 *
 * isPlainDate('2024-02-29'); // true
 * isPlainDate('2025-02-29'); // false
 * isPlainDate('3/10/2025'); // false
 * ```
 */
export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && !Number.isNaN(toDayNumber(value));
}

/** The plain date `days` after (or, negative, before) another. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day `months` after (or, negative, before) a plain date; where that month is shorter, its last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const monthNumber = year * 12 + (month - 1) + months;
  const firstOf = (number: number) => dayNumberOf(Math.floor(number / 12), (((number % 12) + 12) % 12) + 1, 1);
  return fromDayNumber(Math.min(firstOf(monthNumber) + day - 1, firstOf(monthNumber + 1) - 1));
}

/** The day of the week of a day number: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(dayNumber: number): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** The year a day number falls in. */
export function yearOf(dayNumber: number): number {
  return new Date(dayNumber * MILLISECONDS_PER_DAY).getUTCFullYear();
}
