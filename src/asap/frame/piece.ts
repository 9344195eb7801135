import { codeAt, kindOf, LINE_FEED, NAME_MARK, type CodeUnits } from '../../core/char-codes.js';
import { createView, growView, ownRows, sliceOf, type Gaps, type SegmentView } from '../reading/segment-view.js';
import { sourceOfText } from '../reading/text-source.js';

/** Characters that were taken out of a text: so many, before this place of what is left. */
export interface Gap {
  readonly at: number;
  readonly length: number;
  readonly lines: number;
}

/** How much was taken out up to a place. */
function gapsBefore(gaps: readonly Gap[], at: number): number {
  let length = 0;
  for (const gap of gaps) if (gap.at <= at) length += gap.length;
  return length;
}

/** Gaps as a view looks them up. */
function gapsOfView(gaps: readonly Gap[]): Gaps | undefined {
  if (gaps.length === 0) return undefined;
  let [length, lines] = [0, 0];
  return {
    places: gaps.map(({ at }) => at),
    lengths: gaps.map((gap) => (length += gap.length)),
    lines: gaps.map((gap) => (lines += gap.lines)),
  };
}

/** A stretch of a file that is looked at as a segment, standing by itself. */
export interface PieceOrigin {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  readonly isTerminated: boolean;
  readonly gaps: readonly Gap[];
}

/** What a piece is cut by; the terminator of the file is text in it. */
export interface PieceCutting {
  readonly element: number;
  readonly terminator: number;
}

function noteElements(view: SegmentView, codes: CodeUnits, { element, terminator }: PieceCutting): void {
  let found = 0;
  for (let at = 0; at <= codes.length; at += 1) {
    const code = codeAt(codes, at);
    if (at < codes.length && code !== element) {
      // A terminator inside a value is reported as what it is, and stands in the way of no other check.
      found |= code === terminator ? NAME_MARK : kindOf(code);
      continue;
    }
    if (view.count === view.ends.length) growView(view);
    view.ends[view.count] = at;
    view.kinds[view.count] = found;
    view.allKinds |= found;
    view.count += 1;
    found = 0;
  }
  view.count -= 1;
}

/** A view of a piece. */
export function viewOfPiece({ text, offset, line, isTerminated, gaps }: PieceOrigin, cutting: PieceCutting): SegmentView {
  const view = createView();
  ownRows(view);
  view.source = sourceOfText(text);
  view.codes = view.source.codes;
  view.base = offset;
  view.line = line;
  view.end = text.length;
  view.terminated = isTerminated;
  view.gaps = gapsOfView(gaps);
  noteElements(view, view.codes, cutting);
  return view;
}

/** The piece a view of the scanner stands on. */
export function originOf(view: SegmentView): PieceOrigin {
  return { text: sliceOf(view, view.start, view.end), offset: view.base + view.start, line: view.line, isTerminated: view.terminated, gaps: [] };
}

/** How many line feeds a text holds. */
export function linesOf(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === LINE_FEED) lines += 1;
  return lines;
}

/** A part of a piece. */
export function partOf({ text, offset, line, isTerminated, gaps }: PieceOrigin, from: number, to: number): PieceOrigin {
  const passed = gaps.filter(({ at }) => at <= from);
  return {
    text: text.slice(from, to),
    offset: offset + from + gapsBefore(gaps, from),
    line: line + linesOf(text.slice(0, from)) + passed.reduce((sum, gap) => sum + gap.lines, 0),
    isTerminated,
    gaps: gaps.flatMap((gap) => (gap.at > from && gap.at <= to ? [{ ...gap, at: gap.at - from }] : [])),
  };
}

/** A piece without the line breaks in it. */
export function withoutBreaks(piece: PieceOrigin): PieceOrigin {
  const gaps: Gap[] = [...piece.gaps];
  let text = '';
  for (const part of piece.text.split(/([\r\n]+)/)) {
    if (/^[\r\n]/.test(part)) gaps.push({ at: text.length, length: part.length, lines: linesOf(part) });
    else text += part;
  }
  return { ...piece, text, gaps };
}

/** Two pieces that a terminator stands between as one; it becomes text. */
export function joined(first: PieceOrigin, terminator: string, second: PieceOrigin): PieceOrigin {
  const start = first.text.length + terminator.length;
  // Line breaks behind the terminator are left out.
  const left = second.offset - (first.offset + first.text.length + gapsBefore(first.gaps, first.text.length)) - terminator.length;
  const lines = second.line - first.line - linesOf(first.text) - first.gaps.reduce((sum, gap) => sum + gap.lines, 0);
  return {
    text: first.text + terminator + second.text,
    offset: first.offset,
    line: first.line,
    isTerminated: second.isTerminated,
    gaps: [...first.gaps, ...(left > 0 ? [{ at: start, length: left, lines }] : []), ...second.gaps.map((gap) => ({ ...gap, at: gap.at + start }))],
  };
}
