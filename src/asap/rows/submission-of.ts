import { mustHaveShape } from '../../core/mistake.js';
import type { DispensingEntry, PatientEntry, PharmacyEntry, Submission } from '../submission.js';
import type { HeaderRecord, PatientRecord, PharmacyRecord, SourceRecord } from '../generated/records.js';
import { entryOf, known, type EntryRows, type RowOf } from './submission-rows.js';

/** A dispensing as rows of a database give it. */
export interface DispensingRow extends EntryRows {
  /** PAT; left out where one patient is given for all. */
  readonly patient?: RowOf<PatientRecord> | null | undefined;
  /** PHA; left out where one pharmacy is given for all. */
  readonly pharmacy?: RowOf<PharmacyRecord> | null | undefined;
}

/** The frame of a submission, and what entries that do not carry their own patient or pharmacy stand under. */
export interface SubmissionFrame {
  /** IS: who sends the file. */
  readonly source: RowOf<SourceRecord>;
  /** TH, with a control number of its own. Unless it says otherwise, the version is 4.2, the transaction type `01`, the file type `P`. */
  readonly header: RowOf<HeaderRecord> & Required<Pick<HeaderRecord, 'controlNumber' | 'creationDate' | 'creationTime'>>;
  /** PHA of all entries that have none. */
  readonly pharmacy?: RowOf<PharmacyRecord> | null | undefined;
  /** PAT of all entries that have none. */
  readonly patient?: RowOf<PatientRecord> | null | undefined;
}

/** Equal for records that hold the same values. */
const keyOf = (record: object): string => JSON.stringify(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Groups of one loop, each found again by its key. A void has to stay before what comes after it, so that no record joins a group before one. */
interface Loop<Group> {
  readonly groups: Group[];
  readonly places: Map<string, number>;
  /** The last group in which a void stands. */
  lastVoid: number;
}

function groupIn<Group>({ groups, places, lastVoid }: Loop<Group>, record: object, open: () => Group): { readonly group: Group; readonly place: number } {
  const key = keyOf(record);
  const place = places.get(key);
  const group = place === undefined || place < lastVoid ? undefined : groups[place];
  if (group !== undefined && place !== undefined) return { group, place };
  const opened = open();
  places.set(key, groups.length);
  groups.push(opened);
  return { group: opened, place: groups.length - 1 };
}

type GrowingPatient = PatientEntry & { readonly dispensings: DispensingEntry[] };
type GrowingPharmacy = PharmacyEntry & { readonly patients: GrowingPatient[] };
const emptyLoop = <Group>(): Loop<Group> => ({ groups: [], places: new Map(), lastVoid: -1 });

/** A dispensing with the patient and the pharmacy it stands under. */
interface PlacedEntry extends DispensingEntry {
  readonly patient: PatientRecord;
  readonly pharmacy: PharmacyRecord;
}

/** Puts records under their pharmacies and patients, each of which is written once, in the order of their first records. */
export function groupedRecords(records: readonly PlacedEntry[]): PharmacyEntry[] {
  const pharmacies = emptyLoop<GrowingPharmacy>();
  const patientsOf = new Map<GrowingPharmacy, Loop<GrowingPatient>>();
  for (const { pharmacy, patient, ...entry } of records) {
    const ofPharmacy = groupIn(pharmacies, pharmacy, () => ({ pharmacy, patients: [] }));
    const patients = patientsOf.get(ofPharmacy.group) ?? { ...emptyLoop<GrowingPatient>(), groups: ofPharmacy.group.patients };
    patientsOf.set(ofPharmacy.group, patients);
    const ofPatient = groupIn(patients, patient, () => ({ patient, dispensings: [] }));
    ofPatient.group.dispensings.push(entry);
    if (entry.dispensing.reportingStatus === '02') {
      pharmacies.lastVoid = Math.max(pharmacies.lastVoid, ofPharmacy.place);
      patients.lastVoid = Math.max(patients.lastVoid, ofPatient.place);
    }
  }
  return pharmacies.groups;
}

/**
 * Makes a submission that `write` takes of dispensings, as rows of a database give them: every pharmacy and patient is written once, in the order
 * of its first record, and what is `null` or `undefined` is left out.
 *
 * Rows share a PHA or a PAT where all of its values are the same. A void stays before the records that come after it. Each row carries its
 * patient and pharmacy, or stands under the ones given for all; a `TypeError` says when it has neither. Days are `PlainDate` (see `plainDate`),
 * times those of TH06 (`HHMM` or `HHMMSS`); the library reads no clock. Source: ASAP 4.2, TH to TT.
 *
 * @example
 * ```ts
 * import { submissionOf, write } from 'kasper-rules/asap';
 *
 * const row = (number: string) => ({
 *   patient: { lastName: 'FICTITIOUS', firstName: 'FAYE', middleName: null },
 *   dispensing: { reportingStatus: '00', prescriptionNumber: number, dateFilled: '2025-03-10', quantityDispensed: 30, partialFill: null },
 * } as const);
 * const file = submissionOf([row('77'), row('78')], {
 *   source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
 *   header: { controlNumber: 'KY-0002', creationDate: '2025-03-11', creationTime: '0815' },
 *   pharmacy: { dea: 'GB9900019' },
 * });
 * write(file, { trailingEmpty: 'drop' }).split('PAT*').length; // 2
 * ```
 */
export function submissionOf(entries: readonly DispensingRow[], frame: SubmissionFrame): Submission {
  if (!Array.isArray(entries)) throw new TypeError('submissionOf: give the entries as a list');
  mustHaveShape('submissionOf', frame, 'the frame of the file, `{ source, header }`,', { source: 'object', header: 'object' });
  const { source, header } = frame;
  const records = entries.map((entry: DispensingRow | null) => {
    const patient = entry?.patient ?? frame.patient;
    const pharmacy = entry?.pharmacy ?? frame.pharmacy;
    if (!entry || !patient || !pharmacy) throw new TypeError('submissionOf: give each entry its `patient` and `pharmacy`, or one of each for all entries');
    mustHaveShape('submissionOf', entry, 'each entry', { dispensing: 'object', 'compound?': 'list' });
    return { ...entryOf(entry), patient: known<PatientRecord>(patient), pharmacy: known<PharmacyRecord>(pharmacy) };
  });
  return {
    header: { version: '4.2', transactionType: '01', fileType: 'P', ...known<HeaderRecord>(header) },
    source: known<SourceRecord>(source),
    pharmacies: groupedRecords(records),
  };
}
