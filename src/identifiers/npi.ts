import { DIGIT_0, areDigits, areZeros, codeAt } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import type { Brand } from './define-identifier.js';
import { refuse } from './issues.js';

/** A National Provider Identifier: ten digits. */
export type Npi = Brand<'npi'>;

const LABEL = 'NPI';
const LENGTH = 10;

/** What the prefix 80840 adds to the Luhn sum. */
const PREFIX_SUM = 24;

const startsWithOneOrTwo = (codes: CodeUnits, start: number): boolean => {
  const first = codeAt(codes, start) - DIGIT_0;
  return first === 1 || first === 2;
};

/** Whether a range is ten digits of which the first is 1 or 2. */
export function hasNpiShape(codes: CodeUnits, start: number, end: number): boolean {
  return end - start === LENGTH && areDigits(codes, start, end) && startsWithOneOrTwo(codes, start);
}

/** Whether the last of ten digits is the Luhn check digit of `80840` and the nine before it; ten zeros fail. */
export function npiCheckDigitHolds(codes: CodeUnits, start: number, end: number): boolean {
  if (end - start !== LENGTH) return false;
  let sum = PREFIX_SUM;
  for (let at = start; at < end; at += 2) {
    const doubled = (codeAt(codes, at) - DIGIT_0) * 2;
    sum += (doubled > 9 ? doubled - 9 : doubled) + codeAt(codes, at + 1) - DIGIT_0;
  }
  return sum % 10 === 0;
}

/**
 * National Provider Identifier: ten digits, the first 1 or 2, with a Luhn check digit over `80840` and the number (69 FR 3434).
 *
 * Errors: `identifier.npi.shape`, `identifier.npi.first-digit`, `identifier.npi.check-digit`, `identifier.all-zeros` and the common ones.
 *
 * @example
 * ```ts
 * import { npi } from 'kasper-rules/identifiers';
 *
 * npi.isValid('1234567893'); // true
 * npi.isValid('1234567890'); // false: the check digit should be 3
 * ```
 */
export const npi = /* @__PURE__ */ defineIdentifier<Npi>({
  label: LABEL,
  examples: ['1234567893', '1000000004', '2000000002', '1999999992'],
  read: (text, codes) => {
    if (text.length !== LENGTH || !areDigits(codes, 0, LENGTH)) return refuse('identifier.npi.shape');
    if (areZeros(codes, 0, LENGTH)) return refuse('identifier.all-zeros', { label: LABEL });
    if (!startsWithOneOrTwo(codes, 0)) return refuse('identifier.npi.first-digit');
    return npiCheckDigitHolds(codes, 0, LENGTH) ? success(text) : refuse('identifier.npi.check-digit');
  },
});
