import { decodeBytes } from './decode.js';
import { usedDelimiters, type OpeningFault } from '../frame/used-delimiters.js';
import type { Delimiters } from './delimiters.js';

const BYTE_ORDER_MARK = '\ufeff';

/** What is known of a text as a whole. */
export interface TextFrame {
  readonly encoding: 'text' | 'utf-8' | 'latin-1';
  /** Where TH starts: newlines, blanks and a byte order mark before it carry no meaning. */
  readonly start: number;
  readonly delimiters: Delimiters | undefined;
  readonly length: number;
  /** What stands before TH. */
  readonly mark: LeadingMark | undefined;
  /** What a text without TH is. */
  readonly foreign: ForeignForm | undefined;
}

/** What some programs write before TH. */
export type LeadingMark = 'byte-order-mark' | 'blank-lines';

/** A form in which no ASAP text can be read. */
export type ForeignForm = 'utf-16';

/** A text made ready for cutting. */
export interface SourceText extends TextFrame {
  readonly text: string;
  /** The text from TH on; where TH declares what is not used, it is written here as the rest is. */
  readonly body: string;
  readonly faults: readonly OpeningFault[];
}

/** Decodes bytes and finds the delimiters. */
export function openText(input: string | Uint8Array): SourceText {
  if (typeof input !== 'string' && !isBytes(input)) throw new TypeError('A file must be given as a string or as a Uint8Array');
  const { text, encoding } = typeof input === 'string' ? { text: input, encoding: 'text' as const } : decoded(input);
  const start = leadingLength(text);
  const fromHeader = start === 0 ? text : text.slice(start);
  const used = usedDelimiters(fromHeader);
  const frame = { text, encoding, start, length: text.length, mark: leadingMark(text.slice(0, start)) };
  if (typeof used === 'string') return { ...frame, body: fromHeader, faults: [], delimiters: undefined, foreign: foreignForm(text) };
  return { ...frame, body: used.start, faults: used.faults, delimiters: used.delimiters, foreign: undefined };
}

/** What the beginning of a text without meaning is; `undefined` where there is none. */
export function leadingMark(leading: string): LeadingMark | undefined {
  if (leading === '') return undefined;
  return leading.startsWith(BYTE_ORDER_MARK) ? 'byte-order-mark' : 'blank-lines';
}

/** Text of two bytes a character, of which every other is zero when it is read as text of one. */
const UTF_16 = /^(?:\u00ff\u00fe|\u00fe\u00ff|T\0H\0|\0T\0H)/;

/** So many characters tell what a text without TH is. */
export const LONGEST_SIGNATURE = 4;

/** What a text without TH is, where that can be told from its start. */
export function foreignForm(text: string): ForeignForm | undefined {
  return UTF_16.test(text) ? 'utf-16' : undefined;
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
