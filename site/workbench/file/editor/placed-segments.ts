import { StateEffect, StateField, type ChangeDesc, type EditorState } from '@codemirror/state';
import type { Analysis } from '../model/analysis.js';
import { segmentUpTo, spotIn, spotsOf, type Spot } from '../model/segment-at.js';

/** Where segments start and end, as an analysis found it. */
export type Places = Pick<Analysis, 'places' | 'elementDelimiter'>;

/** Gives the editor the places of the text that it shows. */
export const placeSegments = StateEffect.define<Places>();

interface Placed extends Places {
  /** What was changed since the analysis. */
  readonly changes: ChangeDesc | undefined;
}

/** The places, and what was typed since they were found. */
export const placedSegments = StateField.define<Placed>({
  create: () => ({ places: new Uint32Array(0), elementDelimiter: '', changes: undefined }),
  update: (placed, { changes, docChanged, effects }) => {
    const given = effects.find((effect) => effect.is(placeSegments));
    if (given?.is(placeSegments)) return { ...given.value, changes: undefined };
    return docChanged ? { ...placed, changes: placed.changes ? placed.changes.composeDesc(changes.desc) : changes.desc } : placed;
  },
});

/** The elements of a segment as they stand now. */
function spotsNow(state: EditorState, { places, elementDelimiter, changes }: Placed, segment: number): readonly Spot[] {
  const from = places[segment * 2];
  const to = places[segment * 2 + 1];
  if (from === undefined || to === undefined) return [];
  const now = changes ? [changes.mapPos(from, -1), changes.mapPos(to, 1)] as const : ([from, to] as const);
  return spotsOf(state.sliceDoc(...now), now[0], segment, elementDelimiter);
}

const before = ({ changes }: Placed, offset: number): number => (changes ? changes.invertedDesc.mapPos(offset) : offset);

/** The elements of the segments that reach into a stretch of the text. */
export function spotsBetween(state: EditorState, from: number, to: number): readonly Spot[] {
  const placed = state.field(placedSegments);
  const first = Math.max(0, segmentUpTo(placed.places, before(placed, from)));
  const last = segmentUpTo(placed.places, before(placed, to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => spotsNow(state, placed, first + at)).flat();
}

/** The element at a place. */
export function spotAt(state: EditorState, offset: number): Spot | undefined {
  return spotIn(spotsBetween(state, offset, offset), offset);
}

/** The next element forward or back of a place, over the ends of segments. */
export function spotBeside(state: EditorState, offset: number, step: 1 | -1): Spot | undefined {
  const placed = state.field(placedSegments);
  const segment = Math.max(0, segmentUpTo(placed.places, before(placed, offset)));
  const spots = [segment - 1, segment, segment + 1].flatMap((index) => spotsNow(state, placed, index));
  return step === 1 ? spots.find(({ from }) => from > offset) : spots.findLast(({ to }) => to < offset);
}
