import { areDigits, codeUnitsOf, digitsToNumber } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import type { Brand } from './define-identifier.js';
import { identifierIssue, refuse } from './issues.js';
import { isNoNumberSentinel } from './no-number-sentinel.js';

/** A Social Security number: nine digits. */
export type Ssn = Brand<'ssn'>;

const LENGTH = 9;
const HYPHENATED = /^\d{3}-\d{2}-\d{4}$/;

/** Why nine digits are no Social Security number, if so. */
function impossibleBecause(codes: CodeUnits, start: number, end: number) {
  const number = digitsToNumber(codes, start, end);
  const area = Math.floor(number / 1_000_000);
  if (area === 0 || area === 666 || area >= 900) return 'identifier.ssn.area';
  if (Math.floor(number / 10_000) % 100 === 0) return 'identifier.ssn.group';
  if (number % 10_000 === 0) return 'identifier.ssn.serial';
  if (number === 78_05_1120 || number === 219_09_9999) return 'identifier.ssn.withdrawn';
  return undefined;
}

/** Whether nine digits can be a Social Security number: the area, group and serial are ones that are assigned. */
export function isPossibleSsn(codes: CodeUnits, start: number, end: number): boolean {
  return end - start === LENGTH && impossibleBecause(codes, start, end) === undefined;
}

/** Whether nine digits are possible but usually a filler: 123-45-6789. */
export function isDoubtfulSsn(codes: CodeUnits, start: number, end: number): boolean {
  return end - start === LENGTH && digitsToNumber(codes, start, end) === 123_45_6789;
}

/** The nine digits of a text that has the shape of a Social Security number, possible or not. */
export function ssnDigits(text: string): string | undefined {
  if (text.length === LENGTH && areDigits(codeUnitsOf(text), 0, LENGTH)) return text;
  return HYPHENATED.test(text) ? text.replaceAll('-', '') : undefined;
}

/**
 * Social Security number: nine digits or `ddd-dd-dddd`, normalised to nine digits.
 *
 * Errors: `identifier.ssn.shape`, `identifier.ssn.area`, `identifier.ssn.group`, `identifier.ssn.serial` (Social Security Administration),
 * `identifier.ssn.withdrawn` (practice), `identifier.ssn.placeholder` (902 KAR 55:110 s.5; see `isNoNumberSentinel`) and the common ones.
 * Warning: `identifier.ssn.doubtful`. In a patient's record an impossible number is only doubtful, since section 3 of the regulation
 * lets a dispenser presume it correct: the checks of a file and `patientIdentifier` judge it so.
 *
 * @example
 * ```ts
 * import { ssn } from 'kasper-rules/identifiers';
 *
 * ssn.parse('212-34-5678'); // { ok: true, value: '212345678', issues: [] }
 * ssn.format('212345678'); // '212-34-5678'
 * ```
 */
export const ssn = /* @__PURE__ */ defineIdentifier<Ssn>({
  label: 'Social Security number',
  examples: ['212-34-5678', '212345678', '800-12-3456'],
  read: (text) => {
    if (isNoNumberSentinel(text)) return refuse('identifier.ssn.placeholder');
    const digits = ssnDigits(text);
    if (digits === undefined) return refuse('identifier.ssn.shape');
    const impossible = impossibleBecause(codeUnitsOf(digits), 0, LENGTH);
    if (impossible) return refuse(impossible);
    return success(digits, isDoubtfulSsn(codeUnitsOf(digits), 0, LENGTH) ? [identifierIssue('identifier.ssn.doubtful')] : []);
  },
  format: (digits) => `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`,
});
