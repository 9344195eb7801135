import { ndcLayoutOf } from '../../identifiers/ndc.js';
import { DIGIT } from '../../core/char-codes.js';
import { isReadable, kindsOf, numberOf, READABLE, sliceOf } from '../reading/segment-view.js';
import { textCheck } from './text.js';
import { rejectValue, type ValueCheck } from './value-check.js';

/** Kinds of product ids, by the number of their qualifier. */
export const NDC = 1;
export const COMPOUND = 6;
export const COMPOUND_PREFIX = '99999';

/** A product id: its qualifier says whether it is an NDC, a compound id or something the format does not check. */
export function productIdCheck(qualifier: number, max: number): ValueCheck {
  const anyText = textCheck(max);
  return (view, element, start, end, report) => {
    const { codes } = view;
    const kind = isReadable(view, qualifier) ? numberOf(view, qualifier) : 0;
    if (kind === NDC) {
      if (end - start === 11 && kindsOf(view, element) === DIGIT) return READABLE;
      // Hyphens may hide which segment is short, so a hyphenated NDC is never silently packed.
      const fault = ndcLayoutOf(codes, start, end) === undefined ? 'bad-format' : 'punctuation';
      return rejectValue(view, element, report, fault, { reason: 'ndc', severity: 'error' });
    }
    if (kind === COMPOUND && !sliceOf(view, start, end).startsWith(COMPOUND_PREFIX)) {
      return rejectValue(view, element, report, 'bad-format', { reason: 'compound-id' });
    }
    return anyText(view, element, start, end, report);
  };
}
