import { codeAt, isNewline, type CodeUnits } from '../../core/char-codes.js';

const [A, C, D, E, H, I, P, R, S, T] = [0x41, 0x43, 0x44, 0x45, 0x48, 0x49, 0x50, 0x52, 0x53, 0x54];

/** A text that starts with the id of a segment. */
export const STARTS_WITH_ID = /^(?:TH|IS|PHA|PAT|DSP|PRE|CDI|AIR|TP|TT)/;

/** An id of three letters and the delimiter: so many characters tell whether a segment starts. */
export const LONGEST_START = 4;

/** The length of the segment id that stands at a place; 0 where none of the format stands there. */
export function idLengthAt(codes: CodeUnits, at: number): number {
  const second = codeAt(codes, at + 1);
  switch (codeAt(codes, at)) {
    case P: {
      const third = codeAt(codes, at + 2);
      return (second === A && third === T) || (second === R && third === E) || (second === H && third === A) ? 3 : 0;
    }
    case D:
      return second === S && codeAt(codes, at + 2) === P ? 3 : 0;
    case T:
      return second === T || second === H || second === P ? 2 : 0;
    case I:
      return second === S ? 2 : 0;
    case C:
      return second === D && codeAt(codes, at + 2) === I ? 3 : 0;
    case A:
      return second === I && codeAt(codes, at + 2) === R ? 3 : 0;
    default:
      return 0;
  }
}

/** The first place from one on where no line break stands. */
export function behindBreaks(codes: CodeUnits, from: number): number {
  let at = from;
  while (at < codes.length && isNewline(codeAt(codes, at))) at += 1;
  return at;
}

/** Whether a value of the segment that starts at a place may have been cut in two: TH is cut where its terminator is looked for, and TT holds no text. */
export function mayGoOn(codes: CodeUnits, at: number): boolean {
  const second = codeAt(codes, at + 1);
  return codeAt(codes, at) !== T || (second !== H && second !== T);
}
