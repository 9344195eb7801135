import { trimAscii } from './trim-ascii.js';

/**
 * Whether the input is the placeholder that 902 KAR 55:110 s.5 puts in the field of the Social Security number of a patient who has
 * none: `000-00-0000`, or the same zeros without hyphens. It is accepted only where section 5 leads to it, and never a match key.
 *
 * @example
 * ```ts
 * import { isNoNumberSentinel, ssn } from 'kasper-rules/identifiers';
 *
 * isNoNumberSentinel('000-00-0000'); // true
 * ssn.isValid('000-00-0000'); // false: it is no Social Security number
 * ```
 */
export function isNoNumberSentinel(input: unknown): boolean {
  if (typeof input !== 'string') return false;
  const text = trimAscii(input);
  return text === '000-00-0000' || text === '000000000';
}
