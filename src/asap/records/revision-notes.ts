import type { NotedSegment } from '../reading/noted-segment.js';

/** The revisions of a file, nine numbers each, as chains: a void that comes later reports all of its record. */
export interface RevisionNotes {
  readonly blocks: Int32Array[];
  count: number;
}

const WIDTH = 9;
const ROWS = 512;
/** An offset takes two numbers. */
const HALF = 2 ** 31;

/** No revision. */
export function createRevisionNotes(): RevisionNotes {
  return { blocks: [], count: 0 };
}

/** Notes a revision of the record whose last one has this number, or 0; answers its own. */
export function addRevision(notes: RevisionNotes, previous: number, noted: NotedSegment): number {
  const row = notes.count;
  if (row % ROWS === 0) notes.blocks.push(new Int32Array(ROWS * WIDTH));
  const { index, offset, length, line, pharmacy, patient, dispensing } = noted;
  const numbers = [previous, index, Math.floor(offset / HALF), offset % HALF, length, line, pharmacy, patient, dispensing];
  notes.blocks.at(-1)?.set(numbers, (row % ROWS) * WIDTH);
  notes.count = row + 1;
  return row + 1;
}

/** The revisions of the record whose last one has this number, the first of them first. */
export function revisionsUpTo({ blocks }: RevisionNotes, last: number): readonly NotedSegment[] {
  const found: NotedSegment[] = [];
  for (let number = last; number > 0; ) {
    const row = number - 1;
    const block = blocks[Math.floor(row / ROWS)];
    const noted = (field: number): number => block?.[(row % ROWS) * WIDTH + field] ?? 0;
    found.push({ index: noted(1), offset: noted(2) * HALF + noted(3), length: noted(4), line: noted(5), pharmacy: noted(6), patient: noted(7), dispensing: noted(8) });
    number = noted(0);
  }
  return found.reverse();
}
