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
import type { ReportedDispensing } from './reported-dispensing.js';
import { statusNotAccepted } from './suggest-record.js';

/** What a receiver finds amiss. */
export type CorrectionIssue = Issue<CorrectionIssueCode | RoomMissing['code']>;
type Path = readonly (string | number)[];

/** Whose receiver takes the files. */
export interface ReceiverOptions {
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

/** The rules for the records of a file, by its version. */
export function lawFor({ header }: Submission, { profile }: ReceiverOptions): RecordLaw | CorrectionIssue {
  const law = recordLaw({ ...(profile && { profile }), ...(header.version && { version: header.version }) });
  // Without a day the last version is asked: a profile that checkProfile passes has one.
  if ('code' in law && law.code === 'corrections.date-before-law') throw new TypeError('The profile has no rules for correcting records: give `corrections.records` a version.');
  return law;
}

/** The records of a submission that can be told apart; the others are reported. */
function knownRecords(submission: Submission, { place, law, issues, withoutKey }: Receipt): KnownRecord[] {
  return submission.pharmacies.flatMap(({ pharmacy, patients }, p) =>
    patients.flatMap(({ patient, dispensings }, q) =>
      dispensings.flatMap((entry, r) => {
        const path = [...place, 'pharmacies', p, 'patients', q, 'dispensings', r];
        const record = { ...entry, patient, pharmacy };
        const status = statuses.get(entry.dispensing.reportingStatus);
        const key = recordKey(record, law.key);
        if (status !== undefined && key !== undefined) return [{ record, status, key, path }];
        issues.push(issueOf(correctionIssues, 'corrections.unidentified-record', { path }));
        if (status === 'new') withoutKey?.(record);
        return [];
      }),
    ),
  );
}

const asNew = (record: ReportedDispensing): ReportedDispensing => ({
  ...record,
  dispensing: changedRecord<ReportedDispensing['dispensing']>(record.dispensing, { reportingStatus: '00' }),
});

/** A file on its way in: where it goes, under which rules, and what is known of the files before it. */
export interface Receipt {
  /** What is held, by key; it grows and shrinks. */
  readonly held: Map<string, ReportedDispensing>;
  readonly law: RecordLaw;
  readonly issues: CorrectionIssue[];
  /** There may be files before this one, whose records it revises and voids. */
  readonly startsAnywhere: boolean;
  /** The beginning of the path of every issue. */
  readonly place: Path;
  /** Takes the new records that have no key. */
  readonly withoutKey?: (record: ReportedDispensing) => void;
}

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
export function receive(submission: Submission, receipt: Receipt): Receiver['applied'] {
  const { held, law, issues, startsAnywhere, place } = receipt;
  const { acceptedStatuses } = law.rule.value;
  const receiver: Receiver = {
    law,
    held,
    voided: new Set(),
    applied: { revised: 0, voided: 0, added: 0 },
    startsAnywhere,
    report: (code, { path }, details) => issues.push(issueOf(correctionIssues, code, { path, cites: law.rule.cites, ...details })),
  };
  if (submission.header.transactionType === '04') issues.push(issueOf(correctionIssues, 'corrections.batch-void', { path: [...place, 'header', 'transactionType'] }));
  const known = knownRecords(submission, receipt);
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
