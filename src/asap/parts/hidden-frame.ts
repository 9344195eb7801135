import { asapVersions, dictionaryOf } from '../tables/versions.js';

/** What a segment hides of the frame: nothing, the start or end of a pharmacy, or what holds for all of the file behind it. */
export type Hidden = 'nothing' | 'pharmacy' | 'file';

/** What may be read past before the id of a segment, and inside it. */
const READ_PAST = /[\s\p{Cc}\ufeff]+/gu;
const STARTS_FRAME = /^(?:(PHA|TP)|TH|IS|TT)/;
/** Behind a line break, or behind what ends segments in other files. */
const BEHIND_MARK = /[\r\n~|\\](?:(PHA|TP|TH|IS)|TT)/;
/** Behind anything at all, in a segment that has more elements than it may. */
const GLUED = /(?:(PHA|TP)|TT)[^A-Z0-9]/;

const narrowest = new Map<string, number>();

/** The fewest elements that a segment of the format may have in any version. */
function fewestElements(id: string): number {
  const known = narrowest.get(id);
  if (known !== undefined) return known;
  const counts = asapVersions.flatMap((version) => Object.values(dictionaryOf(version)?.segments ?? {}).flatMap((spec) => (spec.id === id ? spec.elements.length : [])));
  const fewest = Math.min(...counts);
  narrowest.set(id, fewest);
  return fewest;
}

const hiddenIn = (found: RegExpExecArray | null): Hidden => (found === null ? 'nothing' : found[1] === undefined ? 'file' : 'pharmacy');

/**
 * Whether a segment hides another one of the frame: one whose id stands behind blanks or is cut by them, is followed by another delimiter, or
 * starts inside the segment. What is read past shows in its place only; said too often here, it costs nothing but time.
 */
export function hiddenBehind(segment: string, id: string, element: string): Hidden {
  const starts = id === '' ? hiddenIn(STARTS_FRAME.exec(segment.replace(READ_PAST, ''))) : 'nothing';
  if (starts !== 'nothing') return starts;
  const marked = hiddenIn(BEHIND_MARK.exec(segment));
  if (marked !== 'nothing') return marked;
  const glued = hiddenIn(GLUED.exec(segment.slice(id.length)));
  // Names end as ids do.
  return glued !== 'nothing' && (id === '' || segment.split(element).length - 1 > fewestElements(id)) ? glued : 'nothing';
}
