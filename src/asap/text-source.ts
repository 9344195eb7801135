import { codeUnitsOf, type CodeUnits } from '../core/char-codes.js';

/** A piece of a file as code units, and as text once somebody asks. */
export interface TextSource {
  readonly codes: CodeUnits;
  readonly text: () => string;
}

const encoder = new TextEncoder();
const asciiDecoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A source from text. ASCII, which is nearly always, takes one byte a character; other text two. */
export function sourceOfText(text: string): TextSource {
  const bytes = new Uint8Array(text.length);
  const { read, written } = encoder.encodeInto(text, bytes);
  const isAscii = read === text.length && written === text.length;
  return { codes: isAscii ? bytes : codeUnitsOf(text), text: () => text };
}

/** A source from bytes that are all ASCII; the text is made when it is first asked for. */
export function sourceOfAscii(bytes: Uint8Array): TextSource {
  let text: string | undefined;
  return { codes: bytes, text: () => (text ??= asciiDecoder.decode(bytes)) };
}

/** Whether all bytes are ASCII. */
export function areAscii(bytes: Uint8Array): boolean {
  const { length, byteOffset } = bytes;
  const wordsFrom = Math.min(length, (4 - (byteOffset % 4)) % 4);
  const wordsTo = wordsFrom + ((length - wordsFrom) & ~3);
  let bits = 0;
  for (let at = 0; at < wordsFrom; at += 1) bits |= bytes[at] ?? 0;
  for (let at = wordsTo; at < length; at += 1) bits |= bytes[at] ?? 0;
  // Four bytes at a time; ASCII leaves every high bit unset.
  if (wordsTo > wordsFrom) for (const word of new Uint32Array(bytes.buffer, byteOffset + wordsFrom, (wordsTo - wordsFrom) >> 2)) bits |= word;
  return (bits & 0x80808080) === 0;
}

/** What was left of a source, with what comes after it. */
export function joinSources(left: TextSource, from: number, right: TextSource): TextSource {
  const rest = left.codes.length - from;
  if (rest === 0) return right;
  if (left.codes instanceof Uint8Array && right.codes instanceof Uint8Array) {
    const bytes = new Uint8Array(rest + right.codes.length);
    bytes.set(left.codes.subarray(from));
    bytes.set(right.codes, rest);
    return sourceOfAscii(bytes);
  }
  return sourceOfText(left.text().slice(from) + right.text());
}
