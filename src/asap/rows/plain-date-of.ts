import { isPlainDate, type PlainDate } from '../../core/plain-date.js';

/** The forms in which databases write a day, each with year, month and day by name; a time without an offset may follow. */
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})[/-](?<day>\d{1,2})[/-](?<year>\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i,
];

/**
 * Reads a day in the forms that databases write: `2025-03-10`, `20250310` (a number as well), `2025/3/10`, `3/10/2025` with the month first, each
 * as a day of its own place, with or without a time. Answers `undefined` for anything else.
 *
 * An instant (`2025-03-10T23:30:00Z`, a `Date`) names no day before it is known where: `dayIn` of `kasper-rules/rules` tells it.
 *
 * @example
 * ```ts
 * import { plainDate } from 'kasper-rules/asap';
 *
 * plainDate('3/10/2025'); // '2025-03-10'
 * plainDate(20250310); // '2025-03-10'
 * plainDate('2025-03-10 14:05:00'); // '2025-03-10'
 * plainDate('2025-03-10T23:30:00Z'); // undefined
 * ```
 */
export function plainDate(value: unknown): PlainDate | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  for (const form of FORMS) {
    const { year, month, day } = form.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isPlainDate(date) ? date : undefined;
  }
  return undefined;
}
