import { isPlainDate, type PlainDate } from '../../core/plain-date.js';

/** The forms in which databases write a day, each with year, month and day by name; a time without an offset may follow. */
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})[/-](?<day>\d{1,2})[/-](?<year>\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i,
];

const NO_DAY = 'names a moment and no day: give it to dayIn(zone, instant) of kasper-rules/rules, or take the column as a date';

/** An instant as text: a date and a time with its offset. */
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?[ ]?(?:Z|[+-]\d{2}(?::?\d{2})?)$/i;

/**
 * Reads a day in the forms that databases write: `2025-03-10`, `20250310` (a number as well), `2025/3/10`, `3/10/2025` with the month first, each
 * as a day of its own place, with or without a time. Answers `undefined` where nothing stands (`null`, `undefined`, blanks) and for a text that names no
 * day of the calendar: compare, where such a text must not pass for a blank.
 *
 * An instant (`2025-03-10T23:30:00Z`, a `Date`) names no day before it is known where: it is a `TypeError`, as is a value that is neither text nor
 * number; `dayIn` of `kasper-rules/rules` tells the day of an instant in a zone.
 *
 * @example
 * ```ts
 * import { plainDate } from 'kasper-rules/asap';
 *
 * plainDate('3/10/2025'); // '2025-03-10'
 * plainDate(20250310); // '2025-03-10'
 * plainDate('2025-03-10 14:05:00'); // '2025-03-10'
 * plainDate(null); // undefined
 * ```
 */
export function plainDate(value: unknown): PlainDate | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') {
    throw new TypeError(Object.prototype.toString.call(value) === '[object Date]' ? `plainDate: a Date ${NO_DAY}` : 'plainDate: a day is read from a text or a number, such as 2025-03-10 or 20250310');
  }
  const text = String(value).trim();
  if (INSTANT.test(text)) throw new TypeError(`plainDate: a time with an offset ${NO_DAY}`);
  for (const form of FORMS) {
    const { year, month, day } = form.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isPlainDate(date) ? date : undefined;
  }
  return undefined;
}
