import { type AsapDocument, type AsapIssue, type AsapSegment, formatIssue, parse, redact, serialize } from '../asap/index.js';
import { byPosition } from '../asap/report/report.js';
import { redactorOf } from '../asap/redact.js';
import { isReadable, numberOf, type SegmentView } from '../asap/reading/segment-view.js';
import type { Watcher } from '../asap/report/watched-validation.js';
import { writtenSegment } from '../asap/report/written-segment.js';
import { createPlaceFinder, isRevision } from './issue-place.js';
import { PAGE_WIDTH } from './lines.js';

/** An issue as the page shows it: the heading of its place, its line and the caret below. */
export interface Sight {
  readonly place: string;
  readonly frame: readonly string[];
}

/** What the page shows of a file besides the report, as masked as it shall be. */
export interface FileSketch {
  /** The first segment of each kind that describes the transmission. */
  readonly opening: Readonly<Partial<Record<OpeningId, AsapSegment | undefined>>>;
  /** The first and the last date of filling, as CCYYMMDD. */
  readonly filled: readonly [number, number] | undefined;
  /** The first issues of each kind; the page shows no others. */
  readonly sights: ReadonlyMap<AsapIssue, Sight>;
}

type OpeningId = 'TH' | 'IS' | 'PHA';

/** How many issues of a kind are shown, unless all are. */
export const SIGHTS_OF_A_KIND = 3;

const DATE_FILLED = 5;
/** The first so many revisions are kept as they are seen, so that memory stays flat. */
const REVISIONS_KEPT = 1_000;
/** The gutter of a frame and the marks of a line cut at both ends. */
const FRAME_MARGIN = 10;

/** Issues of one code and reason on one element are one kind. */
export const kindOf = ({ code, params, location }: AsapIssue): string => `${code} ${params?.['reason'] ?? ''} ${location?.ref ?? ''}`;

const isOpening = (id: string | undefined): id is OpeningId => id === 'TH' || id === 'IS' || id === 'PHA';

function frameOf(issue: AsapIssue, text: string): string[] {
  const [, ...frame] = formatIssue(issue, text, { width: PAGE_WIDTH - FRAME_MARGIN }).split('\n');
  return frame;
}

/** Draws the sketch of a file of which the beginning is known, while the rest passes by. */
export function createFileSketch(beginning: Uint8Array, { showPhi, sights: most }: { readonly showPhi: boolean; readonly sights: number }): { readonly watcher: Watcher; readonly sketch: FileSketch } {
  const document = parse(beginning).value;
  const beginningText = serialize(showPhi ? document : redact(document));
  const [header] = document.segments;
  const shown = showPhi ? (segment: AsapSegment) => segment : redactorOf(document);
  /** A segment alone on its line, as it is to be seen. */
  const seen = (view: SegmentView): AsapDocument => {
    const written = (view.index === 0 ? header : undefined) ?? writtenSegment(view, header === undefined ? '' : document.segmentTerminator);
    return { ...document, leading: '', segments: [shown(written, view.index)], rest: '' };
  };

  const opening: Partial<Record<OpeningId, AsapSegment | undefined>> = {};
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  const sights = new Map<AsapIssue, Sight>();
  const kinds = new Map<string, AsapIssue[]>();
  const places = createPlaceFinder(showPhi);
  // Many issues may stand on one long segment.
  let [textOf, text] = [-1, ''];
  // What a void further on contradicts has gone by then.
  const revisions = new Map<number, { readonly text: string; readonly start: number }>();

  const frameOn = (issue: AsapIssue, view: SegmentView): string[] => {
    const { location } = issue;
    if (!location) return [];
    const revision = revisions.get(view.index);
    if (revision === undefined && view.codes.length === 0) return [];
    if (revision === undefined && textOf !== view.index) [textOf, text] = [view.index, serialize(seen(view))];
    const start = revision?.start ?? view.base + view.start;
    return frameOf({ ...issue, location: { ...location, offset: location.offset - start } }, revision?.text ?? text);
  };

  /** Takes an issue among the first of its kind, which issues on a whole patient or an earlier record may join late. */
  const isAmongFirst = (issue: AsapIssue): boolean => {
    const kind = kindOf(issue);
    const earlier = kinds.get(kind) ?? [];
    kinds.set(kind, earlier);
    const at = earlier.findLastIndex((other) => byPosition(other, issue) <= 0) + 1;
    if (at === most) return false;
    earlier.splice(at, 0, issue);
    for (const dropped of earlier.splice(most)) sights.delete(dropped);
    return true;
  };

  return {
    watcher: {
      segment: (view) => {
        places.pass(view);
        if (isOpening(view.id) && !opening[view.id]) opening[view.id] = seen(view).segments[0];
        if (isRevision(view) && revisions.size < REVISIONS_KEPT) revisions.set(view.index, { text: serialize(seen(view)), start: view.base + view.start });
        if (view.id !== 'DSP' || !isReadable(view, DATE_FILLED)) return;
        const date = numberOf(view, DATE_FILLED);
        first = Math.min(first, date);
        last = Math.max(last, date);
      },
      listed: (issue, view) => {
        if (view) places.pass(view);
        if (!isAmongFirst(issue)) return;
        const frame = view ? frameOn(issue, view) : frameOf(issue, beginningText);
        sights.set(issue, { place: places.placeOf(issue), frame });
      },
    },
    sketch: {
      opening,
      get filled(): FileSketch['filled'] {
        return last === 0 ? undefined : [first, last];
      },
      sights,
    },
  };
}
