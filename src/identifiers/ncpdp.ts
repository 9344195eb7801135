import { areDigits, areZeros } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import type { Brand } from './define-identifier.js';
import { identifierIssue, refuse } from './issues.js';
import { sevenDigitCheckHolds } from './seven-digit-check.js';

/** An NCPDP provider id: seven digits. */
export type NcpdpId = Brand<'ncpdp'>;

const LABEL = 'NCPDP provider id';
const LENGTH = 7;

/** Whether a range is seven digits. */
export function hasNcpdpShape(codes: CodeUnits, start: number, end: number): boolean {
  return end - start === LENGTH && areDigits(codes, start, end);
}

/** Whether the last of seven digits is the check digit of the DEA arithmetic; seven zeros pass the arithmetic and count as failed. */
export function ncpdpCheckDigitHolds(codes: CodeUnits, start: number, end: number): boolean {
  return end - start === LENGTH && sevenDigitCheckHolds(codes, start) && !areZeros(codes, start, end);
}

/**
 * NCPDP provider id of a pharmacy: seven digits, of which the first two stand for the state (18 is Kentucky).
 *
 * Errors: `identifier.ncpdp.shape`, `identifier.all-zeros` and the common ones. Warning: `identifier.ncpdp.check-digit`, since nobody has
 * confirmed that the seventh digit follows the DEA arithmetic. The form is trade practice.
 *
 * @example
 * ```ts
 * import { ncpdp } from 'kasper-rules/identifiers';
 *
 * ncpdp.isValid('1800007'); // true
 * ncpdp.parse('1800006').issues[0]?.code; // 'identifier.ncpdp.check-digit', and the id is accepted
 * ```
 */
export const ncpdp = /* @__PURE__ */ defineIdentifier<NcpdpId>({
  label: LABEL,
  examples: ['1800007', '1812343'],
  read: (text, codes) => {
    if (!hasNcpdpShape(codes, 0, text.length)) return refuse('identifier.ncpdp.shape');
    if (areZeros(codes, 0, LENGTH)) return refuse('identifier.all-zeros', { label: LABEL });
    return success(text, ncpdpCheckDigitHolds(codes, 0, LENGTH) ? [] : [identifierIssue('identifier.ncpdp.check-digit')]);
  },
});
