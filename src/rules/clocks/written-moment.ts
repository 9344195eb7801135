import type { PlainDate } from '../../core/plain-date.js';
import { toDayNumber } from '../../core/plain-date.js';

/** A date, local time or instant as written, in its parts. */
export interface Moment {
  /** The calendar day, `YYYY-MM-DD`. */
  readonly date: PlainDate;
  /** Its number. */
  readonly day: number;
  /** `HH:mm`, `HH:mm:ss` or with fractions. */
  readonly time?: string;
  /** `Z` or `+hh:mm`; present in an instant. */
  readonly offset?: string;
}

/** A date, perhaps with a time, and then perhaps with an offset; whether the day is in the calendar is for the calendar. */
export const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;
/** Every day that `isPlainDate` takes and no other, for JSON Schema; validators of other languages check a pattern, but not always a format. */
export const CALENDAR_DAY =
  '^(?!00)(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$';
/** A time of day, `HH:mm` or `HH:mm:ss`. */
export const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** Reads '2025-03-10', '2025-03-10T10:00' or '2025-03-10T10:00:00-04:00'; anything else is `undefined`. */
export function parseMoment(text: unknown): Moment | undefined {
  const [, date, time, offset] = (typeof text === 'string' && MOMENT.exec(text)) || [];
  const day = date === undefined ? Number.NaN : toDayNumber(date);
  if (Number.isNaN(day)) return undefined;
  return { date: date as PlainDate, day, ...(time !== undefined && { time }), ...(offset !== undefined && { offset }) };
}

/** Whether a text is an instant: ISO 8601 with seconds optional and an offset. */
export function isWrittenInstant(text: string): boolean {
  return parseMoment(text)?.offset !== undefined;
}

/** Whether a value is a time of day, `HH:mm` or `HH:mm:ss`. */
export function isClockTime(value: unknown): value is string {
  return typeof value === 'string' && CLOCK.test(value);
}
