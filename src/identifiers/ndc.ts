import { HYPHEN, areDigits, areZeros, codeAt, codeUnitsOf, isDigit } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import type { Brand } from './define-identifier.js';
import { refuse } from './issues.js';

/** A National Drug Code: eleven digits, 5-4-2 without the hyphens. */
export type Ndc = Brand<'ndc'>;

/** How many digits the labeler, product and package segments have. */
export type NdcLayout = '4-4-2' | '5-3-2' | '5-4-1' | '5-4-2';

const layouts: readonly { readonly layout: NdcLayout; readonly labeler: number; readonly product: number; readonly package: number }[] = [
  { layout: '4-4-2', labeler: 4, product: 4, package: 2 },
  { layout: '5-3-2', labeler: 5, product: 3, package: 2 },
  { layout: '5-4-1', labeler: 5, product: 4, package: 1 },
  { layout: '5-4-2', labeler: 5, product: 4, package: 2 },
];

const LABEL = 'NDC';
const LENGTH = 11;
const FUTURE_LAYOUT = /^\d{6}-\d{4}-\d{2}$/;

/** The layout of a hyphenated NDC; `undefined` for bare digits and for every other text. */
export function ndcLayoutOf(codes: CodeUnits, start: number, end: number): NdcLayout | undefined {
  let firstHyphen = -1;
  let secondHyphen = -1;
  for (let at = start; at < end; at += 1) {
    const code = codeAt(codes, at);
    if (code === HYPHEN) {
      if (secondHyphen >= 0) return undefined;
      if (firstHyphen < 0) firstHyphen = at;
      else secondHyphen = at;
    } else if (!isDigit(code)) return undefined;
  }
  if (secondHyphen < 0) return undefined;
  for (const known of layouts) {
    if (known.labeler === firstHyphen - start && known.product === secondHyphen - firstHyphen - 1 && known.package === end - secondHyphen - 1) return known.layout;
  }
  return undefined;
}

/** The eleven digits of an NDC written bare or in a known layout, short segments padded; `undefined` where a digit would be a guess. */
export function ndcDigits(text: string): string | undefined {
  if (text.length === LENGTH && areDigits(codeUnitsOf(text), 0, LENGTH)) return text;
  if (ndcLayoutOf(codeUnitsOf(text), 0, text.length) === undefined) return undefined;
  const [labeler = '', product = '', packageCode = ''] = text.split('-');
  return labeler.padStart(5, '0') + product.padStart(4, '0') + packageCode.padStart(2, '0');
}

/**
 * National Drug Code: eleven digits, or hyphenated 4-4-2, 5-3-2, 5-4-1 or 5-4-2, normalised to eleven digits (21 CFR 207.33, 207.35).
 *
 * Errors: `identifier.ndc.ambiguous` (ten bare digits), `identifier.ndc.not-yet` (6-4-2, from 2033-03-07), `identifier.ndc.shape`,
 * `identifier.all-zeros` and the common ones. Padding to eleven digits is trade practice.
 *
 * @example
 * ```ts
 * import { ndc } from 'kasper-rules/identifiers';
 *
 * ndc.parse('0406-5771-23'); // { ok: true, value: '00406577123', issues: [] }
 * ndc.format('00406577123'); // '00406-5771-23'
 * ```
 */
export const ndc = /* @__PURE__ */ defineIdentifier<Ndc>({
  label: LABEL,
  examples: ['0406-5771-23', '12345-678-90', '12345-6789-0', '12345-6789-01', '00406577123'],
  read: (text) => {
    const digits = ndcDigits(text);
    if (digits === undefined) {
      if (text.length === 10 && areDigits(codeUnitsOf(text), 0, 10)) return refuse('identifier.ndc.ambiguous');
      return refuse(FUTURE_LAYOUT.test(text) ? 'identifier.ndc.not-yet' : 'identifier.ndc.shape');
    }
    return areZeros(codeUnitsOf(digits), 0, LENGTH) ? refuse('identifier.all-zeros', { label: LABEL }) : success(digits);
  },
  format: (digits) => `${digits.slice(0, 5)}-${digits.slice(5, 9)}-${digits.slice(9)}`,
});
