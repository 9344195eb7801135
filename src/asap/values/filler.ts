import { CONTROL, DIGIT, FOREIGN, NAME_MARK, SPACE } from '../../core/char-codes.js';
import { isWritten, kindsOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';
import { fillers } from './fillers.js';
import { isListedWord, wordList } from './word-list.js';

const words = /* @__PURE__ */ wordList(fillers);

/** Hyphens and points alone. */
export const isMark = (kinds: number): boolean => (kinds & ~(NAME_MARK | SPACE)) === 0;

/** Whether an element holds a filler instead of a value. */
export function isFiller(view: SegmentView, element: number): boolean {
  const kinds = kindsOf(view, element);
  return isMark(kinds) || ((kinds & (DIGIT | FOREIGN | CONTROL)) === 0 && isListedWord(words, view.codes, valueStart(view, element), valueEnd(view, element)));
}

/** Whether an element says something: it is neither blank nor filled with a word for nothing. */
export function isGiven(view: SegmentView, element: number): boolean {
  return isWritten(view, element) && !isFiller(view, element);
}
