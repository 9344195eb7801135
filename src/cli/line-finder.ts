import type { AsapIssue } from '../asap/index.js';
import type { RecordMap } from '../asap/records/record-map.js';

/** The segment of each part of a record. */
const segmentOf: Readonly<Record<string, string>> = { dispensing: 'DSP', prescriber: 'PRE', compound: 'CDI', additional: 'AIR' };

/** Says where in the file at hand a record, a patient or a pharmacy of the new one stands: the segment meant, else the one that opens what it belongs to. */
export function lineFinder({ segments }: RecordMap): (issue: Pick<AsapIssue, 'path'>) => string {
  const lines = new Map<string, number[]>();
  for (const { id = '', place, line } of segments) {
    const key = `${id},${place.join()}`;
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  const lineOf = (id: string, place: readonly (string | number | undefined)[], which = 0) => lines.get(`${id},${place.join()}`)?.[which];
  return ({ path: [list, pharmacy, , patient, inPatient, dispensing, part, ingredient] }) => {
    if (list === 'source') return ` on line ${segments.find(({ id }) => id === 'IS')?.line ?? 1}`;
    if (list !== 'pharmacies') return '';
    const place = [pharmacy, patient, dispensing];
    const line =
      inPatient === 'dispensings'
        ? (lineOf(segmentOf[String(part)] ?? 'DSP', place, typeof ingredient === 'number' ? ingredient : 0) ?? lineOf('DSP', place))
        : inPatient === 'patient'
          ? lineOf('PAT', [pharmacy, patient, -1])
          : lineOf('PHA', [pharmacy, -1, -1]);
    return line === undefined ? '' : ` on line ${line}`;
  };
}
