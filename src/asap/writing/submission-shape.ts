import { isRecord } from '../../core/is-record.js';

/** A part of a submission that cannot be what it is given as. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  /** Which sentence says so: see `unwritable` in the findings. */
  readonly reason: 'record' | 'list' | 'unknown';
  /** Which of the members, counted from 1, is not known. */
  readonly place?: number;
}

/** `record`: values by name; `list`: of members of one shape; otherwise the members by name. */
type Shape = 'record' | { readonly list: Shape } | { readonly members: readonly Member[] };

interface Member {
  readonly name: string;
  readonly shape: Shape;
  readonly isOptional?: true;
}

const entryShape: Shape = {
  members: [
    { name: 'dispensing', shape: 'record' },
    { name: 'prescriber', shape: 'record', isOptional: true },
    { name: 'compound', shape: { list: 'record' }, isOptional: true },
    { name: 'additional', shape: 'record', isOptional: true },
  ],
};
const patientShape: Shape = { members: [{ name: 'patient', shape: 'record' }, { name: 'dispensings', shape: { list: entryShape } }] };
const pharmacyShape: Shape = { members: [{ name: 'pharmacy', shape: 'record' }, { name: 'patients', shape: { list: patientShape } }] };
const submissionShape: Shape = {
  members: [
    { name: 'header', shape: 'record' },
    { name: 'source', shape: 'record' },
    { name: 'pharmacies', shape: { list: pharmacyShape } },
  ],
};

/** JSON and databases write `null` where nothing is. */
const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** Adds the faults of a value; the path is written as the walk goes, and copied where there is a fault. */
function collect(value: unknown, shape: Shape, path: (string | number)[], faults: ShapeFault[]): void {
  const visit = (step: string | number, inner: unknown, innerShape: Shape): void => {
    path.push(step);
    collect(inner, innerShape, path, faults);
    path.pop();
  };
  if (shape !== 'record' && 'list' in shape) {
    if (!Array.isArray(value)) faults.push({ path: [...path], reason: 'list' });
    else for (let index = 0; index < value.length; index += 1) visit(index, value[index], shape.list);
  } else if (!isRecord(value)) {
    faults.push({ path: [...path], reason: 'record' });
  } else if (shape !== 'record') {
    // Its name comes from outside and is not repeated.
    for (const [at, key] of Object.keys(value).entries()) {
      if (!shape.members.some(({ name }) => name === key)) faults.push({ path: [...path], reason: 'unknown', place: at + 1 });
    }
    for (const { name, shape: inner, isOptional } of shape.members) {
      if (!isOptional || !isAbsent(value[name])) visit(name, value[name], inner);
    }
  }
}

/** Where a submission, perhaps read from JSON, lacks a part, has one of the wrong kind, or one that would be lost in writing. */
export function shapeFaults(submission: unknown): readonly ShapeFault[] {
  const faults: ShapeFault[] = [];
  collect(submission, submissionShape, [], faults);
  return faults;
}

/** Which parts of one dispensing are not of their kind; members that are no part of it do no harm, as nothing is written. */
export function recordFaults(record: unknown): readonly ShapeFault[] {
  if (!isRecord(record)) return [{ path: [], reason: 'record' }];
  const { pharmacy, patient, dispensing, prescriber, compound, additional } = record;
  // Nearly every record is as it should be, and a handler asks for one after another.
  const isPart = (part: unknown): boolean => isAbsent(part) || isRecord(part);
  if (isRecord(dispensing) && isPart(prescriber) && isPart(pharmacy) && isPart(patient) && isPart(additional) && (isAbsent(compound) || (Array.isArray(compound) && compound.every(isRecord)))) return [];
  const faults: ShapeFault[] = [];
  for (const [name, value] of Object.entries({ pharmacy, patient, dispensing, prescriber, additional })) {
    if (!isRecord(value) && (name === 'dispensing' || !isAbsent(value))) faults.push({ path: [name], reason: 'record' });
  }
  if (!isAbsent(compound)) collect(compound, { list: 'record' }, ['compound'], faults);
  return faults;
}
