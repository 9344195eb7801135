import { createPieceDecoder } from './decode.js';
import { takeSegment } from '../examination/examination.js';
import { createFileOpening, type FileOpening } from './file-opening.js';
import { createFrameReader, type FrameReader } from '../frame/frame-reader.js';
import { isDoubled } from '../frame/used-delimiters.js';
import { createFileState, type Examiner, type ExaminationOptions, type FileState } from '../examination/file-state.js';
import type { AsapIssue } from '../issues.js';
import { settleLoops } from '../examination/loops.js';
import { textIssues } from '../parse.js';
import { endFile, releaseFile } from '../examination/placement.js';
import { createScanner, type Passed, type Scanner, type ScannerPlace } from './scanner.js';
import { isBytes, type TextFrame } from './source-text.js';
import { emptySource, type TextSource } from './text-source.js';
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
export function examinePiece(file: FileState, scanner: Scanner, frame: FrameReader, piece: TextSource, isLast: boolean): void {
  scanner.feed(piece, isLast);
  try {
    examineFed(file, frame);
    settleLoops(file.loops);
  } finally {
    scanner.finishPiece();
  }
}

/** Examines what has been fed. */
function examineFed(file: FileState, frame: FrameReader): void {
  for (let { view } = file; frame.next(view); { view } = file) {
    takeSegment(file);
    frame.tell(view, file.examiner.finding);
  }
}

/** Starts a file. */
export function createIntake(options: Omit<ExaminationOptions, 'headerForm'>, examiner: Examiner): Intake {
  const decoder = createPieceDecoder();
  const open = createFileOpening();
  let opening: FileOpening | undefined;
  let length = 0;
  let scanner: Scanner | undefined;
  let frame: FrameReader | undefined;
  let file: FileState | undefined;

  const examine = (piece: TextSource, isLast: boolean): void => {
    if (scanner && frame && file) examinePiece(file, scanner, frame, piece, isLast);
  };

  const start = (found: FileOpening | undefined, isLast: boolean): void => {
    opening = found;
    // Without a terminator there are no segments to examine.
    if (!found || found.delimiters === 'none' || found.delimiters.terminator === '') return;
    const { delimiters, faults } = found;
    const opened = createFileState({ ...options, headerForm: delimiters.headerForm, openingFaults: faults }, examiner);
    file = opened;
    scanner = createScanner(delimiters, found, workbench());
    frame = createFrameReader(scanner, delimiters, () => opened.dictionary.segments, isDoubled(faults));
    examine(found.source, isLast);
  };

  const take = (piece: TextSource, isLast: boolean): void => {
    length += piece.codes.length;
    if (opening) {
      examine(piece, isLast);
      return;
    }
    start(open(piece, isLast), isLast);
  };

  return {
    push: (chunk) => {
      for (const piece of piecesOf(chunk)) take(decoder.decode(piece), false);
    },
    pass: (passed) => {
      if (!opening) start(open(emptySource, 'enough'), false);
      if (!scanner || !frame || !file) throw new TypeError('mergeParts: patients come before their pharmacy; pass the answers for all parts of one cut');
      // They start where the segment before ends.
      scanner.follow();
      examineFed(file, frame);
      settleLoops(file.loops);
      const place = scanner.skip(passed);
      return { file, place: { ...place, segment: frame.pass(passed.segments) } };
    },
    end: (encoding) => {
      take(decoder.end(), true);
      if (file) {
        endFile(file);
        frame?.end(examiner.finding);
        releaseFile(file);
      }
      const { delimiters = 'none', offset: start = 0, mark, foreign } = opening ?? {};
      return textIssues({ encoding: encoding ?? decoder.encoding(), start, length, delimiters: delimiters === 'none' ? undefined : delimiters, mark, foreign });
    },
  };
}
