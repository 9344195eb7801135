import { trimAscii } from '../identifiers/trim-ascii.js';

/** An element of a record as it is compared: without outer blanks and case, and nothing for what is no text. */
export function comparedText(value: unknown): string {
  return typeof value === 'string' ? trimAscii(value).toUpperCase() : '';
}
