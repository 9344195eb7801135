import type { AsapSegment } from '../asap/index.js';

/** An element of a segment as it is written, by its reference; empty when it is not there. */
export function writtenValue(segment: AsapSegment | undefined, ref: string): string {
  return segment?.elements[Number(ref.slice(-2)) - 1]?.trim() ?? '';
}
