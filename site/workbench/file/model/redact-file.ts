import { stretchesOf, textOf } from './byte-places.js';
import { fileHead } from './file-head.js';
import { maskedPiece } from './masked-piece.js';

/** So much is held until a patient begins; beyond, a piece is masked throughout. */
const MOST_HELD = 4_000_000;

/**
 * A file that is too large to be held, with everything masked that may be a patient's. It is cut where a patient or a pharmacy begins, so that what is in doubt is
 * in doubt with its whole surroundings; what the file says of its own frame stays.
 */
export async function redactFile(file: Blob, tell: (bytes: number) => void): Promise<Blob> {
  const { elementDelimiter, segmentTerminator, lead } = await fileHead(file);
  const openings = lead === undefined ? [] : [`PAT${elementDelimiter}`, `PHA${elementDelimiter}`];

  /** Where the last patient or pharmacy begins, behind a terminator and line breaks; 0 where none does. */
  const lastOpening = (text: string): number => {
    for (let at = text.length; at > 0; ) {
      at = Math.max(...openings.map((opening) => (at === 0 ? -1 : text.lastIndexOf(opening, at - 1))));
      if (at > 0 && text.slice(0, at).trimEnd().endsWith(segmentTerminator)) return at;
    }
    return 0;
  };

  let masked = new Blob([]);
  let held = '';
  let bytes = 0;
  // The beginning of the file has its header itself.
  let leadOfHeld = lead === undefined ? undefined : '';
  const pass = (piece: string, next: string | undefined): void => {
    masked = new Blob([masked, maskedPiece(piece, leadOfHeld)]);
    leadOfHeld = next;
  };
  for await (const stretch of stretchesOf(file, { bytes: [], characters: [] })) {
    held += textOf(stretch);
    bytes += stretch.length;
    tell(bytes);
    const cut = lead === undefined ? held.length : lastOpening(held);
    if (cut > 0) {
      pass(held.slice(0, cut), lead);
      held = held.slice(cut);
    } else if (held.length > MOST_HELD) {
      pass(held, undefined);
      held = '';
    }
  }
  pass(held, undefined);
  return masked;
}
