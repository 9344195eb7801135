import { DateTime } from 'luxon';

// luxon alone would also take week dates, ordinal dates, times without offset and offsets of 99 hours.
const SHAPE = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** An instant with its own offset kept, or `undefined` when the text is not one: ISO 8601 with seconds optional and an offset. */
export function readInstant(text: string): DateTime<true> | undefined {
  if (!SHAPE.test(text)) return undefined;
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
