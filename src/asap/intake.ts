import { createPieceDecoder } from './decode.js';
import { readDelimiters, type Delimiters } from './delimiters.js';
import { takeSegment } from './examination.js';
import { createFileState, type Examiner, type ExaminationOptions, type FileState } from './file-state.js';
import type { AsapIssue } from './issues.js';
import { settleLoops } from './loops.js';
import { textIssues } from './parse.js';
import { endFile } from './placement.js';
import { createScanner, type Scanner } from './scanner.js';
import { leadingLength } from './source-text.js';
import { sourceFrom, sourceOfText, type TextSource } from './text-source.js';

/** A piece fits the processor's cache; larger ones cost more. */
const PIECE = 65_536;

/** Examines a file that comes in chunks of any size; strings, bytes and streams all come through here. */
export interface Intake {
  readonly push: (chunk: Uint8Array | string) => void;
  /** The file is over; answers the issues that concern it as a whole. */
  readonly end: () => readonly AsapIssue[];
}

/** Starts a file. */
export function createIntake(options: Omit<ExaminationOptions, 'headerForm'>, examiner: Examiner): Intake {
  const decoder = createPieceDecoder();
  // What stands before TH is passed over; the rest is gathered until the delimiters are known.
  let head = '';
  let start = 0;
  let length = 0;
  let line = 1;
  let delimiters: Delimiters | 'none' | 'more' = 'more';
  let scanner: Scanner | undefined;
  let file: FileState | undefined;

  const examine = (piece: TextSource, isLast: boolean): void => {
    if (!scanner || !file) return;
    scanner.feed(piece, isLast);
    while (scanner.next(file.view)) takeSegment(file);
    if (!isLast) settleLoops(file.loops);
  };

  const open = (piece: TextSource, isLast: boolean): void => {
    const isFirst = head === '';
    head += piece.text();
    const leading = leadingLength(head, start === 0);
    start += leading;
    line += head.slice(0, leading).split('\n').length - 1;
    head = head.slice(leading);
    delimiters = readDelimiters(head, isLast);
    // Without a terminator there are no segments to examine.
    if (typeof delimiters === 'string' || delimiters.terminator === '') return;
    scanner = createScanner(delimiters, { offset: start, line });
    file = createFileState({ ...options, headerForm: delimiters.headerForm }, examiner);
    examine(isFirst ? sourceFrom(piece, leading) : sourceOfText(head), isLast);
  };

  const take = (piece: TextSource, isLast: boolean): void => {
    length += piece.codes.length;
    if (delimiters === 'more') open(piece, isLast);
    else examine(piece, isLast);
  };

  return {
    push: (chunk) => {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const isWhole = at === 0 && chunk.length <= PIECE;
        const piece = isWhole ? chunk : typeof chunk === 'string' ? chunk.slice(at, at + PIECE) : chunk.subarray(at, at + PIECE);
        take(decoder.decode(piece), false);
      }
    },
    end: () => {
      take(decoder.end(), true);
      if (file) endFile(file);
      return textIssues({
        encoding: decoder.encoding(),
        start,
        length,
        delimiters: typeof delimiters === 'string' ? undefined : delimiters,
      });
    },
  };
}
