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

function isMember(members: readonly Member[], key: string): boolean {
  for (const { name } of members) if (name === key) return true;
  return false;
}

/** Adds the faults of what stands at a step of the path, which is written as the walk goes, and copied where there is a fault. */
function collectAt(step: string | number, value: unknown, shape: Shape, path: (string | number)[], faults: ShapeFault[]): void {
  path.push(step);
  collect(value, shape, path, faults);
  path.pop();
}

/** Adds the faults of a value. */
function collect(value: unknown, shape: Shape, path: (string | number)[], faults: ShapeFault[]): void {
  if (shape !== 'record' && 'list' in shape) {
    if (!Array.isArray(value)) faults.push({ path: [...path], reason: 'list' });
    else for (let index = 0; index < value.length; index += 1) collectAt(index, value[index], shape.list, path, faults);
  } else if (!isRecord(value)) {
    faults.push({ path: [...path], reason: 'record' });
  } else if (shape !== 'record') {
    // Its name comes from outside and is not repeated.
    let place = 0;
    for (const key of Object.keys(value)) {
      place += 1;
      if (!isMember(shape.members, key)) faults.push({ path: [...path], reason: 'unknown', place });
    }
    for (const { name, shape: inner, isOptional } of shape.members) {
      if (!isOptional || !isAbsent(value[name])) collectAt(name, value[name], inner, path, faults);
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
