import { createPieceDecoder } from '../asap/reading/decode.js';
import type { TextSource } from '../asap/reading/text-source.js';

const LINE_FEED = 10;

/** Notes where the lines of a file begin while it passes, so that an offset in it can be said as a column. */
export interface LineStarts {
  readonly push: (chunk: Uint8Array) => void;
  /** The 1-based column of an offset on a 1-based line, in UTF-16 code units. */
  readonly columnOf: (line: number, offset: number) => number;
}

/** Starts a file, which is read as its checks read it. */
export function createLineStarts(): LineStarts {
  const decoder = createPieceDecoder();
  const starts = [0];
  let passed = 0;
  const note = ({ codes }: TextSource): void => {
    for (let at = 0; at < codes.length; at += 1) if (codes[at] === LINE_FEED) starts.push(passed + at + 1);
    passed += codes.length;
  };
  return {
    push: (chunk) => { note(decoder.decode(chunk)); },
    columnOf: (line, offset) => offset - (starts[line - 1] ?? 0) + 1,
  };
}
