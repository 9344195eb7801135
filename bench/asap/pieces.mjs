// A file as it comes in, and the yardstick.

export const PIECE = 65_536;

export function* pieces(bytes) {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** The yardstick: cut into segments and elements, and nothing else. */
export function split(bytes) {
  let elements = 0;
  for (const piece of pieces(bytes)) for (const segment of piece.latin1Slice(0, piece.length).split('~')) elements += segment.split('*').length;
  return elements;
}
