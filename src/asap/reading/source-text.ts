import { decodeBytes } from './decode.js';
import { readDelimiters, type Delimiters } from './delimiters.js';

const BYTE_ORDER_MARK = '\ufeff';

/** What is known of a text as a whole. */
export interface TextFrame {
  readonly encoding: 'text' | 'utf-8' | 'latin-1';
  /** Where TH starts: newlines, blanks and a byte order mark before it carry no meaning. */
  readonly start: number;
  readonly delimiters: Delimiters | undefined;
  readonly length: number;
}

/** A text made ready for cutting. */
export interface SourceText extends TextFrame {
  readonly text: string;
}

/** Decodes bytes and finds the delimiters. */
export function openText(input: string | Uint8Array): SourceText {
  if (typeof input !== 'string' && !isBytes(input)) throw new TypeError('A file must be given as a string or as a Uint8Array');
  const { text, encoding } = typeof input === 'string' ? { text: input, encoding: 'text' as const } : decoded(input);
  const start = leadingLength(text);
  const delimiters = readDelimiters(start === 0 ? text : text.slice(start));
  return { text, encoding, start, length: text.length, delimiters: typeof delimiters === 'string' ? undefined : delimiters };
}

/** Whether callers without types gave bytes, and not some other view of a buffer. */
export function isBytes(input: unknown): input is Uint8Array {
  return input instanceof Uint8Array;
}

function decoded(bytes: Uint8Array): Pick<SourceText, 'text' | 'encoding'> {
  const { text, latin1 } = decodeBytes(bytes);
  return { text, encoding: latin1 ? 'latin-1' : 'utf-8' };
}

/** How much of a text stands before its first segment; a byte order mark is one only where the file starts. */
export function leadingLength(text: string, isFileStart = true): number {
  let at = isFileStart && text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}
