import { isPlainDate, type PlainDate } from '../../core/plain-date.js';

/** The days of a file are few, so each is spelled once. */
const spelled = new Map<number, PlainDate>();
const MOST_SPELLED = 4_096;

/** A date written as the number CCYYMMDD as a plain date. */
export function plainDateOf(number: number): PlainDate {
  const known = spelled.get(number);
  if (known !== undefined) return known;
  const digits = String(number).padStart(8, '0');
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as PlainDate;
  if (spelled.size >= MOST_SPELLED) spelled.clear();
  spelled.set(number, date);
  return date;
}

/** A plain date as the number CCYYMMDD. */
export function numberOfPlainDate(date: PlainDate): number {
  return Number(digitsOfPlainDate(date) ?? Number.NaN);
}

const digits = new Map<string, string>();

/** A plain date as the digits CCYYMMDD, `undefined` for a text that is none. */
export function digitsOfPlainDate(text: string): string | undefined {
  const known = digits.get(text);
  if (known !== undefined || !isPlainDate(text)) return known;
  if (digits.size >= MOST_SPELLED) digits.clear();
  const spelling = text.replaceAll('-', '');
  digits.set(text, spelling);
  return spelling;
}
