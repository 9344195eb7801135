import { textOfUtf8 } from '../../core/utf8.js';
import { areAscii, emptySource, sourceOfAscii, sourceOfText, type TextSource } from './text-source.js';

/** A text made of a file's bytes. */
export interface DecodedText {
  readonly text: string;
  /** Whether some bytes were no UTF-8 and were read as Latin-1. */
  readonly latin1: boolean;
}

/** How many bytes a UTF-8 sequence with this first byte has, or 0 when no sequence starts so. */
function lengthByLead(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** The second bytes after these leads have narrower bounds: without them a character had two spellings, or was none. */
const SECOND_FROM: Readonly<Record<number, number>> = { 0xe0: 0xa0, 0xf0: 0x90 };
const SECOND_TO: Readonly<Record<number, number>> = { 0xed: 0x9f, 0xf4: 0x8f };

/** The length of the UTF-8 sequence that starts at a place, or 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lengthByLead(lead);
  if (length < 2) return length;
  if (at + length > bytes.length) return 0;
  for (let next = at + 1; next < at + length; next += 1) if (!isContinuation(bytes[next] ?? 0)) return 0;
  const second = bytes[at + 1] ?? 0;
  return second >= (SECOND_FROM[lead] ?? 0x80) && second <= (SECOND_TO[lead] ?? 0xbf) ? length : 0;
}

/**
 * Reads bytes as UTF-8; a byte that belongs to no UTF-8 sequence is read as Latin-1, so that nothing is lost and
 * what one program wrote in Latin-1 does not garble what another wrote in UTF-8.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      parts.push(textOfUtf8(bytes.subarray(from, at)), String.fromCharCode(bytes[at] ?? 0));
      from = at + 1;
    }
    at += length || 1;
  }
  const latin1 = parts.length > 0;
  return { text: parts.join('') + textOfUtf8(bytes.subarray(from)), latin1 };
}

/** Where a sequence starts that the end of the bytes cuts; the length of the bytes when there is none. */
function cutSequenceStart(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at -= 1) {
    const byte = bytes[at] ?? 0;
    if (!isContinuation(byte)) return lengthByLead(byte) > bytes.length - at ? at : bytes.length;
  }
  return bytes.length;
}

/** Decodes a file that comes in pieces, to the same text as `decodeBytes` makes of it as a whole. */
export interface PieceDecoder {
  /** The next piece; a sequence that its end cuts waits for the rest. Bytes of ASCII are not decoded before somebody asks for text. */
  readonly decode: (piece: Uint8Array | string) => TextSource;
  /** What still waits when the file is over. */
  readonly end: () => TextSource;
  /** How the file was read so far. */
  readonly encoding: () => 'text' | 'utf-8' | 'latin-1';
}

const NOTHING = new Uint8Array(0);

/** Starts a file. */
export function createPieceDecoder(): PieceDecoder {
  let waiting = NOTHING;
  let encoding: 'text' | 'utf-8' | 'latin-1' = 'text';

  const decodeWhole = (bytes: Uint8Array): string => {
    const { text, latin1 } = decodeBytes(bytes);
    if (latin1) encoding = 'latin-1';
    return text;
  };
  const decodeRest = (): string => {
    const text = decodeWhole(waiting);
    waiting = NOTHING;
    return text;
  };

  return {
    decode: (piece) => {
      if (typeof piece === 'string') return sourceOfText(waiting.length === 0 ? piece : decodeRest() + piece);
      if (encoding === 'text') encoding = 'utf-8';
      if (waiting.length === 0 && areAscii(piece)) return sourceOfAscii(piece);
      const bytes = new Uint8Array(waiting.length + piece.length);
      bytes.set(waiting);
      bytes.set(piece, waiting.length);
      const end = cutSequenceStart(bytes);
      waiting = bytes.slice(end);
      return sourceOfText(decodeWhole(bytes.subarray(0, end)));
    },
    end: () => (waiting.length === 0 ? emptySource : sourceOfText(decodeRest())),
    encoding: () => encoding,
  };
}
