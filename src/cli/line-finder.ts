import type { AsapIssue } from '../asap/index.js';
import type { RecordMap } from '../asap/records/record-map.js';

/** Says where in the file at hand a record, a patient or a pharmacy of the new one stands. */
export function lineFinder({ segments }: RecordMap): (issue: Pick<AsapIssue, 'path'>) => string {
  const lines = new Map(segments.map(({ id = '', place, line }) => [`${id},${place.join()}`, line]));
  return ({ path: [list, pharmacy, , patient, inPatient, dispensing] }) => {
    if (list === 'source') return ` on line ${segments.find(({ id }) => id === 'IS')?.line ?? 1}`;
    if (list !== 'pharmacies') return '';
    const opener = inPatient === 'dispensings' ? `DSP,${[pharmacy, patient, dispensing].join()}` : inPatient === 'patient' ? `PAT,${[pharmacy, patient, -1].join()}` : `PHA,${[pharmacy, -1, -1].join()}`;
    const line = lines.get(opener);
    return line === undefined ? '' : ` on line ${line}`;
  };
}
