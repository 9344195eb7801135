import { DIGIT_0, codeAt, codeUnitsOf } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import type { Brand } from './define-identifier.js';
import { refuse } from './issues.js';

/** A telephone number of the United States: ten digits. */
export type Phone = Brand<'phone'>;

const LENGTH = 10;
const NATIONAL_NUMBER = /^(?:\+?1)?(\d{10})$/;

/** Whether three digits can be an area code or an exchange: the first is 2-9, and they are not N11. */
function isPossibleCode(codes: CodeUnits, start: number): boolean {
  const isN11 = codeAt(codes, start + 1) === DIGIT_0 + 1 && codeAt(codes, start + 2) === DIGIT_0 + 1;
  return codeAt(codes, start) >= DIGIT_0 + 2 && !isN11;
}

/** Whether ten digits have an area code and an exchange that the numbering plan allows. */
export function isPossiblePhone(codes: CodeUnits, start: number, end: number): boolean {
  return end - start === LENGTH && isPossibleCode(codes, start) && isPossibleCode(codes, start + 3);
}

/** The ten digits of a telephone number without its spaces, dots, hyphens, parentheses and country code. */
export function phoneDigits(text: string): string | undefined {
  return NATIONAL_NUMBER.exec(text.replace(/[ .()-]/g, ''))?.[1];
}

/**
 * Telephone number of the United States: ten digits once spaces, dots, hyphens, parentheses and a leading `1` or `+1` are dropped.
 *
 * Errors: `identifier.phone.shape`, `identifier.phone.area`, `identifier.phone.exchange` and the common ones. The numbering plan's rules are
 * unverified, so the checks of a file only warn.
 *
 * @example
 * ```ts
 * import { phone } from 'kasper-rules/identifiers';
 *
 * phone.parse('+1 502 555 0142'); // { ok: true, value: '5025550142', issues: [] }
 * phone.format('5025550142'); // '(502) 555-0142'
 * ```
 */
export const phone = /* @__PURE__ */ defineIdentifier<Phone>({
  label: 'Telephone number',
  examples: ['502-555-0142', '(502) 555-0142', '+1 502 555 0142', '502.555.0142'],
  read: (text) => {
    const digits = phoneDigits(text);
    if (digits === undefined) return refuse('identifier.phone.shape');
    if (isPossiblePhone(codeUnitsOf(digits), 0, LENGTH)) return success(digits);
    return refuse(isPossibleCode(codeUnitsOf(digits), 0) ? 'identifier.phone.exchange' : 'identifier.phone.area');
  },
  format: (digits) => `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`,
});
