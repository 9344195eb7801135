import type { Submission } from '../asap/index.js';
import { keyValue, recordKey } from '../asap/records/record-key.js';
import { issueOf } from '../core/issue.js';
import type { Issue, IssueDetails } from '../core/issue.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import { changedRecord } from './record-changes.js';
import { recordLaw } from './record-law.js';
import type { RecordLaw } from './record-law.js';
import { assertSubmission, groupedRecords } from './reported-dispensing.js';
import type { ReportedDispensing } from './reported-dispensing.js';
import { statusNotAccepted } from './suggest-record.js';

type CorrectionIssue = Issue<CorrectionIssueCode | RoomMissing['code']>;
type Path = readonly (string | number)[];
type Side = 'original' | 'correction';

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
  readonly profile?: ProfileWith<'asap' | 'corrections'>;
}

type Status = 'new' | 'revise' | 'void';

/** A record that can be held against others. */
interface KnownRecord {
  readonly record: ReportedDispensing;
  readonly status: Status;
  readonly key: string;
  readonly path: Path;
}

const statuses: ReadonlyMap<string | undefined, Status> = new Map([['00', 'new'], ['01', 'revise'], ['02', 'void']]);

function lawFor({ header }: Submission, { profile }: ReconcileOptions): RecordLaw | CorrectionIssue {
  const law = recordLaw({ ...(profile && { profile }), ...(header.version && { version: header.version }) });
  // Without a day the last version is asked: a profile that checkProfile passes has one.
  if ('code' in law && law.code === 'corrections.date-before-law') throw new TypeError('The profile has no rules for correcting records: give `corrections.records` a version.');
  return law;
}

/** The records of a submission that can be told apart; the others are reported. */
function knownRecords(submission: Submission, side: Side, law: RecordLaw, issues: CorrectionIssue[]): KnownRecord[] {
  return submission.pharmacies.flatMap(({ pharmacy, patients }, p) =>
    patients.flatMap(({ patient, dispensings }, q) =>
      dispensings.flatMap((entry, r) => {
        const path = [side, 'pharmacies', p, 'patients', q, 'dispensings', r];
        const record = { ...entry, patient, pharmacy };
        const status = statuses.get(entry.dispensing.reportingStatus);
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

/** A receiver at work on one file: what it holds, what it has done, and how it reports what is amiss. */
interface Receiver {
  readonly law: RecordLaw;
  readonly held: Map<string, ReportedDispensing>;
  /** The keys the file voids, of which nothing is revised. */
  readonly voided: Set<string>;
  readonly applied: { revised: number; voided: number; added: number };
  /** There may be files before this one, whose records it revises and voids. */
  readonly startsAnywhere: boolean;
  readonly report: (code: CorrectionIssueCode, record: KnownRecord, details?: Pick<IssueDetails, 'params' | 'severity'>) => void;
}

function hold({ held, report }: Receiver, known: KnownRecord): void {
  if (known.record.dispensing.quantityDispensed === 0) report('corrections.zero-quantity-held', known);
  held.set(known.key, asNew(known.record));
}

function add(receiver: Receiver, added: KnownRecord, isRepeated: boolean): void {
  const { held, applied, report } = receiver;
  if (held.has(added.key)) {
    if (isRepeated) report('corrections.duplicate-record', added, { params: { status: 'new' } });
    else report('corrections.existing-record', added);
    return;
  }
  hold(receiver, added);
  applied.added += 1;
}

function remove({ law, held, voided, applied, startsAnywhere, report }: Receiver, removal: KnownRecord, isRepeated: boolean): void {
  const before = held.get(removal.key);
  const unlike = before && law.voidRepeats.find((element) => keyValue(before, element) !== keyValue(removal.record, element));
  if (unlike) {
    report('corrections.void-mismatch', removal, { params: { ref: unlike.ref } });
    return;
  }
  voided.add(removal.key);
  if (held.delete(removal.key)) applied.voided += 1;
  else if (isRepeated) report('corrections.duplicate-record', removal, { params: { status: 'void' } });
  else report('corrections.unmatched-void', removal, startsAnywhere ? { severity: 'warning' } : {});
}

/** A revision comes after everything else of its file, since a void of the same record wins wherever it stands. */
function replace(receiver: Receiver, revision: KnownRecord, isRepeated: boolean): void {
  const { held, voided, applied, startsAnywhere, report } = receiver;
  const isHeld = held.has(revision.key);
  if (voided.has(revision.key)) report('corrections.revision-voided', revision);
  else if (!isHeld && !startsAnywhere) report('corrections.unmatched-revision', revision);
  else {
    if (!isHeld) report('corrections.earlier-record', revision);
    else if (isRepeated) report('corrections.duplicate-record', revision, { params: { status: 'revise' } });
    hold(receiver, revision);
    applied.revised += 1;
  }
}

const actions = { new: add, void: remove, revise: replace } as const;

/** Lets a receiver take a file on top of what it holds, and says what it did. */
function receive(side: Side, submission: Submission, held: Map<string, ReportedDispensing>, law: RecordLaw, issues: CorrectionIssue[]): Receiver['applied'] {
  const { acceptedStatuses } = law.rule.value;
  const receiver: Receiver = {
    law,
    held,
    voided: new Set(),
    applied: { revised: 0, voided: 0, added: 0 },
    startsAnywhere: side === 'original',
    report: (code, { path }, details) => issues.push(issueOf(correctionIssues, code, { path, cites: law.rule.cites, ...details })),
  };
  if (submission.header.transactionType === '04') issues.push(issueOf(correctionIssues, 'corrections.batch-void', { path: [side, 'header', 'transactionType'] }));
  const known = knownRecords(submission, side, law, issues);
  const isRevision = ({ status }: KnownRecord) => status === 'revise';
  const sent = new Set<string>();
  for (const record of [...known.filter((each) => !isRevision(each)), ...known.filter(isRevision)]) {
    const { status, key, path } = record;
    if (status !== 'new' && !acceptedStatuses.includes(status)) {
      issues.push(statusNotAccepted(status, law, path));
      continue;
    }
    actions[status](receiver, record, sent.has(`${status} ${key}`));
    sent.add(`${status} ${key}`);
  }
  return receiver.applied;
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
  const unapplied = (issue: CorrectionIssue): Reconciliation => ({ submission: original, applied: { revised: 0, voided: 0, added: 0 }, issues: [issue] });
  const before = lawFor(original, options);
  if ('code' in before) return unapplied(before);
  const law = lawFor(correction, options);
  if ('code' in law) return unapplied(law);
  const issues: CorrectionIssue[] = [];
  const held = new Map<string, ReportedDispensing>();
  receive('original', original, held, before, issues);
  const applied = receive('correction', correction, held, law, issues);
  const { header, source } = original;
  return { submission: { header, source, pharmacies: groupedRecords([...held.values()]) }, applied, issues };
}
