import { isPlainDate, type PlainDate } from '../../core/plain-date.js';

/**
 * A day of the facts as a plain date.
 *
 * @throws TypeError when it is not one: the facts skipped the parser that refuses it.
 */
export function givenDate(value: string, path: string): PlainDate {
  if (isPlainDate(value)) return value;
  throw new TypeError(`${path} is not a calendar day written YYYY-MM-DD; pass facts from outside through their parse function first`);
}
