import { codeUnitsOf, type CodeUnits } from '../../core/char-codes.js';
import { textOfUtf8, utf8Into } from '../../core/utf8.js';

/** A piece of a file as code units, and as text once somebody asks. */
export type TextSource =
  | { readonly isAscii: true; readonly codes: Uint8Array; readonly text: () => string; readonly isGrowing?: true }
  | { readonly isAscii: false; readonly codes: CodeUnits; readonly text: () => string };

/** The source of what is laid down by and by: its text is made anew whenever it is asked for. */
export function growingSource(bytes: Uint8Array, length: () => number): TextSource {
  return { isAscii: true, isGrowing: true, codes: bytes, text: () => textOfUtf8(bytes.subarray(0, length())) };
}

/** A source from text. ASCII, which is nearly always, takes one byte a character; other text two. */
export function sourceOfText(text: string): TextSource {
  const bytes = new Uint8Array(text.length);
  const { read, written } = utf8Into(text, bytes);
  const isAscii = read === text.length && written === text.length;
  return isAscii ? { isAscii, codes: bytes, text: () => text } : { isAscii, codes: codeUnitsOf(text), text: () => text };
}

/** A source from bytes that are all ASCII; the text is made when it is first asked for. */
export function sourceOfAscii(bytes: Uint8Array): TextSource {
  let text: string | undefined;
  return { isAscii: true, codes: bytes, text: () => (text ??= textOfUtf8(bytes)) };
}

/** A source without any text. */
export const emptySource: TextSource = { isAscii: true, codes: new Uint8Array(0), text: () => '' };

/** What a source holds from a place on. */
export function sourceFrom(source: TextSource, from: number): TextSource {
  if (from === 0) return source;
  return source.isAscii ? sourceOfAscii(source.codes.subarray(from)) : sourceOfText(source.text().slice(from));
}

/** Whether all bytes are ASCII. */
export function areAscii(bytes: Uint8Array): boolean {
  const { length, byteOffset } = bytes;
  const wordsFrom = Math.min(length, (4 - (byteOffset % 4)) % 4);
  const wordsTo = wordsFrom + ((length - wordsFrom) & ~3);
  let bits = 0;
  for (let at = 0; at < wordsFrom; at += 1) bits |= bytes[at] ?? 0;
  for (let at = wordsTo; at < length; at += 1) bits |= bytes[at] ?? 0;
  // A few bytes may end before the next whole word starts, where no words may be taken.
  if (wordsTo === wordsFrom) return bits < 0x80;
  // Four bytes at a time; ASCII leaves every high bit unset.
  const words = new Int32Array(bytes.buffer, byteOffset + wordsFrom, (wordsTo - wordsFrom) >> 2);
  for (let at = 0; at < words.length; at += 1) bits |= words[at] ?? 0;
  return (bits & 0x80808080) === 0;
}

/** A part of a source, which stays when the buffer of its bytes is used again. */
export function partOfSource(source: TextSource, from: number, to: number): TextSource {
  // What `slice` gives of a Node buffer is no copy.
  return source.isAscii ? sourceOfAscii(new Uint8Array(source.codes.subarray(from, to))) : sourceOfText(source.text().slice(from, to));
}

/** Pieces of a file that wait to be put together. */
export interface WaitingPieces {
  /** Takes a piece; one that `stays` is copied, as whoever gave the bytes may use their buffer again. */
  readonly add: (piece: TextSource, stays: boolean) => void;
  /** Gives them out. */
  readonly take: () => TextSource[];
}

/** So many pieces become one, or a file that comes byte by byte would take hundreds of bytes for each. */
const MOST_PIECES = 256;

/** No pieces yet. */
export function createWaitingPieces(): WaitingPieces {
  let pieces: TextSource[] = [];
  let small = 0;
  return {
    add: (piece, stays) => {
      pieces.push(stays ? partOfSource(piece, 0, piece.codes.length) : piece);
      small += 1;
      if (small < MOST_PIECES) return;
      pieces.push(joinSources(emptySource, 0, pieces.splice(-MOST_PIECES), { bytes: new Uint8Array(0) }));
      small = 0;
    },
    take: () => {
      const taken = pieces;
      pieces = [];
      small = 0;
      return taken;
    },
  };
}

/** Where pieces of a file are put together; the same memory serves again and again. */
export interface JoinBuffer {
  bytes: Uint8Array;
}

/** What is left of a source, with what comes after it: a copy, since whoever gave the bytes may use their buffer again. */
export function joinSources(left: TextSource, from: number, right: readonly TextSource[], buffer: JoinBuffer): TextSource {
  if (!left.isAscii || right.some(({ isAscii }) => !isAscii)) return sourceOfText(left.text().slice(from) + right.map(({ text }) => text()).join(''));
  const rest = left.codes.subarray(from);
  const length = right.reduce((sum, { codes }) => sum + codes.length, rest.length);
  const into = buffer.bytes.length < length ? new Uint8Array(length) : buffer.bytes;
  buffer.bytes = into;
  // What is left may lie in the buffer itself, and is moved to its front.
  into.set(rest);
  let at = rest.length;
  for (const { codes } of right) {
    into.set(codes, at);
    at += codes.length;
  }
  return sourceOfAscii(into.subarray(0, length));
}
