import { BLANK, isPrintableAscii } from '../../core/char-codes.js';

/** So many characters lie on the workbench at a time. */
export const BENCH_LENGTH = 65_536;

/** The columns that are filled while a piece of a file is looked at: its characters, then a row per delimiter, then a row per segment. */
export interface BenchColumns {
  readonly codes: Uint8Array;
  /** Per delimiter: where it stands, which ends the element before it. */
  readonly ends: Int32Array;
  /** Per element: which kinds of characters it holds. */
  readonly kinds: Uint8Array;
  /** Per element: see `segment-view.ts`. */
  readonly states: Uint8Array;
  readonly numbers: Float64Array;
  /** Per segment: where it starts, the rows of its id and of its last element, its kinds, and how many line feeds stand before it. */
  readonly starts: Int32Array;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly allKinds: Uint8Array;
  readonly lineFeeds: Int32Array;
}

/** Whether a character may cut what lies on the workbench, where newlines and blanks are no delimiters. */
export function isBenchDelimiter(code: number): boolean {
  return isPrintableAscii(code) && code !== BLANK;
}
