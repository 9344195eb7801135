import { areDigits, codeAt, codeUnitsOf, isLetter } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import type { Brand } from './define-identifier.js';
import { identifierIssue, refuse } from './issues.js';
import { uspsCode } from './usps-code.js';
import type { UspsCode } from './usps-code.js';

/** A driver's license number: 1 to 20 characters, upper case, without spaces and hyphens. */
export type DriversLicense = Brand<'drivers-license'>;

/** What else is known about a license. */
export interface DriversLicenseOptions {
  /** USPS code of the issuing state, of either case; without one the shape of the number is not checked. */
  readonly state?: string | null | undefined;
}

/** The width of the element that carries it (PAT03). */
const GREATEST_LENGTH = 20;

/** Whether a range has a Kentucky license's shape: one letter, of either case, and 8 or 9 digits, or 9 digits. */
export function hasKentuckyLicenseShape(codes: CodeUnits, start: number, end: number): boolean {
  const digitsFrom = isLetter(codeAt(codes, start)) ? start + 1 : start;
  const digits = end - digitsFrom;
  return (digits === 9 || (digits === 8 && digitsFrom > start)) && areDigits(codes, digitsFrom, end);
}

/** The shapes of licenses by issuing state; a state that is not listed has no shape to check. */
export const licenseShapes: Readonly<Partial<Record<UspsCode, (codes: CodeUnits, start: number, end: number) => boolean>>> = {
  KY: hasKentuckyLicenseShape,
};

/** Whether a range holds a digit other than 0, as every license number does. */
export function hasSignificantDigit(codes: CodeUnits, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = codeAt(codes, at);
    if (code > 0x30 && code <= 0x39) return true;
  }
  return false;
}

function shapeIssues(number: string, state: string | null | undefined) {
  if (state === null || state === undefined) return [];
  const issuer = uspsCode.parse(state);
  if (!issuer.ok) return issuer.issues[0].code === 'identifier.empty' ? [] : [identifierIssue('identifier.drivers-license.state')];
  const hasShape = licenseShapes[issuer.value];
  if (!hasShape || hasShape(codeUnitsOf(number), 0, number.length)) return [];
  return [identifierIssue('identifier.drivers-license.state-shape', { state: issuer.value })];
}

/**
 * Driver's license number: 1 to 20 characters once spaces and hyphens are dropped, with a digit other than 0; other punctuation is kept.
 * `parse(number, { state })` also compares the shape of a Kentucky number.
 *
 * Errors: `identifier.drivers-license.length`, `identifier.drivers-license.no-digit` and the common ones. Warnings:
 * `identifier.drivers-license.state-shape`, `identifier.drivers-license.state`. The form is this library's reading, the Kentucky shape
 * trade practice.
 *
 * @example
 * ```ts
 * import { driversLicense } from 'kasper-rules/identifiers';
 *
 * driversLicense.parse('a12-345-678', { state: 'KY' }); // { ok: true, value: 'A12345678', issues: [] }
 * driversLicense.isValid('NONE'); // false
 * ```
 */
export const driversLicense = /* @__PURE__ */ defineIdentifier<DriversLicense, DriversLicenseOptions>({
  label: "Driver's license number",
  examples: ['A12345678', 'A123456789', '123456789', 'a12-345-678'],
  read: (text, _codes, options) => {
    const number = text.replace(/[ -]/g, '');
    if (!hasSignificantDigit(codeUnitsOf(number), 0, number.length)) return refuse('identifier.drivers-license.no-digit');
    if (number.length > GREATEST_LENGTH) return refuse('identifier.drivers-license.length');
    return success(number, shapeIssues(number, options?.state));
  },
});
