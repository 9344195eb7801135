import { createPieceDecoder } from './decode.js';
import { takeSegment } from '../examination/examination.js';
import { createFileOpening, type FileOpening } from './file-opening.js';
import { createFileState, type Examiner, type ExaminationOptions, type FileState } from '../examination/file-state.js';
import type { AsapIssue } from '../issues.js';
import { settleLoops } from '../examination/loops.js';
import { textIssues } from '../parse.js';
import { endFile } from '../examination/placement.js';
import { createScanner, type Passed, type Scanner, type ScannerPlace } from './scanner.js';
import { isBytes, type TextFrame } from './source-text.js';
import type { TextSource } from './text-source.js';
import { workbench } from './workbench.js';

/** A piece fits the processor's cache, and the workbench beside what is left of the one before; larger ones cost more. */
const PIECE = 32_768;

/** Examines a file that comes in chunks of any size; strings, bytes and streams all come through here. */
export interface Intake {
  readonly push: (chunk: Uint8Array | string) => void;
  /** Passes over a part that has been examined elsewhere; answers where it starts, and the file to tell what was found. */
  readonly pass: (passed: Passed) => { readonly file: FileState; readonly place: ScannerPlace };
  /** The file is over; answers the issues that concern it as a whole. Who decoded it before says how. */
  readonly end: (encoding?: TextFrame['encoding']) => readonly AsapIssue[];
}

/** The pieces of a chunk; none of an empty one. */
export function* piecesOf(chunk: Uint8Array | string): Generator<Uint8Array | string, void> {
  if (typeof chunk === 'string') yield* piecesOfText(chunk);
  else if (!isBytes(chunk)) throw new TypeError('A chunk must be a string or a Uint8Array; wrap an ArrayBuffer as new Uint8Array(buffer)');
  else for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

/** The pieces of a text; none of an empty one. */
export function* piecesOfText(text: string): Generator<string, void> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** Examines what a piece completes; the loops it leaves open stay when its memory is used again. */
export function examinePiece(file: FileState, scanner: Scanner, piece: TextSource, isLast: boolean): void {
  scanner.feed(piece, isLast);
  try {
    while (scanner.next(file.view)) takeSegment(file);
    settleLoops(file.loops);
  } finally {
    scanner.finishPiece();
  }
}

/** Starts a file. */
export function createIntake(options: Omit<ExaminationOptions, 'headerForm'>, examiner: Examiner): Intake {
  const decoder = createPieceDecoder();
  const open = createFileOpening();
  let opening: FileOpening | undefined;
  let length = 0;
  let scanner: Scanner | undefined;
  let file: FileState | undefined;

  const examine = (piece: TextSource, isLast: boolean): void => {
    if (scanner && file) examinePiece(file, scanner, piece, isLast);
  };

  const take = (piece: TextSource, isLast: boolean): void => {
    length += piece.codes.length;
    if (opening) {
      examine(piece, isLast);
      return;
    }
    opening = open(piece, isLast);
    // Without a terminator there are no segments to examine.
    if (!opening || opening.delimiters === 'none' || opening.delimiters.terminator === '') return;
    scanner = createScanner(opening.delimiters, opening, workbench());
    file = createFileState({ ...options, headerForm: opening.delimiters.headerForm }, examiner);
    examine(opening.source, isLast);
  };

  return {
    push: (chunk) => {
      for (const piece of piecesOf(chunk)) take(decoder.decode(piece), false);
    },
    pass: (passed) => {
      if (!scanner || !file) throw new TypeError('Patients come after their pharmacy.');
      return { file, place: scanner.skip(passed) };
    },
    end: (encoding) => {
      take(decoder.end(), true);
      if (file) endFile(file);
      const { delimiters = 'none', offset: start = 0 } = opening ?? {};
      return textIssues({ encoding: encoding ?? decoder.encoding(), start, length, delimiters: delimiters === 'none' ? undefined : delimiters });
    },
  };
}
