import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { placedSegments, placeSegments, spotAt, spotsBetween } from './placed-segments.js';

const known: ReadonlySet<string> = new Set(['TH', 'IS', 'PHA', 'PAT', 'DSP', 'PRE', 'CDI', 'AIR', 'TP', 'TT']);

const delimiter = Decoration.mark({ class: 'cm-delimiter' });
const here = Decoration.mark({ class: 'cm-element-here' });
const idMark = (id: string): Decoration => Decoration.mark({ class: `cm-segment-id cm-segment-${known.has(id) ? id : 'unknown'}` });

/** What is in view, and where the caret stands. */
function colored(view: EditorView): DecorationSet {
  const { state } = view;
  const builder = new RangeSetBuilder<Decoration>();
  const caret = spotAt(state, state.selection.main.head);
  let done = -1;
  for (const { from, to } of view.visibleRanges) {
    for (const spot of spotsBetween(state, from, to)) {
      if (spot.from < done || spot.to < from || spot.from > to) continue;
      if (spot.element === 0 && spot.to > spot.from) builder.add(spot.from, spot.to, idMark(spot.id));
      else if (spot.element > 0) {
        builder.add(spot.from - 1, spot.from, delimiter);
        if (caret?.from === spot.from && spot.to > spot.from) builder.add(spot.from, spot.to, here);
      }
      done = spot.to;
    }
  }
  return builder.finish();
}

/** Colors the ids of segments and what cuts them, as far as they are in view. */
export const segmentColors = [
  placedSegments,
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = colored(view);
      }

      update({ docChanged, viewportChanged, selectionSet, transactions, view }: ViewUpdate): void {
        const isPlaced = transactions.some(({ effects }) => effects.some((effect) => effect.is(placeSegments)));
        if (docChanged || viewportChanged || selectionSet || isPlaced) this.decorations = colored(view);
      }
    },
    { decorations: ({ decorations }) => decorations },
  ),
];
