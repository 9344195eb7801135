/**
 * Writes a text by a call that may take less than it is given, as a disk does that is nearly full: what it left is written again, so that it
 * takes all of it or throws.
 */
export function writeWhole(text: string, write: (bytes: Uint8Array) => number): void {
  for (let left: Uint8Array = new TextEncoder().encode(text); left.length > 0; ) left = left.subarray(write(left));
}
