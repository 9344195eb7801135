import { codeAt, spells, type CodeUnits } from '../../core/char-codes.js';
import type { Dictionary, SegmentId } from '../tables/spec.js';
import { dictionary42 } from '../tables/versions.js';
import type { Joint } from './joints.js';
import { idLengthAt } from './segment-start.js';

/** How many elements a segment has at most, by the two letters its id starts with; 255 for what is none. */
function widthsById(): Uint8Array {
  const widths = new Uint8Array(128 * 128).fill(255);
  for (const { id, elements } of Object.values(dictionary42.segments)) widths[(id.charCodeAt(0) << 7) | id.charCodeAt(1)] = elements.length;
  return widths;
}

const widths = /* @__PURE__ */ widthsById();

/** Whether a segment has more elements than its id lets it have, as nearly none does; later versions let some have more. */
export function isWide(codes: CodeUnits, at: number, count: number): boolean {
  return count > (widths[((codeAt(codes, at) & 127) << 7) | (codeAt(codes, at + 1) & 127)] ?? count);
}

/** What may stand behind a segment; a name that ends as another id does starts no segment. */
const FOLLOWERS: Readonly<Record<SegmentId, readonly SegmentId[]>> = {
  TH: ['IS'],
  IS: ['PHA'],
  PHA: ['PAT'],
  PAT: ['DSP'],
  DSP: ['PRE'],
  PRE: ['CDI', 'AIR', 'DSP', 'PAT', 'TP'],
  CDI: ['CDI', 'AIR', 'DSP', 'PAT', 'TP'],
  AIR: ['DSP', 'PAT', 'TP'],
  TP: ['PHA', 'TT'],
  TT: [],
};

/** The id that stands at a place, and its elements. */
function specAt(codes: CodeUnits, at: number, segments: Dictionary['segments']) {
  const length = idLengthAt(codes, at);
  if (length === 0) return undefined;
  return Object.values(segments).find(({ id }) => spells(codes, at, at + length, id));
}

/**
 * The next place in a segment that is wider than it may be where another one starts without anything between the two, as in a file of one line
 * in which a terminator was forgotten. `undefined` where the segment is one, or is only too wide.
 */
export function nextGlued(codes: CodeUnits, from: number, to: number, element: number, segments: Dictionary['segments']): Joint | undefined {
  const first = specAt(codes, from, segments);
  if (!first) return undefined;
  let elements = 0;
  for (let at = from; at < to; at += 1) if (codeAt(codes, at) === element) elements += 1;
  if (elements <= first.elements.length) return undefined;
  let before = 0;
  for (let at = from + first.id.length; at < to; at += 1) {
    if (codeAt(codes, at) === element) before += 1;
    if (before > first.elements.length) return undefined;
    if (before === 0 || codeAt(codes, at + idLengthAt(codes, at)) !== element) continue;
    const next = specAt(codes, at, segments);
    // Receivers ask for the last of these everywhere.
    if (next && FOLLOWERS[first.id].includes(next.id) && elements - before > next.elements.findLastIndex(({ usage }) => usage === 'R')) return { end: at, start: at };
  }
  return undefined;
}
