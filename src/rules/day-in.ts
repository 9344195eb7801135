import { DateTime } from 'luxon';
import type { PlainDate } from '../core/plain-date.js';
import { dateOf, isZone } from './clocks/moment.js';
import { isWrittenInstant } from './clocks/written-moment.js';

/** What tells an instant, as a `Date` does. */
export interface Instant {
  /** Milliseconds since 1970. */
  readonly getTime: () => number;
}

/** An instant: ISO text with an offset, milliseconds since 1970, or an object that tells them. */
export type InstantLike = string | number | Instant;

/** The instant in a zone, or `undefined` when it is none. */
function placed(instant: InstantLike, zone: string): DateTime | undefined {
  if (typeof instant === 'string') return isWrittenInstant(instant) ? DateTime.fromISO(instant, { zone }) : undefined;
  const milliseconds = typeof instant === 'number' ? instant : instant.getTime();
  const at = DateTime.fromMillis(Number.isFinite(milliseconds) ? milliseconds : 0, { zone });
  return Number.isFinite(milliseconds) && at.isValid ? at : undefined;
}

/**
 * The day that an instant falls on in a zone: `PlainDate` by the clocks there, where a record's dates belong. A `TypeError` says when the zone is none of the
 * IANA database or the instant is none; a text without an offset is no instant, and `plainDate` of `kasper-rules/asap` reads its day.
 *
 * @example
 * ```ts
 * import { dayIn } from 'kasper-rules/rules';
 *
 * dayIn('America/New_York', '2025-03-11T02:30:00Z'); // '2025-03-10'
 * dayIn('America/New_York', new Date('2025-03-11T02:30:00Z')); // '2025-03-10'
 * ```
 */
export function dayIn(zone: string, instant: InstantLike): PlainDate {
  if (!isZone(zone)) throw new TypeError("dayIn: the zone must be one of the IANA database, such as 'America/New_York'");
  const given: unknown = instant;
  const isInstant = typeof given === 'string' || typeof given === 'number' || (typeof given === 'object' && given !== null && 'getTime' in given && typeof given.getTime === 'function');
  const at = isInstant ? placed(instant, zone) : undefined;
  if (!at) throw new TypeError("dayIn: the instant must be a Date, milliseconds since 1970 or ISO text with an offset, such as '2025-03-11T02:30:00Z'");
  return dateOf(at);
}
