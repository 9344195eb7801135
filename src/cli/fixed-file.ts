import { type AsapDocument, type AsapIssue, locate, type LocatedRecord, type Submission } from '../asap/index.js';
import type { RecordChanges, ReportedDispensing } from '../corrections/index.js';
import { changedEntry, changedRecord } from '../corrections/record-changes.js';
import { chosenRecord } from './chosen-record.js';
import { usageError } from './command.js';
import type { FixGroup, FixValues, NamedPlace } from './fix-groups.js';
import { changesOf, type Setting } from './set-option.js';

type Path = AsapIssue['path'];

/** Where a record stands in the tree of a file: pharmacy, patient, dispensing. */
export type RecordPlaceInTree = readonly [number, number, number];

/** What a call asks of one record. */
export interface RecordFix {
  readonly at: RecordPlaceInTree;
  readonly settings: readonly Setting[];
}

/** What can be set without a record; the rest of TH is the file's own, or comes from the options. */
const ofFile: Readonly<Record<string, readonly string[] | undefined>> = { TH: ['TH03', 'TH04', 'TH07', 'TH08'], IS: undefined };
const isOfFile = ({ segment }: Setting): boolean => Object.hasOwn(ofFile, segment);

/** How many levels of the tree tell what a setting is about: pharmacy, patient, dispensing. */
const levelOf = ({ segment }: Pick<Setting, 'segment'>): number => (segment === 'PHA' ? 1 : segment === 'PAT' ? 2 : 3);
const levelNames = ['', 'pharmacies', 'patients', 'records'];

const placeOfPath = (path: Path): RecordPlaceInTree => [Number(path[1]), Number(path[3]), Number(path[5])];

function recordsAt({ where, option }: NamedPlace, document: AsapDocument, values: FixValues, isForFile: boolean): readonly LocatedRecord[] {
  const { found, records } = locate(document, where);
  if ('prescriptionNumber' in where) {
    const chosen = chosenRecord(records.map(({ entry }) => entry), where.prescriptionNumber, values);
    return records.filter(({ entry }) => entry === chosen);
  }
  if (found === 'none') throw usageError(`${option} is no place in the file.`);
  if (found === 'frame' && !isForFile) throw usageError(`${option} is a place of no record; what is set in TH or IS needs no place.`);
  return records;
}

/** Throws where what is set could be meant for several. */
function assertMeansOne(places: readonly RecordPlaceInTree[], settings: readonly Setting[], option: string): void {
  for (const setting of settings) {
    const level = levelOf(setting);
    const count = new Set(places.map((place) => place.slice(0, level).join())).size;
    if (count > 1) throw usageError(`${option} stands for ${count} ${levelNames[level] ?? ''}; say which one --set ${setting.ref} is about with --line, --offset, --segment or --rx.`);
  }
}

/** Every record that a call is about, each once for a group, with what is set in it. */
export function recordFixes(groups: readonly FixGroup[], document: AsapDocument, everyRecord: readonly RecordPlaceInTree[], values: FixValues): readonly RecordFix[] {
  return groups.flatMap(({ places, settings }) => {
    const ofRecord = settings.filter((setting) => !isOfFile(setting));
    if (places.length === 0 && ofRecord.length === 0) return [];
    const found = new Map<string, RecordPlaceInTree>();
    for (const place of places) {
      const records = recordsAt(place, document, values, settings.length > 0 && ofRecord.length === 0).map(({ path }) => placeOfPath(path));
      assertMeansOne(records, ofRecord, place.option);
      for (const record of records) found.set(record.join(), record);
    }
    if (places.length === 0) {
      if (everyRecord.length === 0) throw usageError('The file holds no record.');
      assertMeansOne(everyRecord, ofRecord, 'A call without a place');
      for (const record of everyRecord) found.set(record.join(), record);
    }
    return [...found.values()].map((at) => ({ at, settings: ofRecord }));
  });
}

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

/** What a setting is made in: the record, or its patient or pharmacy with all records under it. */
const targetOf = ({ segment, ref, number = '' }: Setting, at: RecordPlaceInTree): string => [...at.slice(0, levelOf({ segment })), ref, number].join();

/** Throws where two places give one patient or pharmacy two values, of which the file could hold one. */
export function assertOneValue(fixes: readonly RecordFix[]): void {
  const given = new Map<string, { readonly at: RecordPlaceInTree; readonly value: string }>();
  for (const { at, settings } of fixes) {
    for (const setting of settings) {
      const target = targetOf(setting, at);
      const value = JSON.stringify(setting.change);
      const before = given.get(target);
      if (before && before.value !== value && before.at.join() !== at.join()) {
        throw usageError(`--set ${setting.ref} gives two values to one ${levelOf(setting) === 1 ? 'pharmacy' : 'patient'} of the file; a record of somebody else is sent with --rejected or --accepted, by itself.`);
      }
      given.set(target, { at, value });
    }
  }
}

/** What is set at one record and reaches others, which stand under the same patient or pharmacy: the element, and how many records it is set for. */
export function reachOf(fixes: readonly RecordFix[], everyRecord: readonly RecordPlaceInTree[]): readonly { readonly ref: string; readonly records: number }[] {
  const reached = new Map<string, { readonly ref: string; readonly records: number; named: number }>();
  for (const { at, settings } of fixes) {
    for (const setting of settings) {
      const under = at.slice(0, levelOf(setting)).join();
      const target = targetOf(setting, at);
      const known = reached.get(target) ?? { ref: setting.ref, records: everyRecord.filter((place) => place.slice(0, levelOf(setting)).join() === under).length, named: 0 };
      known.named += 1;
      reached.set(target, known);
    }
  }
  return [...reached.values()].filter(({ records, named }) => named < records);
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
