import { DIGIT_9, HYPHEN, areDigits, areZeros, codeAt, isLetter } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import type { Brand } from './define-identifier.js';
import { identifierIssue, refuse } from './issues.js';
import { sevenDigitCheckHolds } from './seven-digit-check.js';

/** A DEA registration number: nine characters, upper case. */
export type DeaNumber = Brand<'dea'>;

const LABEL = 'DEA registration number';
const LENGTH = 9;

/** Pharmacies, hospitals and practitioners A, B, F, G; mid-level practitioners M; manufacturers, researchers, treatment programs P, R. */
const KNOWN_LETTERS = 'ABFGMPR';

/** Whether a range is a letter, a letter or 9, and seven digits; of either case. */
export function hasDeaShape(codes: CodeUnits, start: number, end: number): boolean {
  if (end - start !== LENGTH || !isLetter(codeAt(codes, start))) return false;
  const second = codeAt(codes, start + 1);
  return (isLetter(second) || second === DIGIT_9) && areDigits(codes, start + 2, end);
}

/** Whether the last digit of a range of DEA shape is its check digit; seven zeros pass the arithmetic and count as failed. */
export function deaCheckDigitHolds(codes: CodeUnits, start: number, end: number): boolean {
  return end - start === LENGTH && sevenDigitCheckHolds(codes, start + 2) && !areZeros(codes, start + 2, end);
}

/** Whether a first letter, of either case, is none that DEA is known to have given out. */
export function isDoubtfulDeaLetter(charCode: number): boolean {
  const upper = charCode & ~0x20;
  for (let at = 0; at < KNOWN_LETTERS.length; at += 1) if (KNOWN_LETTERS.charCodeAt(at) === upper) return false;
  return true;
}

/**
 * DEA registration number: a letter, a letter or 9, and seven digits whose last is a check digit.
 *
 * Errors: `identifier.dea.shape`, `identifier.dea.suffix`, `identifier.dea.check-digit`, `identifier.all-zeros` and the common ones.
 * Warning: `identifier.dea.first-letter`. Form and check digit are trade practice, the letters are DEA's own record layouts.
 *
 * @example
 * ```ts
 * import { dea } from 'kasper-rules/identifiers';
 *
 * dea.isValid('ab1234563'); // true
 * dea.isValid('AB1234567'); // false: the check digit should be 3
 * ```
 */
export const dea = /* @__PURE__ */ defineIdentifier<DeaNumber>({
  label: LABEL,
  examples: ['AB1234563', 'FB1234563', 'MP3614511', 'F91234563'],
  read: (text, codes) => {
    if (!hasDeaShape(codes, 0, text.length)) {
      const hasSuffix = hasDeaShape(codes, 0, LENGTH) && text.charCodeAt(LENGTH) === HYPHEN;
      return refuse(hasSuffix ? 'identifier.dea.suffix' : 'identifier.dea.shape');
    }
    if (areZeros(codes, 2, LENGTH)) return refuse('identifier.all-zeros', { label: LABEL });
    if (!deaCheckDigitHolds(codes, 0, LENGTH)) return refuse('identifier.dea.check-digit');
    return success(text, isDoubtfulDeaLetter(text.charCodeAt(0)) ? [identifierIssue('identifier.dea.first-letter')] : []);
  },
});
