import type { AsapIssue, Submission } from '../asap/index.js';
import type { RecordChanges, ReportedDispensing } from '../corrections/index.js';
import { changedEntry, changedRecord } from '../corrections/record-changes.js';
import { usageError } from './command.js';
import { isOfFile, ofFile, type RecordFix, type RecordPlaceInTree } from './record-fixes.js';
import { changesOf, type Setting } from './set-option.js';

type Path = AsapIssue['path'];

/** The record at a place of the tree, with its patient and pharmacy. */
export function recordIn({ pharmacies }: Submission, [p, q, r]: RecordPlaceInTree): ReportedDispensing {
  const ofPharmacy = pharmacies[p];
  const ofPatient = ofPharmacy?.patients[q];
  const entry = ofPatient?.dispensings[r];
  if (!ofPharmacy || !ofPatient || !entry) throw new TypeError('A record that was located is missing in the tree.');
  return { ...entry, patient: ofPatient.patient, pharmacy: ofPharmacy.pharmacy };
}

/** A copy of the tree with another record at a place; its patient and pharmacy are those of every record beside it. */
function withRecord(submission: Submission, [p, q, r]: RecordPlaceInTree, { pharmacy, patient, ...entry }: ReportedDispensing): Submission {
  return {
    ...submission,
    pharmacies: submission.pharmacies.map((ofPharmacy, at) => (at !== p ? ofPharmacy : {
      pharmacy,
      patients: ofPharmacy.patients.map((ofPatient, place) => (place !== q ? ofPatient : { patient, dispensings: ofPatient.dispensings.with(r, entry) })),
    })),
  };
}

/** A copy of the tree without some records. */
export function withoutRecords(submission: Submission, places: readonly RecordPlaceInTree[]): Submission {
  const left = new Set(places.map((place) => place.join()));
  return {
    ...submission,
    pharmacies: submission.pharmacies.map((ofPharmacy, p) => ({
      ...ofPharmacy,
      patients: ofPharmacy.patients.map((ofPatient, q) => ({ ...ofPatient, dispensings: ofPatient.dispensings.filter((_, r) => !left.has([p, q, r].join())) })),
    })),
  };
}

/** The places of the tree that changes fill anew. */
function pathsOf(changes: RecordChanges, [p, q, r]: RecordPlaceInTree): readonly Path[] {
  const { compound = [], ...parts } = changes;
  const inRecord = ['pharmacies', p, 'patients', q, 'dispensings', r];
  const around: Readonly<Record<string, Path>> = { pharmacy: ['pharmacies', p], patient: ['pharmacies', p, 'patients', q] };
  return [
    ...Object.entries(parts).flatMap(([part, values]) => Object.keys({ ...values }).map((name) => [...(around[part] ?? inRecord), part, name])),
    ...compound.flatMap((ingredient, at) => Object.keys(ingredient).map((name) => [...inRecord, 'compound', at, name])),
  ];
}

/** A tree with changes made, and which of its places they filled. */
export interface FixedTree {
  readonly submission: Submission;
  readonly filled: readonly Path[];
}

/** Sets what is of the file and of no record. */
export function withFileSettings(submission: Submission, settings: readonly Setting[]): FixedTree {
  return settings.filter(isOfFile).reduce<FixedTree>(({ submission: before, filled }, { ref, segment, change, number }) => {
    if (number !== undefined) throw usageError(`--set ${ref} takes no number after a point: only an ingredient (CDI) has one.`);
    const allowed = ofFile[segment];
    if (allowed && !allowed.includes(ref)) throw usageError(`--set takes ${allowed.join(', ')} of the header; --control-number and --created-at give its number and time, and the rest follows from the file.`);
    const part = segment === 'TH' ? 'header' : 'source';
    return { submission: { ...before, [part]: changedRecord<object>(before[part], change) }, filled: [...filled, ...Object.keys(change).map((name) => [part, name])] };
  }, { submission, filled: [] });
}

/** Makes the changes of records in the tree itself. */
export function withRecordFixes(submission: Submission, fixes: readonly RecordFix[]): FixedTree {
  return fixes.reduce<FixedTree>(({ submission: before, filled }, { at, settings }) => {
    const record = recordIn(before, at);
    const changes = changesOf(settings, record, true);
    return { submission: withRecord(before, at, changedEntry(record, changes)), filled: [...filled, ...pathsOf(changes, at)] };
  }, { submission, filled: [] });
}

/** What changes of one record fill. */
export function filledBy(submission: Submission, { at, settings }: RecordFix): readonly Path[] {
  return pathsOf(changesOf(settings, recordIn(submission, at)), at);
}

/** Whether an issue is about a record, or about the patient or pharmacy it stands under. */
export function isAbout({ path }: AsapIssue, [p, q, r]: RecordPlaceInTree): boolean {
  const [list, pharmacy, , patient, , dispensing] = path;
  if (list !== 'pharmacies' || pharmacy !== p) return false;
  if (path[2] !== 'patients') return true;
  return patient === q && (path[4] !== 'dispensings' || dispensing === r);
}
