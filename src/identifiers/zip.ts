import { areDigits, areZeros, codeUnitsOf } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import type { Brand } from './define-identifier.js';
import { refuse } from './issues.js';

/** A ZIP code: five or nine digits. */
export type Zip = Brand<'zip'>;

const HYPHENATED = /^\d{5}-\d{4}$/;

/** Whether a range is five or nine digits. */
export function hasZipShape(codes: CodeUnits, start: number, end: number): boolean {
  return (end - start === 5 || end - start === 9) && areDigits(codes, start, end);
}

/** Whether five or nine digits begin with 00000, which is no ZIP code. */
export function isZeroZip(codes: CodeUnits, start: number): boolean {
  return areZeros(codes, start, start + 5);
}

/** The five or nine digits of a text that has the shape of a ZIP code. */
export function zipDigits(text: string): string | undefined {
  if (hasZipShape(codeUnitsOf(text), 0, text.length)) return text;
  return HYPHENATED.test(text) ? text.replace('-', '') : undefined;
}

/**
 * ZIP code: five digits, nine digits or `ddddd-dddd`, normalised without the hyphen as ASAP 4.2 asks. Any part of the country is accepted.
 *
 * Errors: `identifier.zip.shape`, `identifier.zip.zeros` and the common ones. The form is this library's reading.
 *
 * @example
 * ```ts
 * import { zip } from 'kasper-rules/identifiers';
 *
 * zip.parse('40601-1234'); // { ok: true, value: '406011234', issues: [] }
 * zip.format('406011234'); // '40601-1234'
 * ```
 */
export const zip = /* @__PURE__ */ defineIdentifier<Zip>({
  label: 'ZIP code',
  examples: ['40601', '07001', '40601-1234', '406011234'],
  read: (text) => {
    const digits = zipDigits(text);
    if (digits === undefined) return refuse('identifier.zip.shape');
    return isZeroZip(codeUnitsOf(digits), 0) ? refuse('identifier.zip.zeros') : success(digits);
  },
  format: (digits) => (digits.length === 9 ? `${digits.slice(0, 5)}-${digits.slice(5)}` : digits),
});
