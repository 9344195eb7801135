import { codeAt } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import { refuse } from './issues.js';

/** The USPS codes: 50 states, the District of Columbia, territories, freely associated states, armed forces. */
export const uspsCodes = [
  'AL', 'AK', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'FL', 'GA', 'HI', 'ID', 'IL', 'IN', 'IA', 'KS', 'KY',
  'LA', 'ME', 'MD', 'MA', 'MI', 'MN', 'MS', 'MO', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NM', 'NY', 'NC', 'ND',
  'OH', 'OK', 'OR', 'PA', 'RI', 'SC', 'SD', 'TN', 'TX', 'UT', 'VT', 'VA', 'WA', 'WV', 'WI', 'WY',
  'DC',
  'AS', 'GU', 'MP', 'PR', 'VI',
  'FM', 'MH', 'PW',
  'AA', 'AE', 'AP',
] as const;

/** A USPS code, upper case. */
export type UspsCode = (typeof uspsCodes)[number];

const LETTER_A = 0x41;
const LETTERS = 26;

/** For each first letter from A to Z, one bit for every second letter that completes a code. */
const secondLetters: readonly number[] = /* @__PURE__ */ (() => {
  const bits = new Array<number>(LETTERS).fill(0);
  for (const code of uspsCodes) bits[code.charCodeAt(0) - LETTER_A] = (bits[code.charCodeAt(0) - LETTER_A] ?? 0) | (1 << (code.charCodeAt(1) - LETTER_A));
  return bits;
})();

/** Whether a range is a USPS code in upper case. */
export function isUspsCode(codes: CodeUnits, start: number, end: number): boolean {
  if (end - start !== 2) return false;
  const second = codeAt(codes, start + 1) - LETTER_A;
  // A shift takes its distance modulo 32, so letters outside A-Z must not reach it.
  if (second < 0 || second >= LETTERS) return false;
  const bits = secondLetters[codeAt(codes, start) - LETTER_A] ?? 0;
  return ((bits >> second) & 1) === 1;
}

/**
 * USPS code of a state, the District of Columbia, a territory, a freely associated state or an armed forces area.
 *
 * Errors: `identifier.usps-code.unknown` and the common ones.
 *
 * @example
 * ```ts
 * import { uspsCode } from 'kasper-rules/identifiers';
 *
 * uspsCode.parse('ky'); // { ok: true, value: 'KY', issues: [] }
 * ```
 */
export const uspsCode = /* @__PURE__ */ defineIdentifier<UspsCode>({
  label: 'USPS code',
  examples: ['KY', 'DC', 'PR', 'AE'],
  read: (text, codes) => (isUspsCode(codes, 0, text.length) ? success(text) : refuse('identifier.usps-code.unknown')),
});
