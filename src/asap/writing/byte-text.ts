import { utf8Into } from '../../core/utf8.js';

/** A text that grows, as the bytes of UTF-8. */
export interface ByteText {
  bytes: Uint8Array;
  length: number;
}

/** A record or two. */
const INITIAL_SIZE = 1_024;
/** A code unit takes at most so many bytes of UTF-8. */
const WIDEST = 3;

/** An empty text. */
export function createByteText(): ByteText {
  return { bytes: new Uint8Array(INITIAL_SIZE), length: 0 };
}

/** Makes room for so many more code units. */
function reserve(text: ByteText, units: number): void {
  const needed = text.length + units * WIDEST;
  if (needed <= text.bytes.length) return;
  const bytes = new Uint8Array(Math.max(needed, text.bytes.length * 2));
  bytes.set(text.bytes.subarray(0, text.length));
  text.bytes = bytes;
}

/** Appends text that consists of characters marked 1 in a table by ASCII code; false, with nothing appended, when it holds another. */
export function appendMarked(text: ByteText, more: string, marks: Uint8Array): boolean {
  reserve(text, more.length);
  const { bytes } = text;
  let to = text.length;
  for (let at = 0; at < more.length; at += 1) {
    const code = more.charCodeAt(at);
    if (marks[code] !== 1) return false;
    bytes[to] = code;
    to += 1;
  }
  text.length = to;
  return true;
}

/** Appends any text. */
export function append(text: ByteText, more: string): void {
  reserve(text, more.length);
  text.length += utf8Into(more, text.bytes.subarray(text.length)).written;
}

/** Appends many bytes. */
export function appendBytes(text: ByteText, more: Uint8Array): void {
  reserve(text, more.length);
  text.bytes.set(more, text.length);
  text.length += more.length;
}

/** Appends a few bytes so many times; one by one, they are copied faster. */
export function appendTimes(text: ByteText, more: Uint8Array, times: number): void {
  reserve(text, more.length * times);
  const { bytes } = text;
  let to = text.length;
  for (let time = 0; time < times; time += 1) {
    for (let at = 0; at < more.length; at += 1) {
      bytes[to] = more[at] ?? 0;
      to += 1;
    }
  }
  text.length = to;
}

/** What has been written. */
export function writtenBytes({ bytes, length }: ByteText): Uint8Array {
  return bytes.subarray(0, length);
}
