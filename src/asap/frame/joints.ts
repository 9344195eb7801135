import { codeAt, isNewline, type CodeUnits } from '../../core/char-codes.js';
import { idLengthAt } from './segment-start.js';
import { isUsualTerminator } from './usual-terminators.js';

const [LETTER_H, LETTER_I, LETTER_S, LETTER_T] = [0x48, 0x49, 0x53, 0x54];

/** Where a segment without its terminator ends and the next one starts. */
export interface Joint {
  /** The end of what the first segment says. */
  readonly end: number;
  /** Where the id of the next one stands. */
  readonly start: number;
}

/** The end of a segment behind which another starts, what stands in place of its terminator left out. */
function endBefore(codes: CodeUnits, from: number, start: number): number {
  let end = start;
  while (end > from && isNewline(codeAt(codes, end - 1))) end -= 1;
  if (end - 1 > from && isUsualTerminator(codeAt(codes, end - 1))) end -= 1;
  return end;
}

/** Whether a segment may stand behind another at all: IS stands behind TH only, and TH behind TT. */
function mayFollow(codes: CodeUnits, first: number, next: number): boolean {
  const second = codeAt(codes, next + 1);
  if (second === LETTER_S && codeAt(codes, next) === LETTER_I) return codeAt(codes, first) === LETTER_T && codeAt(codes, first + 1) === LETTER_H;
  if (second === LETTER_H && codeAt(codes, next) === LETTER_T) return codeAt(codes, first) === LETTER_T && codeAt(codes, first + 1) === LETTER_T;
  return true;
}

/**
 * The next place in a segment where another one starts: its id and the delimiter stand behind a line break, or behind a character that
 * ends segments in other files. `undefined` where the segment is one.
 */
export function nextJoint(codes: CodeUnits, from: number, to: number, element: number): Joint | undefined {
  for (let at = from + 1; at < to; at += 1) {
    const before = codeAt(codes, at - 1);
    if (!isNewline(before) && !isUsualTerminator(before)) continue;
    const length = idLengthAt(codes, at);
    if (length > 0 && mayFollow(codes, from, at) && before !== element && at + length < to && codeAt(codes, at + length) === element) return { end: endBefore(codes, from, at), start: at };
  }
  return undefined;
}
