import { shapeFaults } from '../asap/writing/submission-shape.js';
import type { DispensingEntry, HeaderRecord, PatientEntry, PatientRecord, PharmacyEntry, PharmacyRecord, SourceRecord, Submission } from '../asap/index.js';

/** A dispensing with the patient it was reported under. */
export interface PatientDispensing extends DispensingEntry {
  readonly patient: PatientRecord;
}

/** A dispensing with the patient and the pharmacy it was reported under: a record that stands alone. */
export interface ReportedDispensing extends PatientDispensing {
  readonly pharmacy: PharmacyRecord;
}

/** Throws unless a value has the parts of a submission; the message says where one is missing. */
export function assertSubmission(value: unknown, what: string): asserts value is Submission {
  const fault = shapeFaults(value).find(({ reason }) => reason !== 'unknown');
  if (!fault) return;
  const place = fault.path.length > 0 ? `; ${fault.path.join('.')} must be ${fault.reason === 'list' ? 'a list' : 'an object'}` : '';
  throw new TypeError(`${what} must be a submission, as \`read\` and \`submissionOf\` make it${place}`);
}

/**
 * Lists the records of a submission, each with its patient and pharmacy, in the order of the file. `submissionOf` is the way back.
 *
 * @example
 * import { zeroReport } from 'kasper-rules/asap';
 * import { reportedDispensings } from 'kasper-rules/corrections';
 *
 * const [report] = reportedDispensings(zeroReport({
 *   source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
 *   pharmacy: { dea: 'GB9900019' },
 *   from: '2025-03-10', to: '2025-03-10', createdAt: '2025-03-11T08:15', controlNumber: 'KY-0001',
 * }));
 * console.log(report?.pharmacy.dea); // GB9900019
 */
export function reportedDispensings(submission: Submission): ReportedDispensing[] {
  assertSubmission(submission, 'reportedDispensings: the file');
  return submission.pharmacies.flatMap(({ pharmacy, patients }) =>
    patients.flatMap(({ patient, dispensings }) => dispensings.map((entry) => ({ ...entry, patient, pharmacy }))),
  );
}

/** The frame of a submission, and what entries that do not carry their own patient or pharmacy stand under. */
export interface SubmissionFrame {
  readonly source: SourceRecord;
  /** With a control number of its own. Unless it says otherwise, the version is 4.2, the transaction type `01`, the file type `P`. */
  readonly header: HeaderRecord & Required<Pick<HeaderRecord, 'controlNumber' | 'creationDate' | 'creationTime'>>;
  readonly pharmacy?: PharmacyRecord;
  readonly patient?: PatientRecord;
}

/** A dispensing that may carry its patient and pharmacy. */
export interface SubmittedEntry extends DispensingEntry {
  readonly patient?: PatientRecord;
  readonly pharmacy?: PharmacyRecord;
}

/** Whether two records of a segment hold the same values. */
export function holdSame(one: object, other: object): boolean {
  const [values, otherValues]: readonly Readonly<Record<string, unknown>>[] = [{ ...one }, { ...other }];
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => values?.[name] === otherValues?.[name]);
}

type Growing<Entry, Member extends keyof Entry, Item> = Omit<Entry, Member> & Readonly<Record<Member, Item[]>>;
type GrowingPatient = Growing<PatientEntry, 'dispensings', DispensingEntry>;
type GrowingPharmacy = Growing<PharmacyEntry, 'patients', GrowingPatient>;

/** Puts records under their pharmacies and patients. The order is kept, as a void must stand before the new record that replaces it. */
export function groupedRecords(records: readonly ReportedDispensing[]): PharmacyEntry[] {
  const pharmacies: GrowingPharmacy[] = [];
  for (const { pharmacy, patient, ...entry } of records) {
    let ofPharmacy = pharmacies.at(-1);
    if (!ofPharmacy || !holdSame(ofPharmacy.pharmacy, pharmacy)) pharmacies.push((ofPharmacy = { pharmacy, patients: [] }));
    let ofPatient = ofPharmacy.patients.at(-1);
    if (!ofPatient || !holdSame(ofPatient.patient, patient)) ofPharmacy.patients.push((ofPatient = { patient, dispensings: [] }));
    ofPatient.dispensings.push(entry);
  }
  return pharmacies;
}

/**
 * Groups entries into a submission that `write` takes. The order is kept; neighbours under the same pharmacy and patient share a PHA and PAT.
 *
 * Each entry carries its patient and pharmacy, as those made from `reportedDispensings` do, or stands under the ones given for all;
 * a `TypeError` says when it has neither. Times are those of TH06 (`HHMM` or `HHMMSS`); the library reads no clock.
 * Source: ASAP 4.2, TH to TT.
 *
 * @example
 * import { write } from 'kasper-rules/asap';
 * import { correctionRecords, submissionOf } from 'kasper-rules/corrections';
 *
 * const original = { dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0, quantityDispensed: 30 }, prescriber: {}, compound: [] } as const;
 * const made = correctionRecords(original, { record: 'void' });
 * const file = submissionOf(made.ok ? made.value : [], {
 *   source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
 *   header: { controlNumber: 'KY-0002', creationDate: '2025-03-14', creationTime: '1010' },
 *   pharmacy: { dea: 'GB9900019' },
 *   patient: { lastName: 'FICTITIOUS', firstName: 'FAYE' },
 * });
 * console.log(write(file, { trailingEmpty: 'drop' }).includes('DSP*02*77**')); // true
 */
export function submissionOf(entries: readonly SubmittedEntry[], frame: SubmissionFrame): Submission {
  const given: { readonly entries: unknown; readonly frame: unknown } = { entries, frame };
  if (!Array.isArray(given.entries)) throw new TypeError('submissionOf: give the entries as a list');
  if (typeof given.frame !== 'object' || given.frame === null) throw new TypeError('submissionOf: give the frame of the file, `{ source, header }`');
  const { source, header } = frame;
  const records = entries.map((entry: SubmittedEntry | null) => {
    const patient = entry?.patient ?? frame.patient;
    const pharmacy = entry?.pharmacy ?? frame.pharmacy;
    if (!entry || !patient || !pharmacy) throw new TypeError('submissionOf: give each entry its `patient` and `pharmacy`, or one of each for all entries');
    return { ...entry, patient, pharmacy };
  });
  return {
    header: { version: '4.2', transactionType: '01', fileType: 'P', ...header },
    source,
    pharmacies: groupedRecords(records),
  };
}
