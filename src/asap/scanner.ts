import { BLANK, CARRIAGE_RETURN, LINE_FEED } from '../core/char-codes.js';
import type { Delimiters } from './delimiters.js';
import { growView, type SegmentView } from './segment-view.js';

/** Cuts a text into segments, one view at a time. */
export interface Scanner {
  /** Fills the view with the next segment; false when the text holds no further (whole) one. */
  readonly next: (view: SegmentView) => boolean;
  /** Where the next segment would start. */
  readonly position: () => number;
  /** Goes on in another text: what was left of the last one and what came after it. */
  readonly feed: (text: string, final: boolean) => void;
}

const TAB = 0x09;
const HEADER_ELEMENTS = 9;

/** Whether nothing but blanks, tabs and newlines follows. */
function isBlankTo(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== BLANK && code !== TAB && code !== LINE_FEED && code !== CARRIAGE_RETURN) return false;
  }
  return true;
}

/**
 * The reading core: one pass over the characters notes where elements and segments end. Strings, bytes and streams all come through here.
 * `final` says whether the text is all there is; otherwise a segment whose end is not in sight is left for the next `feed`.
 */
export function createScanner(text: string, delimiters: Delimiters, options: { readonly from?: number; readonly final?: boolean } = {}): Scanner {
  const element = delimiters.element.charCodeAt(0);
  const terminator = delimiters.terminator === '' ? -1 : delimiters.terminator.charCodeAt(0);
  let current = text;
  let isFinal = options.final ?? true;
  let at = options.from ?? 0;
  let base = 0;
  let index = 0;
  let line = 1;
  let newline = text.indexOf('\n');

  /** Keeps the line number up with the start of a segment; newlines inside segments count as well. */
  const countLines = (start: number): void => {
    while (newline !== -1 && newline < start) {
      line += 1;
      newline = current.indexOf('\n', newline + 1);
    }
  };

  const next = (view: SegmentView): boolean => {
    const { length } = current;
    let start = at;
    while (start < length) {
      const code = current.charCodeAt(start);
      if (code !== LINE_FEED && code !== CARRIAGE_RETURN) break;
      start += 1;
    }
    at = start;
    if (start >= length) return false;
    const first = current.charCodeAt(start);
    if ((first === BLANK || first === TAB) && isBlankTo(current, start)) return false;

    let { ends } = view;
    let count = 0;
    let end = start;
    for (; end < length; end += 1) {
      const code = current.charCodeAt(end);
      if (code === element) {
        ends[count] = end;
        count += 1;
        // One place stays free for the end of the last element.
        if (count + 1 >= ends.length) {
          growView(view);
          ({ ends } = view);
        }
      } else if (code === terminator) {
        break;
      }
    }
    const terminated = end < length;
    let after = end + 1;
    // TH09 is the terminator itself, followed by another one (form a) or not (form b).
    if (terminated && count === HEADER_ELEMENTS && ends[count - 1] === end - 1 && ends[0] === start + 2 && current.startsWith('TH', start)) {
      end += 1;
      if (end >= length && !isFinal) return false;
      after = current.charCodeAt(end) === terminator ? end + 1 : end;
    }
    if (!terminated && !isFinal) return false;
    if (!terminated) after = length;
    ends[count] = end;

    countLines(start);
    view.text = current;
    view.base = base;
    view.index = index;
    view.line = line;
    view.start = start;
    view.end = end;
    view.terminated = terminated;
    view.count = count;
    index += 1;
    at = after;
    return true;
  };

  return {
    next,
    position: () => base + at,
    feed: (more, last) => {
      countLines(at);
      base += at;
      current = current.slice(at) + more;
      isFinal = last;
      at = 0;
      newline = current.indexOf('\n');
    },
  };
}
