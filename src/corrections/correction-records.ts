import type { DispensingEntry, DispensingRecord, PatientEntry, PatientRecord } from '../asap/index.js';
import { keyValue } from '../asap/record-key.js';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { failure, success } from '../core/result.js';
import type { Result } from '../core/result.js';
import { correctionRecordKinds } from '../rules/correction-vocabulary.js';
import type { CorrectionRecordKind } from '../rules/correction-vocabulary.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import { changedEntry, changedRecord, changeIssues } from './record-changes.js';
import type { ChangesTo, RecordChanges } from './record-changes.js';
import { recordLaw } from './record-law.js';
import type { RecordLaw, RecordOptions } from './record-law.js';
import type { PatientDispensing, SubmittedEntry } from './reported-dispensing.js';
import { changedKey, statusNotAccepted, suggestRecord } from './suggest-record.js';

type CorrectionIssue = Issue<CorrectionIssueCode>;

/** How a record is to be put right. */
export interface CorrectionRequest {
  readonly record: CorrectionRecordKind;
  /** What is to stand in the record afterwards; none in a void. */
  readonly changes?: RecordChanges;
}

function withStatus<Entry extends DispensingEntry>(entry: Entry, reportingStatus: NonNullable<DispensingRecord['reportingStatus']>): Entry {
  return { ...entry, dispensing: changedRecord<DispensingRecord>(entry.dispensing, { reportingStatus }) };
}

/** What keeps a receiver from finding the original. */
function keyIssues(original: SubmittedEntry, record: CorrectionRecordKind, { key, voidRepeats }: RecordLaw): CorrectionIssue[] {
  const needed = record === 'revise' ? key : [...key, ...voidRepeats];
  return needed
    .filter((element) => original[element.part] && keyValue(original, element) === undefined)
    .map(({ ref, part, name }) => issueOf(correctionIssues, 'corrections.incomplete-key', { path: [part, name], params: { ref } }));
}

function requestIssues(original: SubmittedEntry, { record, changes = {} }: CorrectionRequest, law: RecordLaw): CorrectionIssue[] {
  const status = record === 'revise' ? 'revise' : 'void';
  const statusPath = ['dispensing', 'reportingStatus'];
  const found = [
    ...(law.rule.value.acceptedStatuses.includes(status) ? [] : [statusNotAccepted(status, law, ['record'])]),
    ...(original.dispensing.reportingStatus === '02' ? [issueOf(correctionIssues, 'corrections.already-void', { path: statusPath })] : []),
    ...keyIssues(original, record, law),
    ...changeIssues(changes, original, law.dictionary),
  ];
  if (found.length > 0) return found;
  if (record === 'void') return Object.keys(changes).length > 0 ? [issueOf(correctionIssues, 'corrections.void-with-changes', { path: ['changes'] })] : [];

  const changed = changedEntry(original, changes);
  const { cites } = law.rule;
  const quantityPath = ['changes', 'dispensing', 'quantityDispensed'];
  return [
    ...(changed.dispensing.quantityDispensed === 0 ? [issueOf(correctionIssues, 'corrections.zero-quantity', { path: quantityPath, cites })] : []),
    ...(record === 'revise' ? changedKey(original, changed, law) : []).map((ref) => issueOf(correctionIssues, 'corrections.key-changed', { path: ['changes'], params: { ref }, cites })),
  ];
}

function waitIssue({ rule }: RecordLaw): CorrectionIssue {
  const { voidThenNewWait } = rule.value;
  if (voidThenNewWait === 'unpublished') return issueOf(correctionIssues, 'corrections.wait-unpublished', { cites: rule.cites });
  return issueOf(correctionIssues, 'corrections.wait-before-new', { params: { hours: voidThenNewWait.hours }, cites: rule.cites });
}

/**
 * Makes the records that put a reported record right, ready for `submissionOf` and `write`: a revision (DSP01 `01`) with every element
 * again, a void (`02`) that repeats the original in full, or that void followed by a new record (`00`). The original is left as it is.
 *
 * `changes` name elements as the typed records do; `null` blanks one. Numbers of an original that was read from a file keep their digits.
 * Refused are, with an issue: a revision of the key (`corrections.key-changed`), a quantity of zero (`corrections.zero-quantity`), changes
 * in a void (`corrections.void-with-changes`), an original that is a void (`corrections.already-void`) or lacks what identifies it
 * (`corrections.incomplete-key`), a status the program does not take (`corrections.status-not-accepted`), and what `suggestRecord`
 * refuses about changes; a kind of record that does not exist is `corrections.unknown-value`. With a void and a new record comes
 * `corrections.wait-before-new` or `corrections.wait-unpublished`. Source: ASAP 4.2, DSP01.
 *
 * @example
 * import { correctionRecords } from 'kasper-rules/corrections';
 *
 * const original = { dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0, quantityDispensed: 30 }, prescriber: {}, compound: [] } as const;
 * const moved = correctionRecords(original, { record: 'void-and-new', changes: { dispensing: { dateFilled: '2025-03-11' } } });
 * if (moved.ok) {
 *   console.log(moved.value.map(({ dispensing }) => dispensing.reportingStatus)); // [ '02', '00' ]
 *   console.log(moved.value.map(({ dispensing }) => dispensing.dateFilled)); // [ '2025-03-10', '2025-03-11' ]
 * }
 */
export function correctionRecords<Entry extends DispensingEntry>(original: Entry, request: CorrectionRequest, options: RecordOptions = {}): Result<Entry[], CorrectionIssueCode> {
  const { record, changes = {} } = request;
  if (!correctionRecordKinds.includes(record)) {
    return failure([issueOf(correctionIssues, 'corrections.unknown-value', { path: ['record'], params: { member: 'record', allowed: correctionRecordKinds.join(', ') } })]);
  }
  const law = recordLaw(options);
  if (!law) return failure([issueOf(correctionIssues, 'corrections.date-before-law')]);
  const [first, ...rest] = requestIssues(original, request, law);
  if (first) return failure([first, ...rest]);

  const changed = changedEntry(original, changes);
  if (record === 'revise') return success([withStatus(changed, '01')]);
  const voided = withStatus(original, '02');
  return record === 'void' ? success([voided]) : success([voided, withStatus(changed, '00')], [waitIssue(law)]);
}

/** How the data of a patient is to be put right. */
export interface PatientCorrection {
  readonly changes: ChangesTo<PatientRecord>;
  /** By default what `suggestRecord` says. For records reported under the wrong patient say `void-and-new`. */
  readonly record?: 'revise' | 'void-and-new';
}

/**
 * Makes the records that change a patient: every dispensing reported under the patient is sent again, since a receiver keeps patient
 * data by record. Those that are voids already are left out; voids come before new records. The original is left as it is.
 *
 * Issues are those of `suggestRecord` and `correctionRecords`, the paths beginning with the dispensing they are about.
 * Source: ASAP 4.2, DSP01.
 *
 * @example
 * import { correctPatient } from 'kasper-rules/corrections';
 *
 * const dispensing = { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0 } as const;
 * const made = correctPatient(
 *   { patient: { lastName: 'FICTITIOUS' }, dispensings: [{ dispensing, prescriber: {}, compound: [] }] },
 *   { changes: { firstName: 'FAYE' } },
 * );
 * console.log(made.ok && made.value[0]?.patient); // { lastName: 'FICTITIOUS', firstName: 'FAYE' }
 */
export function correctPatient(original: PatientEntry, correction: PatientCorrection, options: RecordOptions = {}): Result<PatientDispensing[], CorrectionIssueCode> {
  const { patient, dispensings } = original;
  const changes: RecordChanges = { patient: correction.changes };
  const made = dispensings.flatMap((entry, at) => {
    if (entry.dispensing.reportingStatus === '02') return [];
    const reported = { ...entry, patient };
    const suggested = correction.record ?? recordFor(reported, changes, options);
    const result = typeof suggested === 'string' ? correctionRecords(reported, { record: suggested, changes }, options) : suggested;
    const issues = result.issues.map((issue) => ({ ...issue, path: ['dispensings', at, ...issue.path] }));
    return [{ records: result.ok ? result.value : [], isRefused: !result.ok, issues }];
  });
  if (made.length === 0) return failure([issueOf(correctionIssues, 'corrections.already-void', { path: ['dispensings'] })]);
  const [first, ...rest] = made.filter(({ isRefused }) => isRefused).flatMap(({ issues }) => issues);
  if (first) return failure([first, ...rest]);
  const records = made.flatMap((each) => each.records);
  const isVoid = ({ dispensing }: DispensingEntry) => dispensing.reportingStatus === '02';
  return success([...records.filter(isVoid), ...records.filter((record) => !isVoid(record))], made.flatMap(({ issues }) => issues));
}

function recordFor(reported: PatientDispensing, changes: RecordChanges, options: RecordOptions): CorrectionRecordKind | Extract<ReturnType<typeof suggestRecord>, { ok: false }> {
  const suggested = suggestRecord(reported, changes, options);
  return suggested.ok ? suggested.value.record : suggested;
}
