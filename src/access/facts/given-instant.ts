import { DateTime } from 'luxon';
import { isWrittenInstant } from '../../rules/clocks/written-moment.js';

/** An instant with its own offset kept, or `undefined` when the text is not one. */
function readInstant(text: string): DateTime<true> | undefined {
  // luxon alone would also take week dates, ordinal dates, times without offset and offsets of 99 hours.
  if (!isWrittenInstant(text)) return undefined;
  const instant = DateTime.fromISO(text, { setZone: true });
  return instant.isValid ? instant : undefined;
}

/**
 * An instant of the facts.
 *
 * @throws TypeError when it is not one: the facts skipped the parser that refuses it.
 */
export function givenInstant(value: string, path: string): DateTime<true> {
  const instant = readInstant(value);
  if (instant) return instant;
  throw new TypeError(`${path} is not an instant such as 2022-06-01T09:30:00-04:00; pass facts from outside through their parse function first`);
}
