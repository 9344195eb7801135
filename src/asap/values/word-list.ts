import { codeAt, spells, type CodeUnits } from '../../core/char-codes.js';

/** A list of words in which a text is looked up without a copy: nearly every other text is told from them by its shape. */
export interface WordList {
  /** The last five bits of their first characters, a bit each: most texts are told by them, without a look at the table. */
  readonly firsts: number;
  /** By shape, which is first and last letter and length: the number of the words of that shape, or 0. */
  readonly shapes: Readonly<Uint8Array>;
  readonly words: readonly (readonly string[])[];
}

const LONGEST = 63;

const shapeOf = (first: number, last: number, length: number): number => ((first & 31) << 11) | ((last & 31) << 6) | Math.min(length, LONGEST);

/** A list of so many words in capitals that their shapes have numbers of one byte. */
export function wordList(words: Iterable<string>): WordList {
  const shapes = new Uint8Array(1 << 16);
  const byShape: string[][] = [[]];
  let firsts = 0;
  for (const word of words) {
    const shape = shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length);
    shapes[shape] ||= byShape.push([]) - 1;
    byShape[shapes[shape] ?? 0]?.push(word);
    firsts |= 1 << (word.charCodeAt(0) & 31);
  }
  return { firsts, shapes, words: byShape };
}

/** Whether a range spells one of the words, in any case. */
export function isListedWord({ firsts, shapes, words }: WordList, codes: CodeUnits, start: number, end: number): boolean {
  const first = codeAt(codes, start);
  if (((firsts >>> (first & 31)) & 1) === 0) return false;
  const ofShape = shapes[shapeOf(first, codeAt(codes, end - 1), end - start)] ?? 0;
  return ofShape > 0 && (words[ofShape] ?? []).some((word) => spells(codes, start, end, word));
}
