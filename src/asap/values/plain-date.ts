import type { PlainDate } from '../../core/plain-date.js';

/** A date written as the number CCYYMMDD as a plain date. */
export function plainDateOf(number: number): PlainDate {
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as PlainDate;
}

/** A plain date as the number CCYYMMDD. */
export function numberOfPlainDate(date: PlainDate): number {
  return Number(date.replaceAll('-', ''));
}
