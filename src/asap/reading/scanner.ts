import { BLANK, CARRIAGE_RETURN, codeAt, CONTROL, FOREIGN, isNewline, kindOf, kindTable, LINE_FEED, lineFeedsIn, type CodeUnits } from '../../core/char-codes.js';
import { behindBreaks, LONGEST_START, mayGoOn } from '../frame/segment-start.js';
import type { Delimiters } from './delimiters.js';
import { isBenchDelimiter, type BenchColumns } from './bench-columns.js';
import { growView, ownRows, standOnBench, type SegmentView } from './segment-view.js';
import { createWaitingPieces, emptySource, joinSources, type JoinBuffer, type TextSource } from './text-source.js';
import type { Workbench } from './workbench.js';

/** Cuts a file into segments, one view at a time, from as many pieces as it comes in. */
export interface Scanner {
  /** Goes on with another piece; `isLast` says that none follows. Views that are to stay must have been settled. */
  readonly feed: (piece: TextSource, isLast: boolean) => void;
  /** Fills the view with the next segment; false when the pieces so far hold no further whole one. */
  readonly next: (view: SegmentView) => boolean;
  /** Where in the whole input the next segment is looked for. */
  readonly position: () => number;
  /** Where in the source of the segment given last the next one starts: enough of it has come to tell whether it does. */
  readonly ahead: () => number;
  /** Says that a segment follows which is not fed. */
  readonly follow: () => void;
  /** Whether nothing more comes, once `next` has answered false. */
  readonly isOver: () => boolean;
  /** What the piece completes has been taken, and stays only in views that were settled. */
  readonly finishPiece: () => void;
  /** Passes over what is not fed; answers where it starts. */
  readonly skip: (passed: Passed) => ScannerPlace;
}

/** So much of a file. */
export interface Passed {
  readonly length: number;
  readonly segments: number;
  readonly lines: number;
}

/** A place in a file, and the index of the segment that starts there. */
export interface ScannerPlace extends ScannerStart {
  readonly segment: number;
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

/** The two characters that cut a text are kinds of their own, above all others. */
const DELIMITER = 254;
const TERMINATOR = 255;

type CuttingCharacters = Pick<Delimiters, 'element' | 'terminator'>;

function makeKinds({ element, terminator }: CuttingCharacters): Uint8Array {
  const elementCode = element.charCodeAt(0);
  // Without a terminator the whole file is one segment.
  const terminatorCode = terminator === '' ? 0 : terminator.charCodeAt(0);
  const table = new Uint8Array(Math.max(kindTable.length, elementCode + 1, terminatorCode + 1)).fill(FOREIGN);
  table.set(kindTable);
  if (terminator !== '') table[terminatorCode] = TERMINATOR;
  table[elementCode] = DELIMITER;
  return table;
}

const usual: CuttingCharacters = { element: '*', terminator: '~' };
const usualKinds = /* @__PURE__ */ makeKinds(usual);

/** The kinds of characters in a file with these delimiters. */
function kindsUnder(delimiters: Delimiters): Uint8Array {
  return delimiters.element === usual.element && delimiters.terminator === usual.terminator ? usualKinds : makeKinds(delimiters);
}

/**
 * Notes where elements end, and what they hold, up to the end of the segment or of the text; false when the view is full before. */
function noteElements(view: SegmentView, codes: CodeUnits, table: Uint8Array): boolean {
  const { ends, kinds } = view;
  const { length } = codes;
  const room = ends.length;
  let { count, end } = view;
  let all = view.allKinds;
  for (; count < room; count += 1) {
    let found = 0;
    let kind = 0;
    while (end < length) {
      kind = table[codes[end] ?? 0] ?? FOREIGN;
      if (kind >= DELIMITER) break;
      found |= kind;
      end += 1;
    }
    all |= found;
    ends[count] = end;
    kinds[count] = found;
    if (end >= length || kind === TERMINATOR) {
      view.count = count;
      view.end = end;
      view.allKinds = all;
      return true;
    }
    end += 1;
  }
  view.count = count;
  view.end = end;
  view.allKinds = all;
  return false;
}

/**
 * The reading core: one pass over the code units notes where elements and segments end and which kinds of characters stand between.
 * Text, bytes and streams all come through here.
 */
export function createScanner(delimiters: Delimiters, from: ScannerStart = { offset: 0, line: 1 }, bench?: Workbench): Scanner {
  const table = kindsUnder(delimiters);
  const delimiter = delimiters.element.charCodeAt(0);
  const terminator = delimiters.terminator.charCodeAt(0);
  // Where a line feed ends segments, it ends their lines as well.
  const endsLines = terminator === LINE_FEED;
  const declares = delimiters.headerForm !== 'none';
  const fitsBench = isBenchDelimiter(delimiter) && isBenchDelimiter(terminator);
  // How many whole segments lie on the workbench, and how many of them have been taken; -1 where nothing of this file lies there.
  let laid = -1;
  let taken = 0;
  let source = emptySource;
  const buffer: JoinBuffer = { bytes: new Uint8Array(0) };
  // Pieces that have come and are not joined to the source yet.
  const pieces = createWaitingPieces();
  let waiting = 0;
  let isLast = false;
  let isFollowed = false;
  let at = 0;
  let ahead = 0;
  let base = from.offset;
  let index = 0;
  let { line } = from;

  /** The next of the segments that lie on the workbench. */
  const takeFromBench = (view: SegmentView, bench: BenchColumns): boolean => {
    const { ends, kinds, starts, firsts, lasts, allKinds, lineFeeds } = bench;
    const { codes } = source;
    const segment = taken;
    const start = starts[segment] ?? 0;
    const first = firsts[taken] ?? 0;
    const last = lasts[taken] ?? 0;
    let end = ends[last] ?? 0;
    line += lineFeeds[taken] ?? 0;
    at = start;
    let after = end + 1;
    const isHeader = declares && last - first === HEADER_ELEMENTS && ends[first] === start + 2 && ends[last - 1] === end - 1 && codes[start] === LETTER_T && codes[start + 1] === LETTER_H;
    if (isHeader) {
      if (after >= codes.length && !isLast) {
        laid = taken;
        taken += 1;
        return false;
      }
      kinds[last] = kindOf(terminator);
      end = after;
      ends[last] = end;
      // The second terminator of form a lies there as a segment of its own.
      if (codes[end] === terminator) {
        after = end + 1;
        taken += 1;
      }
    }
    ahead = starts[taken + 1] ?? after;
    // Whether the segment is whole can be told from what follows it.
    if (ahead + LONGEST_START > codes.length && !isLast && !isFollowed && mayGoOn(codes, start)) {
      laid = segment;
      taken = segment + 1;
      return false;
    }
    standOnBench(view, bench, start, first, last);
    view.allKinds = allKinds[segment] ?? 0;
    const hasControls = (view.allKinds & CONTROL) !== 0;
    view.source = source;
    view.codes = codes;
    view.base = base;
    view.gaps = undefined;
    view.index = index;
    view.line = line;
    index += 1;
    taken += 1;
    if (hasControls || endsLines) line += lineFeedsIn(codes, start, after);
    at = after;
    return true;
  };

  return {
    feed: (piece, last) => {
      isLast = last;
      isFollowed = false;
      if (waiting === 0 && piece.codes.length === 0) return;
      waiting += piece.codes.length;
      // A segment of many pieces is joined in steps that double, or joining would take the square of its length; where it ends, at once.
      if (!last && waiting < source.codes.length - at && !piece.codes.includes(terminator)) {
        pieces.add(piece, true);
        return;
      }
      pieces.add(piece, false);
      source = joinSources(source, at, pieces.take(), buffer);
      base += at;
      at = 0;
      waiting = 0;
      laid = bench && fitsBench && source.isAscii ? bench.lay(source.codes, delimiter, terminator) : -1;
      taken = 0;
    },
    finishPiece: () => {
      if (laid >= 0) bench?.release();
      laid = -1;
    },
    position: () => base + at,
    ahead: () => ahead,
    follow: () => {
      isFollowed = true;
    },
    isOver: () => isLast || isFollowed,
    skip: (passed) => {
      const place = { offset: base + at, line, segment: index };
      base += passed.length;
      index += passed.segments;
      line += passed.lines;
      return place;
    },
    next: (view) => {
      if (waiting > 0) return false;
      if (bench && laid >= 0) {
        if (taken < laid) return takeFromBench(view, bench.columns);
        if (taken === laid) {
          // What is left starts behind the newlines.
          at = bench.columns.starts[laid] ?? at;
          line += bench.columns.lineFeeds[laid] ?? 0;
          taken += 1;
        }
        if (!isLast) return false;
      }
      ownRows(view);
      const { codes } = source;
      const { length } = codes;
      let start = at;
      for (; start < length && isNewline(codeAt(codes, start)); start += 1) if (codes[start] === LINE_FEED) line += 1;
      at = start;
      if (start >= length) return false;
      const first = codeAt(codes, start);
      if ((first === BLANK || first === TAB) && isBlankFrom(codes, start)) return false;

      view.start = start;
      view.end = start;
      view.count = 0;
      view.allKinds = 0;
      view.hasOuterBlanks = false;
      while (!noteElements(view, codes, table)) growView(view);
      const { ends, kinds, count } = view;
      let { end } = view;
      const terminated = end < length;
      if (!terminated && !isLast) return false;
      let after = terminated ? end + 1 : length;
      // TH09 is the terminator itself, followed by another one (form a) or not (form b).
      const isHeader = count === HEADER_ELEMENTS && ends[0] === start + 2 && first === LETTER_T && codeAt(codes, start + 1) === LETTER_H;
      if (terminated && isHeader && declares && ends[count - 1] === end - 1) {
        kinds[count] = kindOf(codeAt(codes, end));
        end += 1;
        ends[count] = end;
        if (end >= length && !isLast) return false;
        after = end < length && codes[end] === codes[end - 1] ? end + 1 : end;
      }

      // Whether the segment is whole can be told from what follows it.
      const next = behindBreaks(codes, after);
      if (terminated && !isLast && !isFollowed && next + LONGEST_START > length && mayGoOn(codes, start)) return false;
      ahead = next;

      view.source = source;
      view.codes = codes;
      view.base = base;
      view.gaps = undefined;
      view.index = index;
      view.line = line;
      view.end = end;
      view.terminated = terminated;
      index += 1;
      if (endsLines || (view.allKinds & CONTROL) !== 0) line += lineFeedsIn(codes, start, after);
      at = after;
      return true;
    },
  };
}
