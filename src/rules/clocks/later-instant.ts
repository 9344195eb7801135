import type { DateTime } from 'luxon';

/** Whether an instant lies after one that is written with its offset. */
export function isAfter(instant: DateTime, written: string): boolean {
  return instant.toMillis() > Date.parse(written);
}
