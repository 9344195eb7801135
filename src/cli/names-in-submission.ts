import type { AsapIssue } from '../asap/index.js';
import { recordParts } from '../asap/records/record-key.js';
import type { SegmentId } from '../asap/tables/spec.js';
import { dictionary42 } from '../asap/tables/versions.js';

/** The members of what is no record of a segment, by the list it stands in. */
const ofEntries: Readonly<Record<string, readonly string[]>> = {
  '': ['header', 'source', 'pharmacies'],
  pharmacies: ['pharmacy', 'patients'],
  patients: ['patient', 'dispensings'],
  dispensings: ['dispensing', 'prescriber', 'compound', 'additional'],
};

const segmentOf: Readonly<Record<string, SegmentId>> = { header: 'TH', source: 'IS', compound: 'CDI', ...Object.fromEntries(Object.entries(recordParts).map(([id, part]) => [part, id as SegmentId])) };

/** What the members may be called at a place of a submission. */
export function namesInSubmission(path: AsapIssue['path']): readonly string[] {
  const place = path.findLast((key) => typeof key === 'string') ?? '';
  const segment = Object.hasOwn(segmentOf, place) ? segmentOf[place] : undefined;
  if (segment) return dictionary42.segments[segment].elements.map(({ name }) => name);
  return ofEntries[place] ?? [];
}
