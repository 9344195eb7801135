import { parse, serialize } from 'kasper-rules/asap';

/** Where stretches of a file start: in its bytes, and in the text made of them. */
export interface BytePlaces {
  readonly bytes: readonly number[];
  readonly characters: readonly number[];
}

/** Large enough to be read in few steps, small enough to be decoded between two frames. */
export const STRETCH = 262_144;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of bytes as the package reads them: UTF-8, and Latin-1 where they are none. */
export const textOf = (bytes: Uint8Array): string => utf8Of(bytes) ?? serialize(parse(bytes).value);

/** Whether bytes are UTF-8 throughout. */
export const isUtf8 = (bytes: Uint8Array): boolean => utf8Of(bytes) !== undefined;

/** Bytes of ASCII are as many characters. */
function lengthOf(bytes: Uint8Array): number {
  return bytes.every((byte) => byte < 0x80) ? bytes.length : textOf(bytes).length;
}

/** A stretch without the character that its end may cut: behind a byte of ASCII none is open. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => byte < 0x80) + 1;
  return end === 0 ? bytes : bytes.subarray(0, end);
}

/** The stretches of a file, one after the other; `places` grows with them. */
export async function* stretchesOf(file: Blob, places: { readonly bytes: number[]; readonly characters: number[] }): AsyncGenerator<Uint8Array, void> {
  let characters = 0;
  for (let from = 0; from < file.size; ) {
    const read = new Uint8Array(await file.slice(from, from + STRETCH).arrayBuffer());
    const bytes = from + read.length === file.size ? read : wholeCharacters(read);
    places.bytes.push(from);
    places.characters.push(characters);
    yield bytes;
    from += bytes.length;
    characters += lengthOf(bytes);
  }
}
