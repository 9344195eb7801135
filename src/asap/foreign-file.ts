/** A kind of file that is no ASAP text, and the bytes it starts with. */
interface ForeignKind extends ForeignFile {
  readonly starts: readonly (readonly number[])[];
}

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

const DECOMPRESS = 'decompress it first and validate the file inside';
const DECRYPT = 'decrypt it first and validate the plain text';
const REENCODE = 'save it as ASCII or UTF-8 first';

const foreignKinds: readonly ForeignKind[] = [
  { kind: 'a zip archive', starts: [ascii('PK\x03\x04'), ascii('PK\x05\x06')], remedy: DECOMPRESS },
  { kind: 'a gzip file', starts: [[0x1f, 0x8b]], remedy: DECOMPRESS },
  { kind: 'a 7-Zip archive', starts: [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]], remedy: DECOMPRESS },
  { kind: 'a PGP message', starts: [ascii('-----BEGIN PGP ')], remedy: DECRYPT },
  // The first packet: session key encrypted to a key (tag 1) or with a password (tag 3), encrypted (18) or compressed (8) data.
  { kind: 'a PGP message', starts: [[0x84], [0x85], [0x86], [0xc1], [0x8c], [0xc3], [0xd2], [0xa3]], remedy: DECRYPT },
  { kind: 'a PDF document', starts: [ascii('%PDF-')], remedy: 'export the transmission itself, which is plain text that starts with TH' },
  { kind: 'text in UTF-16', starts: [[0xff, 0xfe], [0xfe, 0xff], ascii('T\0H\0'), ascii('\0T\0H')], remedy: REENCODE },
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** What a file is that can be no ASAP text. */
export interface ForeignFile {
  /** With its article, as it stands behind "is": `a zip archive`; `empty`. */
  readonly kind: string;
  /** What to do first. */
  readonly remedy: string;
}

/**
 * Says what a file is and what to do first when its bytes can be no ASAP text, such as an archive, an encrypted message or text in UTF-16; `undefined`
 * when it may be one. The first bytes of a file are enough.
 *
 * @example
 * ```ts
 * import { foreignFile } from 'kasper-rules/asap';
 *
 * foreignFile(new TextEncoder().encode('%PDF-1.7'))?.kind; // 'a PDF document'
 * foreignFile(new TextEncoder().encode('TH*4.2*C1*01')); // undefined
 * ```
 */
export function foreignFile(bytes: Uint8Array): ForeignFile | undefined {
  const given: unknown = bytes;
  if (!(given instanceof Uint8Array)) throw new TypeError('foreignFile: the file must be a Uint8Array');
  if (bytes.length === 0) return { kind: 'empty', remedy: 'nothing was written, or the transfer broke off; a day without dispensings is a zero report' };
  const found = foreignKinds.find(({ starts }) => starts.some((start) => startsWith(bytes, start)));
  if (found) return { kind: found.kind, remedy: found.remedy };
  // A file that starts as a transmission is validated: its findings say where the stray character stands.
  if (!startsWith(bytes, ascii('TH')) && bytes.includes(0)) return { kind: 'a binary file', remedy: 'take the transmission itself, which is plain text that starts with TH' };
  return undefined;
}
