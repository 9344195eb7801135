import { BLANK, CARRIAGE_RETURN, codeUnitsOf, CONTROL, LINE_FEED, MARK } from '../../core/char-codes.js';
import type { Report } from '../findings.js';
import type { Delimiters } from '../reading/delimiters.js';
import type { Scanner } from '../reading/scanner.js';
import { createView, type SegmentView } from '../reading/segment-view.js';
import type { Dictionary, SegmentId } from '../tables/spec.js';
import { createFrameFaults, noteRepeated, tellFrameFaults, tellSegmentFault, type FileMark, type SegmentFault } from './frame-faults.js';
import { isWide, nextGlued } from './glued-segments.js';
import { nextJoint } from './joints.js';
import { joined, linesOf, originOf, partOf, viewOfPiece, withoutBreaks, type PieceCutting, type PieceOrigin } from './piece.js';
import { idLengthAt, mayGoOn, STARTS_WITH_ID } from './segment-start.js';
import { isRestOf, type PieceShape } from './stray-piece.js';
import { isUsualTerminator } from './usual-terminators.js';

/** Gives out the segments of a file as its sender meant them, whatever stands in their way. */
export interface FrameReader {
  /** Fills the view with the next segment; false when what has come so far holds no further whole one. */
  readonly next: (view: SegmentView) => boolean;
  /** Tells what was read past in the segment given out last, once it has been judged. */
  readonly tell: (view: SegmentView, report: Report) => void;
  /** Tells what is said once, when the file is over. */
  readonly end: (report: Report) => void;
  /** Whether every segment so far stood as it should. */
  readonly isClean: () => boolean;
  /** Passes over segments that are not fed; answers the index of the first. */
  readonly pass: (segments: number) => number;
}

/** A segment takes no more pieces than this: text full of terminators is no value. */
const MOST_PIECES = 8;

const BEYOND_ASCII = 0x80;
const MAY_JOIN = /[\r\n~|\\](?:TH|IS|PHA|PAT|DSP|PRE|CDI|AIR|TP|TT)/;
// eslint-disable-next-line no-control-regex -- NUL and Ctrl+Z are what programs leave behind a file
const MARKS_BEHIND = /^[\s\u0000\u001a\ufeff]*$/;
// eslint-disable-next-line no-control-regex -- so is Ctrl+Z before a segment
const BLANKS_BEFORE = /^[ \t\r\n\u001a\ufeff]+/;
const BREAK = /\r\n?|\n/g;
/** An id and what cuts the elements of other files. */
const CUT_OTHERWISE = /^(?:TH|IS|PHA|PAT|DSP|PRE|CDI|AIR|TP|TT)([*|^,;:\t!#&~\\])/;

/** A piece in the way of being read: what it says, what was read past in it, and whether a segment of the format follows. */
interface Piece {
  origin: PieceOrigin;
  readonly faults: SegmentFault[];
  isFollowed: boolean;
  isReady: boolean;
  pieces: number;
}

/** Starts to give out the segments of a scanner. */
export function createFrameReader(scanner: Scanner, delimiters: Delimiters, segments: () => Dictionary['segments'], isDoubled = false): FrameReader {
  const cutting: PieceCutting = { element: delimiters.element.charCodeAt(0), terminator: delimiters.terminator.charCodeAt(0) };
  const { element, terminator } = cutting;
  // Without a terminator the whole text is one segment, which nobody reads.
  const isCut = delimiters.terminator !== '';
  const isByLine = terminator === LINE_FEED || terminator === CARRIAGE_RETURN;
  const faults = createFrameFaults();
  // From the head on they wait; taking the first of many out would move all others.
  let queue: Piece[] = [];
  let head = 0;
  const scratch = createView();
  let told: readonly SegmentFault[] = [];
  let index = 0;
  let isClean = true;
  let hasEmpty = false;
  // Whether a segment of the format is known to start where the next one is cut.
  let isStartKnown = false;

  const startsSegment = ({ codes }: Pick<SegmentView, 'codes'>, at: number): boolean => {
    const length = idLengthAt(codes, at);
    if (length === 0) return false;
    const behind = at + length < codes.length ? codes[at + length] : terminator;
    return behind === element || behind === terminator;
  };

  /** Whether a segment of the format is known to follow; that was waited for only behind one that may go on. */
  const isFollowed = (view: SegmentView): boolean => {
    if (!mayGoOn(view.codes, view.start)) return false;
    const ahead = scanner.ahead();
    return ahead >= view.codes.length || startsSegment(view, ahead);
  };

  /** Whether a piece that is no segment is given out as it is: nothing in it could be one, and what it might be the rest of has gone. */
  const isPlainlyUnknown = (view: SegmentView): boolean => {
    const first = view.codes[view.start] ?? 0;
    return !isDoubled && view.end > view.start && first > BLANK && first < BEYOND_ASCII && idLengthAt(view.codes, view.start) === 0 && ((view.allKinds & MARK) === 0 || !nextJoint(view.codes, view.start, view.end, element));
  };

  /** Whether a segment stands as it should, and so does what follows: nearly every one. */
  const isUsual = (view: SegmentView): boolean => {
    if (!isCut) return true;
    if (!view.terminated || (view.allKinds & CONTROL) !== 0 || view.codes[view.end - 1] === BLANK || isByLine) return false;
    if (!isStartKnown && !startsSegment(view, view.start)) return isPlainlyUnknown(view);
    if ((view.allKinds & MARK) !== 0 && nextJoint(view.codes, view.start, view.end, element)) return false;
    if (isWide(view.codes, view.start, view.count) && nextGlued(view.codes, view.start, view.end, element, segments())) return false;
    // What follows these need not have come.
    isStartKnown = isFollowed(view);
    return isStartKnown || !mayGoOn(view.codes, view.start);
  };

  const pieceOf = (view: SegmentView): Piece => ({ origin: originOf(view), faults: [], isFollowed: isFollowed(view), isReady: false, pieces: 1 });

  /** A piece further on; `undefined` when it has not come, or nothing follows. */
  const pieceAt = (place: number): Piece | undefined => {
    while (queue.length <= head + place) {
      if (!scanner.next(scratch)) return undefined;
      queue.push(pieceOf(scratch));
    }
    return queue[head + place];
  };

  const dropFirst = (): void => {
    head += 1;
    if (head < queue.length) return;
    queue = [];
    head = 0;
  };

  const replaceFirst = (parts: readonly Piece[]): void => {
    queue = [...parts, ...queue.slice(head + 1)];
    head = 0;
  };

  const shapeOf = ({ text }: PieceOrigin): PieceShape => {
    const [id = '', ...elements] = text.split(delimiters.element);
    return { id, count: elements.length, last: elements.at(-1) ?? '' };
  };

  const startsAsSegment = (origin: PieceOrigin): boolean => {
    const [id = ''] = STARTS_WITH_ID.exec(origin.text) ?? [];
    return id !== '' && (origin.text.length === id.length || origin.text.charAt(id.length) === delimiters.element);
  };

  /** The character that cuts a segment in place of the delimiter of the file; the two do not stand in one segment. */
  const otherDelimiter = ({ text }: PieceOrigin): string | undefined => {
    const [, used] = text.includes(delimiters.element) ? [] : (CUT_OTHERWISE.exec(text) ?? []);
    return used;
  };

  const firstView = (origin: PieceOrigin): SegmentView => {
    const view = viewOfPiece(origin, cutting);
    view.index = index;
    return view;
  };

  /** Cuts a piece where others start inside it without a terminator between. */
  const split = (piece: Piece): readonly Piece[] => {
    const { origin } = piece;
    const codes = codeUnitsOf(origin.text);
    const mayJoin = MAY_JOIN.test(origin.text);
    const jointBehind = (from: number) => (mayJoin ? nextJoint(codes, from, codes.length, element) : undefined) ?? nextGlued(codes, from, codes.length, element, segments());
    // A word may start as an id does.
    if (!jointBehind(0)) return [piece];
    const parts: Piece[] = [];
    let from = 0;
    let { line } = origin;
    for (;;) {
      const joint = jointBehind(from);
      const to = joint ? joint.end : codes.length;
      const part: PieceOrigin = { ...origin, text: origin.text.slice(from, to), offset: origin.offset + from, line };
      const isMissed = joint !== undefined && !isByLine;
      const next = joint && (origin.text.slice(joint.start, joint.start + idLengthAt(codes, joint.start)) as SegmentId);
      parts.push({
        origin: joint ? { ...part, isTerminated: true } : part,
        faults: isMissed && next ? [...piece.faults, { kind: 'missing', next }] : piece.faults,
        isFollowed: joint ? true : piece.isFollowed,
        isReady: false,
        pieces: 1,
      });
      if (!joint) return parts;
      line += linesOf(origin.text.slice(from, joint.start));
      from = joint.start;
    }
  };

  /** What stands behind a segment and is none. */
  const viewBehind = (origin: PieceOrigin): SegmentView => {
    const view = viewOfPiece(origin, cutting);
    view.index = Math.max(index - 1, 0);
    return view;
  };

  const noteMark = (origin: PieceOrigin, mark: FileMark): void => {
    faults.mark ??= { mark, view: viewBehind(origin) };
  };

  const noteBefore = (origin: PieceOrigin): void => {
    if (origin.text.includes('\u001a')) noteMark(origin, 'end-of-file-mark');
    else if (origin.text.includes('\ufeff')) noteMark(origin, 'byte-order-mark');
    else noteRepeated(faults, 'blank-before', () => firstView(origin));
  };

  /** What stands before the id of a segment and says nothing. */
  const lengthBefore = ({ text }: PieceOrigin): number => {
    const length = BLANKS_BEFORE.exec(text)?.[0].length ?? 0;
    const first = text.indexOf(delimiters.element);
    return first >= 0 && first < length ? 0 : length;
  };

  /** The line without a terminator that only some lines have, and without the other half of a line end. */
  const lineOf = (origin: PieceOrigin): PieceOrigin => {
    const end = origin.text.replace(/\r$/, '').length;
    const isInHeader = origin.text.startsWith('TH') && origin.text.charAt(end - 2) === delimiters.element;
    const isMarked = end > 1 && !isInHeader && isUsualTerminator(origin.text.charCodeAt(end - 1));
    return { ...partOf(origin, 0, isMarked ? end - 1 : end), isTerminated: true };
  };

  /** Leaves out what stands before the id of a segment. */
  const uncover = (piece: Piece): void => {
    const { origin } = piece;
    const before = lengthBefore(origin);
    if (before === 0 || !startsAsSegment(withoutBreaks(partOf(origin, before, origin.text.length)))) return;
    noteBefore(partOf(origin, 0, before));
    piece.origin = partOf(origin, before, origin.text.length);
  };

  /** Takes line breaks out of a segment. */
  const clean = (piece: Piece): void => {
    let origin = isByLine ? lineOf(piece.origin) : piece.origin;
    piece.origin = origin;
    if (!startsAsSegment(withoutBreaks(origin))) return;
    if (!origin.isTerminated) origin = partOf(origin, 0, origin.text.trimEnd().length);
    const breaks = origin.text.match(BREAK)?.length ?? 0;
    if (breaks > 0) {
      const wrapped = origin;
      const at = origin.text.search(/[\r\n]/);
      noteRepeated(faults, 'line-break', () => firstView(partOf(wrapped, at, at + 1)), breaks);
      origin = withoutBreaks(origin);
    }
    piece.origin = origin;
  };

  /** Writes a segment with the delimiter of the file, as long as it was. */
  const respell = (piece: Piece): void => {
    const { origin } = piece;
    const used = otherDelimiter(origin);
    if (used === undefined || !origin.isTerminated) return;
    noteRepeated(faults, 'other-delimiter', () => firstView(origin));
    piece.origin = { ...origin, text: origin.text.replaceAll(used, delimiters.element) };
  };

  /** Leaves out blanks before the terminator, once the segment is known to be whole. */
  const trim = (piece: Piece): void => {
    const { origin } = piece;
    let behind = origin.text.length;
    while (terminator !== BLANK && origin.text.charCodeAt(behind - 1) === BLANK) behind -= 1;
    // Behind a delimiter they are an element that is left blank.
    if (behind === origin.text.length || behind === 0 || origin.text.charAt(behind - 1) === delimiters.element) return;
    noteRepeated(faults, 'blank-after', () => firstView(partOf(origin, behind, origin.text.length)));
    piece.origin = partOf(origin, 0, behind);
  };

  const isMarkOnly = ({ text, isTerminated }: PieceOrigin): boolean => !isTerminated && MARKS_BEHIND.test(text);


  const load = (view: SegmentView, piece: Piece): void => {
    const given = viewOfPiece(piece.origin, cutting);
    view.source = given.source;
    view.codes = given.codes;
    view.base = given.base;
    view.index = index;
    view.line = given.line;
    view.start = given.start;
    view.end = given.end;
    view.terminated = given.terminated;
    view.allKinds = given.allKinds;
    view.hasOuterBlanks = false;
    view.count = given.count;
    view.isOnBench = false;
    view.at = given.at;
    view.ends = given.ends;
    view.kinds = given.kinds;
    view.states = given.states;
    view.numbers = given.numbers;
    view.gaps = given.gaps;
    told = piece.faults;
    index += 1;
  };

  /** Joins a segment with the pieces that a terminator inside a value has cut off; false when what follows has not come yet. */
  const complete = (piece: Piece): boolean => {
    while (!piece.isFollowed && piece.pieces < MOST_PIECES) {
      const following = pieceAt(1);
      if (!following) return scanner.isOver();
      const rest = withoutBreaks(following.origin);
      if (!following.origin.isTerminated || startsAsSegment(rest) || otherDelimiter(rest) !== undefined || !isRestOf(shapeOf(piece.origin), shapeOf(rest), segments())) return true;
      const from = piece.origin.text.length + 1;
      piece.origin = joined(piece.origin, delimiters.terminator, rest);
      if (!piece.faults.some(({ kind }) => kind === 'inside-value')) piece.faults.push({ kind: 'inside-value', from, to: piece.origin.text.length });
      piece.isFollowed = following.isFollowed;
      piece.pieces += 1;
      queue.splice(head + 1, 1);
    }
    return true;
  };

  const recover = (view: SegmentView): boolean => {
    isClean = false;
    for (;;) {
      const piece = pieceAt(0);
      if (!piece) return false;
      if (!piece.isReady) {
        if (isDoubled && piece.origin.isTerminated && piece.origin.text.trim() === '') {
          dropFirst();
          continue;
        }
        if (piece.origin.isTerminated && piece.origin.text === '') {
          // One may be anything; from the second on it is a habit.
          if (hasEmpty) {
            noteRepeated(faults, 'empty', () => viewBehind(piece.origin));
            dropFirst();
            continue;
          }
          hasEmpty = true;
        }
        if (isMarkOnly(piece.origin)) {
          if (piece.origin.text.includes('\u001a')) noteMark(piece.origin, 'end-of-file-mark');
          else if (piece.origin.text.includes('\u0000')) noteMark(piece.origin, 'padding');
          dropFirst();
          continue;
        }
        piece.isReady = true;
        respell(piece);
        uncover(piece);
        const parts = split(piece);
        if (parts.length > 1) replaceFirst(parts);
        for (const part of parts) {
          clean(part);
          part.isReady = true;
        }
        continue;
      }
      if (startsAsSegment(piece.origin)) {
        if (mayGoOn(codeUnitsOf(piece.origin.text.slice(0, 2)), 0) && !complete(piece)) return false;
        trim(piece);
      }
      dropFirst();
      load(view, piece);
      isStartKnown = queue.length === 0 && piece.isFollowed && mayGoOn(view.codes, view.start);
      return true;
    }
  };

  return {
    next: (view) => {
      if (told.length > 0) told = [];
      if (queue.length === 0) {
        if (!scanner.next(view)) return false;
        if (isUsual(view)) {
          view.index = index;
          index += 1;
          return true;
        }
        queue.push(pieceOf(view));
      }
      return recover(view);
    },
    tell: (view, report) => {
      for (const fault of told) tellSegmentFault(fault, view, report);
    },
    end: (report) => {
      tellFrameFaults(faults, report);
    },
    isClean: () => isClean,
    pass: (segments) => {
      const first = index;
      index += segments;
      // They end where the next segment starts.
      isStartKnown = true;
      return first;
    },
  };
}
