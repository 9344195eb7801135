import type { Dictionary } from '../tables/spec.js';

const SHAPE_OF_ID = /^[A-Z][A-Z0-9]{1,2}$/;

/** A piece as far as it matters whether another one goes on in it: its text up to the first delimiter, and how many elements follow. */
export interface PieceShape {
  readonly id: string;
  readonly count: number;
  /** Its last element. */
  readonly last: string;
}

/**
 * Whether a piece that no segment id starts is the rest of the segment before, whose value a terminator has cut: joined they are no wider than
 * the segment may be, and either only then wide enough, or the piece does not even look like a segment.
 */
export function isRestOf(before: PieceShape, piece: PieceShape, segments: Dictionary['segments']): boolean {
  const elements = Object.values(segments).find(({ id }) => id === before.id)?.elements;
  if (!elements || (piece.id.trim() === '' && piece.count === 0)) return false;
  const together = before.count + piece.count;
  if (together > elements.length) return false;
  // Receivers ask for the last of these everywhere.
  const least = elements.findLastIndex(({ usage }) => usage === 'R') + 1;
  const isMadeWhole = before.count < least && together >= least;
  if (isMadeWhole) return true;
  if (SHAPE_OF_ID.test(piece.id)) return false;
  // Without elements of its own it can only be the end of the last value.
  return piece.count > 0 ? before.count > 0 : before.last !== '' && elements[before.count - 1]?.type === 'AN';
}
