import { codeAt, type CodeUnits } from '../../core/char-codes.js';

/** Which shapes a list of words has: first and last letter and length, so that nearly every other text is told from them without a copy. */
export type WordShapes = Readonly<Uint8Array>;

const LONGEST = 63;

const shapeOf = (first: number, last: number, length: number): number => ((first & 31) << 11) | ((last & 31) << 6) | Math.min(length, LONGEST);

/** The shapes of words. */
export function wordShapes(words: Iterable<string>): WordShapes {
  const shapes = new Uint8Array(1 << 16);
  for (const word of words) shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  return shapes;
}

/** Whether a range may be one of the words, in any case. */
export function mayBeWord(shapes: WordShapes, codes: CodeUnits, start: number, end: number): boolean {
  return shapes[shapeOf(codeAt(codes, start), codeAt(codes, end - 1), end - start)] === 1;
}
