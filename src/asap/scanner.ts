import { BLANK, CARRIAGE_RETURN, codeAt, LINE_FEED, type CodeUnits } from '../core/char-codes.js';
import type { Delimiters } from './delimiters.js';
import { growView, type SegmentView } from './segment-view.js';
import { joinSources, sourceOfText, type TextSource } from './text-source.js';

/** Cuts a file into segments, one view at a time, from as many pieces as it comes in. */
export interface Scanner {
  /** Goes on with another piece; `isLast` says that none follows. */
  readonly feed: (piece: TextSource, isLast: boolean) => void;
  /** Fills the view with the next segment; false when the pieces so far hold no further whole one. */
  readonly next: (view: SegmentView) => boolean;
  /** Where in the whole input the next segment is looked for. */
  readonly position: () => number;
}

/** Where in a file the first piece starts, when something stood before it. */
export interface ScannerStart {
  readonly offset: number;
  readonly line: number;
}

const TAB = 0x09;
const LETTER_T = 0x54;
const LETTER_H = 0x48;
const HEADER_ELEMENTS = 9;

/** Whether nothing but blanks, tabs and newlines follows. */
function isBlankFrom(codes: CodeUnits, from: number): boolean {
  for (let at = from; at < codes.length; at += 1) {
    const code = codeAt(codes, at);
    if (code !== BLANK && code !== TAB && code !== LINE_FEED && code !== CARRIAGE_RETURN) return false;
  }
  return true;
}

/** The reading core: one pass over the code units notes where elements and segments end. Text, bytes and streams all come through here. */
export function createScanner(delimiters: Delimiters, from: ScannerStart = { offset: 0, line: 1 }): Scanner {
  const element = delimiters.element.charCodeAt(0);
  // No code unit is -1: without a terminator the whole file is one segment.
  const terminator = delimiters.terminator === '' ? -1 : delimiters.terminator.charCodeAt(0);
  let source = sourceOfText('');
  let { codes } = source;
  let isLast = false;
  let at = 0;
  let base = from.offset;
  let index = 0;
  let { line } = from;

  /** Steps over newlines between segments; lines are counted there. */
  const skipNewlines = (): void => {
    for (; at < codes.length; at += 1) {
      const code = codeAt(codes, at);
      if (code === LINE_FEED) line += 1;
      else if (code !== CARRIAGE_RETURN) return;
    }
  };

  return {
    feed: (piece, last) => {
      const joined = joinSources(source, at, piece);
      base += at;
      at = 0;
      source = joined;
      ({ codes } = joined);
      isLast = last;
    },
    position: () => base + at,
    next: (view) => {
      skipNewlines();
      const { length } = codes;
      const start = at;
      if (start >= length) return false;
      const first = codeAt(codes, start);
      if ((first === BLANK || first === TAB) && isBlankFrom(codes, start)) return false;

      let { ends } = view;
      let count = 0;
      let lines = 0;
      let end = start;
      for (; end < length; end += 1) {
        const code = codes[end];
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
        } else if (code === LINE_FEED) {
          lines += 1;
        }
      }
      const terminated = end < length;
      if (!terminated && !isLast) return false;
      let after = terminated ? end + 1 : length;
      // TH09 is the terminator itself, followed by another one (form a) or not (form b).
      const isHeader = count === HEADER_ELEMENTS && ends[0] === start + 2 && first === LETTER_T && codeAt(codes, start + 1) === LETTER_H;
      if (terminated && isHeader && ends[count - 1] === end - 1) {
        end += 1;
        if (end >= length && !isLast) return false;
        after = codes[end] === terminator ? end + 1 : end;
      }
      ends[count] = end;

      view.source = source;
      view.codes = codes;
      view.base = base;
      view.index = index;
      view.line = line;
      view.start = start;
      view.end = end;
      view.terminated = terminated;
      view.count = count;
      index += 1;
      line += lines;
      at = after;
      return true;
    },
  };
}
