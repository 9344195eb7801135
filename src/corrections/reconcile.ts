import type { Submission } from '../asap/index.js';
import { keyValue, recordKey } from '../asap/record-key.js';
import { issueOf } from '../core/issue.js';
import type { Issue, IssueParams } from '../core/issue.js';
import type { Profile } from '../rules/profile.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import { changedRecord } from './record-changes.js';
import { recordLaw } from './record-law.js';
import type { RecordLaw } from './record-law.js';
import { groupedRecords } from './reported-dispensing.js';
import type { ReportedDispensing } from './reported-dispensing.js';
import { statusNotAccepted } from './suggest-record.js';

type CorrectionIssue = Issue<CorrectionIssueCode>;
type Path = readonly (string | number)[];

/** What a receiver holds after a correction, and what became of its records. */
export interface Reconciliation {
  /** Under the header and source of the original; every record stands as new, whichever way it came. */
  readonly submission: Submission;
  /** How many records of the correction took effect. */
  readonly applied: { readonly revised: number; readonly voided: number; readonly added: number };
  /** The path begins with `original` or `correction`. */
  readonly issues: readonly CorrectionIssue[];
}

/** Options of `reconcile`. */
export interface ReconcileOptions {
  /** The jurisdiction: by default Kentucky. */
  readonly profile?: Pick<Profile, 'asap' | 'corrections'>;
}

type Status = 'new' | 'revise' | 'void';

/** A record that can be held against others. */
interface KnownRecord {
  readonly record: ReportedDispensing;
  readonly status: Status;
  readonly key: string;
  readonly path: Path;
}

const statuses: Readonly<Record<string, Status>> = { '00': 'new', '01': 'revise', '02': 'void' };

function lawFor({ header }: Submission, { profile }: ReconcileOptions): RecordLaw {
  const law = recordLaw({ ...(profile && { profile }), ...(header.version && { version: header.version }) });
  if (!law) throw new TypeError('The profile has no rules for correcting records: give `corrections.records` a version.');
  return law;
}

/** The records of a submission that can be told apart; the others are reported. */
function knownRecords(submission: Submission, side: 'original' | 'correction', law: RecordLaw, issues: CorrectionIssue[]): KnownRecord[] {
  return submission.pharmacies.flatMap(({ pharmacy, patients }, p) =>
    patients.flatMap(({ patient, dispensings }, q) =>
      dispensings.flatMap((entry, r) => {
        const path = [side, 'pharmacies', p, 'patients', q, 'dispensings', r];
        const record = { ...entry, patient, pharmacy };
        const status = statuses[entry.dispensing.reportingStatus ?? ''];
        const key = recordKey(record, law.key);
        if (status !== undefined && key !== undefined) return [{ record, status, key, path }];
        issues.push(issueOf(correctionIssues, 'corrections.unidentified-record', { path }));
        return [];
      }),
    ),
  );
}

const asNew = (record: ReportedDispensing): ReportedDispensing => ({
  ...record,
  dispensing: changedRecord<ReportedDispensing['dispensing']>(record.dispensing, { reportingStatus: '00' }),
});

/** What the receiver took from the original: its new and revised records, without those it voids itself. */
function heldAfter(original: readonly KnownRecord[], issues: CorrectionIssue[]): Map<string, ReportedDispensing> {
  const held = new Map<string, ReportedDispensing>();
  const voided = new Set(original.filter(({ status }) => status === 'void').map(({ key }) => key));
  for (const { record, status, key, path } of original) {
    if (voided.has(key)) continue;
    if (status === 'new' && held.has(key)) issues.push(issueOf(correctionIssues, 'corrections.duplicate-record', { path, params: { status } }));
    else held.set(key, asNew(record));
  }
  return held;
}

/** A receiver at work: what it holds, what it has done, and how it reports what it does not apply. */
interface Receiver {
  readonly law: RecordLaw;
  readonly held: Map<string, ReportedDispensing>;
  readonly voided: Set<string>;
  readonly applied: { revised: number; voided: number; added: number };
  readonly report: (code: CorrectionIssueCode, record: KnownRecord, params?: IssueParams) => void;
}

function add({ held, applied, report }: Receiver, added: KnownRecord, isRepeated: boolean): void {
  if (held.has(added.key)) {
    if (isRepeated) report('corrections.duplicate-record', added, { status: 'new' });
    else report('corrections.existing-record', added);
    return;
  }
  held.set(added.key, asNew(added.record));
  applied.added += 1;
}

function remove({ law, held, voided, applied, report }: Receiver, removal: KnownRecord, isRepeated: boolean): void {
  const before = held.get(removal.key);
  if (!before) {
    if (isRepeated) report('corrections.duplicate-record', removal, { status: 'void' });
    else report('corrections.unmatched-void', removal);
    return;
  }
  const unlike = law.voidRepeats.find((element) => keyValue(before, element) !== keyValue(removal.record, element));
  if (unlike) {
    report('corrections.void-mismatch', removal, { ref: unlike.ref });
    return;
  }
  held.delete(removal.key);
  voided.add(removal.key);
  applied.voided += 1;
}

/** A revision comes after everything else of its file, since a void of the same record wins wherever it stands. */
function replace({ held, voided, applied, report }: Receiver, revision: KnownRecord, isRepeated: boolean): void {
  if (voided.has(revision.key)) report('corrections.revision-voided', revision);
  else if (!held.has(revision.key)) report('corrections.unmatched-revision', revision);
  else {
    if (isRepeated) report('corrections.duplicate-record', revision, { status: 'revise' });
    held.set(revision.key, asNew(revision.record));
    applied.revised += 1;
  }
}

const actions = { new: add, void: remove, revise: replace } as const;

/**
 * Applies a correction to what was reported before, the way a receiver does, and says what the receiver then holds.
 *
 * A void wins over a revision of the same record, whatever their order; a void and the new record after it replace each other in the
 * order of the file; of several revisions the last one stands. Patient data is taken to belong to the record it was sent with. Records are
 * known by the key of the profile: numbers compare as numbers, a blank partial fill indicator is 0, and a void must repeat the quantity.
 *
 * What a receiver would not apply is an issue and changes nothing: `corrections.unmatched-revision`, `corrections.unmatched-void`,
 * `corrections.void-mismatch`, `corrections.revision-voided`, `corrections.existing-record`, `corrections.status-not-accepted`; further
 * `corrections.duplicate-record` for what is sent twice and `corrections.unidentified-record` for what has no key. Inputs are left as they
 * are. Source: ASAP 4.2, DSP01; how KASPER matches records is not published, so this is the common practice of other programs.
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
  const issues: CorrectionIssue[] = [];
  const law = lawFor(correction, options);
  const receiver: Receiver = {
    law,
    held: heldAfter(knownRecords(original, 'original', lawFor(original, options), issues), issues),
    voided: new Set(),
    applied: { revised: 0, voided: 0, added: 0 },
    report: (code, { path }, params = {}) => issues.push(issueOf(correctionIssues, code, { path, params, cites: law.rule.cites })),
  };
  const known = knownRecords(correction, 'correction', law, issues);
  const isRevision = ({ status }: KnownRecord) => status === 'revise';
  const sent = new Set<string>();
  for (const record of [...known.filter((each) => !isRevision(each)), ...known.filter(isRevision)]) {
    const { status, key, path } = record;
    if (status !== 'new' && !law.rule.value.acceptedStatuses.includes(status)) {
      issues.push(statusNotAccepted(status, law, path));
      continue;
    }
    actions[status](receiver, record, sent.has(`${status} ${key}`));
    sent.add(`${status} ${key}`);
  }
  const { header, source } = original;
  return { submission: { header, source, pharmacies: groupedRecords([...receiver.held.values()]) }, applied: receiver.applied, issues };
}
