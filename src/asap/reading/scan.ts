import { CARRIAGE_RETURN, kindTable, LINE_FEED } from '../../core/char-codes.js';
import type { BenchColumns } from './bench-columns.js';

/** Notes where the elements and segments of the first so many characters end; answers how many segments are whole. */
export type Scan = (length: number, delimiter: number, terminator: number) => number;

/** The two characters that cut a text are kinds of their own, above all others. */
const DELIMITER = 254;
const TERMINATOR = 255;

/**
 * One pass over the characters on the bench, without a call: where delimiters stand, and which kinds of characters stand between.
 * The columns are constants of this closure, which exists once, so that their addresses are part of the code.
 */
export function createScan({ codes, ends, kinds, starts, firsts, lasts, allKinds, lineFeeds }: BenchColumns): Scan {
  const kindOf = new Uint8Array(kindTable);
  let lastDelimiter = 0;
  let lastTerminator = 0;

  const cutBy = (delimiter: number, terminator: number): void => {
    kindOf[lastDelimiter] = kindTable[lastDelimiter] ?? 0;
    kindOf[lastTerminator] = kindTable[lastTerminator] ?? 0;
    kindOf[delimiter] = DELIMITER;
    kindOf[terminator] = TERMINATOR;
    lastDelimiter = delimiter;
    lastTerminator = terminator;
  };

  return (length, delimiter, terminator) => {
    cutBy(delimiter, terminator);
    codes[length] = terminator;
    let at = 0;
    let row = 0;
    let segment = 0;
    for (;;) {
      let feeds = 0;
      for (let code = codes[at]; code === LINE_FEED || code === CARRIAGE_RETURN; code = codes[at]) {
        if (code === LINE_FEED) feeds += 1;
        at += 1;
      }
      starts[segment] = at;
      firsts[segment] = row;
      lineFeeds[segment] = feeds;
      if (at >= length) return segment;
      let all = 0;
      let kind: number;
      do {
        let found = 0;
        // Four at a time, since every turn of a loop has a price of its own.
        for (;;) {
          kind = kindOf[codes[at] ?? 0] ?? 0;
          if (kind >= DELIMITER) break;
          found |= kind;
          kind = kindOf[codes[at + 1] ?? 0] ?? 0;
          if (kind >= DELIMITER) {
            at += 1;
            break;
          }
          found |= kind;
          kind = kindOf[codes[at + 2] ?? 0] ?? 0;
          if (kind >= DELIMITER) {
            at += 2;
            break;
          }
          found |= kind;
          kind = kindOf[codes[at + 3] ?? 0] ?? 0;
          if (kind >= DELIMITER) {
            at += 3;
            break;
          }
          found |= kind;
          at += 4;
        }
        all |= found;
        ends[row] = at;
        kinds[row] = found;
        row += 1;
        at += 1;
      } while (kind !== TERMINATOR);
      // The terminator behind the last character ends nothing.
      if (at > length) return segment;
      allKinds[segment] = all;
      lasts[segment] = row - 1;
      segment += 1;
    }
  };
}
