import { shapeFaults } from '../asap/writing/submission-shape.js';
import type { DispensingEntry, PatientRecord, PharmacyRecord, Submission } from '../asap/index.js';

/** A dispensing with the patient it was reported under. */
export interface PatientDispensing extends DispensingEntry {
  /** PAT: the patient it was reported under. */
  readonly patient: PatientRecord;
}

/** A dispensing with the patient and the pharmacy it was reported under: a record that stands alone. */
export interface ReportedDispensing extends PatientDispensing {
  /** PHA: the dispenser that reported it. */
  readonly pharmacy: PharmacyRecord;
}

/** Throws unless a value has the parts of a submission; the message says where one is missing. */
export function assertSubmission(value: unknown, what: string): asserts value is Submission {
  const fault = shapeFaults(value).find(({ reason }) => reason !== 'unknown');
  if (!fault) return;
  const place = fault.path.length > 0 ? `; ${fault.path.join('.')} must be ${fault.reason === 'list' ? 'a list' : 'an object'}` : '';
  throw new TypeError(`${what} must be a submission, such as \`submissionOf\` makes and the \`value\` of what \`read\` answers is${place}`);
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

/** A dispensing that may carry its patient and pharmacy. */
export interface SubmittedEntry extends DispensingEntry {
  /** PAT: the patient, where it is known. */
  readonly patient?: PatientRecord;
  /** PHA: the dispenser, where it is known. */
  readonly pharmacy?: PharmacyRecord;
}

/** Whether two records of a segment hold the same values. */
export function holdSame(one: object, other: object): boolean {
  const [values, otherValues]: readonly Readonly<Record<string, unknown>>[] = [{ ...one }, { ...other }];
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => values?.[name] === otherValues?.[name]);
}
