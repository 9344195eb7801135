import { decodeBytes } from './decode.js';
import { readDelimiters, type Delimiters } from './delimiters.js';

const BYTE_ORDER_MARK = '\ufeff';

/** A text made ready for cutting. */
export interface SourceText {
  readonly text: string;
  readonly encoding: 'text' | 'utf-8' | 'latin-1';
  /** Where TH starts: newlines, blanks and a byte order mark before it carry no meaning. */
  readonly start: number;
  readonly delimiters: Delimiters | undefined;
}

/** Decodes bytes and finds the delimiters. */
export function openText(input: string | Uint8Array): SourceText {
  const { text, encoding } = typeof input === 'string' ? { text: input, encoding: 'text' as const } : decoded(input);
  const start = leadingLength(text);
  return { text, encoding, start, delimiters: readDelimiters(start === 0 ? text : text.slice(start)) };
}

function decoded(bytes: Uint8Array): Pick<SourceText, 'text' | 'encoding'> {
  const { text, latin1 } = decodeBytes(bytes);
  return { text, encoding: latin1 ? 'latin-1' : 'utf-8' };
}

/** How much of a text stands before its first segment. */
export function leadingLength(text: string): number {
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}
