import type { Analysis } from './analysis.js';

/** An element, or the id of a segment, in the text. */
export interface Spot {
  /** 0-based index of the segment. */
  readonly segment: number;
  /** The id of the segment, as written. */
  readonly id: string;
  /** 0: the id; 1: the first element. */
  readonly element: number;
  /** `PAT07`; the id of the segment where it is the id. */
  readonly ref: string;
  readonly from: number;
  readonly to: number;
}

/** The index of the last segment that starts at or before a place; -1 where there is none. */
export function segmentUpTo(places: Analysis['places'], offset: number): number {
  let low = 0;
  let high = places.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle * 2] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The id and the elements of a segment that is written at a place, in their order. */
export function spotsOf(written: string, from: number, segment: number, elementDelimiter: string): readonly Spot[] {
  const parts = elementDelimiter === '' ? [written] : written.split(elementDelimiter);
  const id = (parts[0] ?? '').trim();
  let at = from;
  return parts.map((value, element) => {
    const spot: Spot = { segment, id, element, ref: element === 0 ? id : `${id}${String(element).padStart(2, '0')}`, from: at, to: at + value.length };
    at = spot.to + elementDelimiter.length;
    return spot;
  });
}

/** What stands at a place; nothing behind the end of a segment. */
export function spotIn(spots: readonly Spot[], offset: number): Spot | undefined {
  return spots.find(({ from, to }) => offset >= from && offset <= to);
}
