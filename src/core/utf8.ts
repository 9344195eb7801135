const encoder = new TextEncoder();
// Making a decoder takes longer than most files: it waits until bytes come.
let decoder: TextDecoder | undefined;

/** The text that bytes of UTF-8 spell; a byte order mark is part of it. */
export function textOfUtf8(bytes: Uint8Array): string {
  return (decoder ??= new TextDecoder('utf-8', { ignoreBOM: true })).decode(bytes);
}

/** The bytes of a text in UTF-8. */
export function utf8Of(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Writes a text as UTF-8 into bytes; answers how many code units it took and how many bytes they became. */
export function utf8Into(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number } {
  return encoder.encodeInto(text, bytes);
}
