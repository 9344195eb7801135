import { ndcLayoutOf } from '../../identifiers/ndc.js';
import { areOneDigit, areZeros, codeAt, DIGIT, DIGIT_9, type CodeUnits } from '../../core/char-codes.js';
import { READABLE, UNREADABLE } from '../reading/element-state.js';
import { isReadable, kindsOf, numberOf, sliceOf, type SegmentView } from '../reading/segment-view.js';
import { textCheck } from './text.js';
import { rejectValue, type ValueCheck } from './value-check.js';

/** The code of an NDC among the kinds of product ids. */
export const NDC = 1;
/** The code of a compound. */
export const COMPOUND = 6;
export const COMPOUND_PREFIX = '99999';
const NDC_LENGTH = 11;

/** Whether an id starts with the five nines of a compound, which no NDC does. */
export function isCompoundId(codes: CodeUnits, start: number, end: number): boolean {
  return end - start >= COMPOUND_PREFIX.length && codeAt(codes, start) === DIGIT_9 && areOneDigit(codes, start, start + COMPOUND_PREFIX.length);
}

const ZEROS = /^[0-]+$/;
const EXPONENT = /^\d(?:\.\d+)?E\+?\d+$/i;

/** Which other form a value that is no NDC has. */
function ndcFault(view: SegmentView, element: number, start: number, end: number): string {
  if (end - start === NDC_LENGTH - 1 && kindsOf(view, element) === DIGIT) return 'ndc-ten-digits';
  return EXPONENT.test(sliceOf(view, start, end)) ? 'ndc-exponent' : 'ndc';
}

/** A product id: its qualifier says whether it is an NDC, a compound id or something the format does not check. */
export function productIdCheck(qualifier: number, max: number): ValueCheck {
  const anyText = textCheck(max);
  return (view, element, start, end, report) => {
    const { codes } = view;
    const kind = isReadable(view, qualifier) ? numberOf(view, qualifier) : 0;
    if (kind === NDC) {
      if (end - start === NDC_LENGTH && kindsOf(view, element) === DIGIT) {
        if (!areOneDigit(codes, start, end) || isCompoundId(codes, start, end)) return READABLE;
        const isZeros = areZeros(codes, start, end);
        report('placeholder', view, element, isZeros ? { reason: 'zeros', severity: 'error' } : { reason: 'repeated-digit' });
        return isZeros ? UNREADABLE : READABLE;
      }
      // The id of a compound under the code of an NDC: not the id is wrong but the code.
      if (isCompoundId(codes, start, end)) return anyText(view, element, start, end, report);
      // Hyphens may hide which segment is short, so a hyphenated NDC is never silently packed.
      const layout = ndcLayoutOf(codes, start, end);
      if (layout !== undefined && ZEROS.test(sliceOf(view, start, end))) return rejectValue(view, element, report, 'placeholder', { reason: 'zeros', severity: 'error' });
      return rejectValue(view, element, report, layout === undefined ? 'bad-format' : 'punctuation', { reason: layout === undefined ? ndcFault(view, element, start, end) : `ndc-${layout}`, severity: 'error' });
    }
    if (kind === COMPOUND && !isCompoundId(codes, start, end)) {
      return rejectValue(view, element, report, 'bad-format', { reason: 'compound-id' });
    }
    return anyText(view, element, start, end, report);
  };
}
