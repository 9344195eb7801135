import { FOREIGN } from '../../core/char-codes.js';
import { kindsOf, sliceOf, type SegmentView } from '../reading/segment-view.js';

/** What word processors put in place of the apostrophe, the quote, the hyphen and the blank. */
const TYPOGRAPHIC = /[\u00A0\u00B4\u2007\u2010-\u2015\u2018-\u201F\u2026\u202F\u2032\u2033]/;
/** What stands where a conversion lost a character, or took one for two. */
const LOST = /\uFFFD|[\u00C2\u00C3][\u0080-\u00BF]/;
/** A letter beyond A to Z, or a mark that makes one of the letter before it. */
const LETTER = /(?![A-Za-z])[\p{L}\p{M}]/u;

/** Why a value holds characters beyond ASCII, as far as they tell; `undefined` where there are none. */
export function foreignCharacterReason(view: SegmentView, element: number, start: number, end: number): string | undefined {
  if ((kindsOf(view, element) & FOREIGN) === 0) return undefined;
  const text = sliceOf(view, start, end);
  if (LOST.test(text)) return 'lost';
  if (TYPOGRAPHIC.test(text)) return 'typographic';
  return LETTER.test(text) ? 'beyond-a-to-z' : 'not-ascii';
}
