import { mustBeOptions } from '../core/mistake.js';
import type { Submission } from '../asap/index.js';
import type { ProfileWith } from '../rules/law/profile.js';
import { lawFor, receive } from './receiver.js';
import type { CorrectionIssue } from './receiver.js';
import { groupedRecords } from '../asap/rows/submission-of.js';
import { assertSubmission } from './reported-dispensing.js';
import type { ReportedDispensing } from './reported-dispensing.js';

/** What a receiver holds after a correction, and what became of its records. */
export interface Reconciliation {
  /** Under the header and source of the original; every record stands as new, whichever way it came. */
  readonly submission: Submission;
  /** How many records of the correction took effect. */
  readonly applied: {
    /** Records that a revision replaced. */
    readonly revised: number;
    /** Records that a void removed. */
    readonly voided: number;
    /** Records that came as new. */
    readonly added: number;
  };
  /** The path begins with `original` or `correction`. */
  readonly issues: readonly CorrectionIssue[];
}

/** Options of `reconcile`. */
export interface ReconcileOptions {
  /** The jurisdiction: by default Kentucky. */
  readonly profile?: ProfileWith<'asap' | 'corrections'>;
}

/**
 * Applies a correction to what was reported before, the way a receiver does, and says what the receiver then holds.
 *
 * A void wins over a revision of the same record, whatever their order; a void and the new record after it replace each other in the
 * order of the file; of several revisions the last one stands. Patient data is taken to belong to the record it was sent with. Records are
 * known by the key of the profile: numbers compare as numbers, a blank partial fill indicator is 0, and a void must repeat the quantity.
 *
 * The original is taken the same way, by a receiver that holds nothing yet, but there may be files before it: a revision that finds no
 * record is held all the same (`corrections.earlier-record`), and a void that finds none is a warning only.
 *
 * What a receiver would not apply is an issue and changes nothing: `corrections.unmatched-revision`, `corrections.unmatched-void`,
 * `corrections.void-mismatch`, `corrections.revision-voided`, `corrections.existing-record`, `corrections.status-not-accepted`; further
 * `corrections.duplicate-record` for what is sent twice, `corrections.unidentified-record` for what has no key, and
 * `corrections.zero-quantity-held` for a record that stays although it says that nothing was dispensed. The void of a whole transaction
 * is not applied (`corrections.batch-void`). A profile without rules for correcting records applies nothing (`rules.room-missing`). Inputs
 * are left as they are. Source: ASAP 4.2, DSP01; how KASPER matches records is not published, so this is the common practice of other programs.
 *
 * @example
 * import { correctionRecords, reconcile, reportedDispensings, submissionOf } from 'kasper-rules/corrections';
 *
 * const source = { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' };
 * const entry = {
 *   dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0, quantityDispensed: 30 },
 *   prescriber: {}, compound: [], patient: { lastName: 'FICTITIOUS' }, pharmacy: { dea: 'GB9900019' },
 * } as const;
 * const original = submissionOf([entry], { source, header: { controlNumber: 'KY-1', creationDate: '2025-03-11', creationTime: '0815' } });
 * const voids = reportedDispensings(original).flatMap((record) => {
 *   const made = correctionRecords(record, { record: 'void' });
 *   return made.ok ? made.value : [];
 * });
 * const correction = submissionOf(voids, { source, header: { controlNumber: 'KY-2', creationDate: '2025-03-14', creationTime: '1010' } });
 * console.log(reconcile(original, correction).applied); // { revised: 0, voided: 1, added: 0 }
 * console.log(reconcile(original, correction).submission.pharmacies); // []
 */
export function reconcile(original: Submission, correction: Submission, options: ReconcileOptions = {}): Reconciliation {
  assertSubmission(original, 'reconcile: the original');
  assertSubmission(correction, 'reconcile: the correction');
  mustBeOptions('reconcile', options);
  const unapplied = (issue: CorrectionIssue): Reconciliation => ({ submission: original, applied: { revised: 0, voided: 0, added: 0 }, issues: [issue] });
  const before = lawFor(original, options);
  if ('code' in before) return unapplied(before);
  const law = lawFor(correction, options);
  if ('code' in law) return unapplied(law);
  const issues: CorrectionIssue[] = [];
  const held = new Map<string, ReportedDispensing>();
  receive(original, { held, law: before, issues, startsAnywhere: true, place: ['original'] });
  const applied = receive(correction, { held, law, issues, startsAnywhere: false, place: ['correction'] });
  const { header, source } = original;
  return { submission: { header, source, pharmacies: groupedRecords([...held.values()]) }, applied, issues };
}
