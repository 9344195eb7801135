import { isRecord } from '../core/is-record.js';
import type { AsapIssueCode, DispensingEntry, DispensingRecord, PatientEntry, PatientRecord } from '../asap/index.js';
import { keyValue } from '../asap/records/record-key.js';
import type { KeyElement } from '../asap/records/record-key.js';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { failure, success } from '../core/result.js';
import type { Result } from '../core/result.js';
import { correctionRecordKinds } from '../rules/facts/correction-record-kinds.js';
import type { CorrectionRecordKind } from '../rules/facts/correction-record-kinds.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { correctionIssues } from './correction-issues.js';
import { changeErrors } from './change-errors.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import { originalIssues } from './original-issues.js';
import { changedElements, changedEntry, changedRecord, changeIssues, wrongType } from './record-changes.js';
import type { ChangesTo, RecordChanges } from './record-changes.js';
import { recordLaw } from './record-law.js';
import type { CorrectionRecordsOptions, RecordLaw } from './record-law.js';
import type { PatientDispensing, SubmittedEntry } from './reported-dispensing.js';
import { changedKey, isOfNothing, statusNotAccepted, suggestRecord } from './suggest-record.js';

type CorrectionIssue = Issue<CorrectionIssueCode>;

/** The codes of what is refused in a correcting record: of this area, or of the file check for a value that it would bring in. */
export type CorrectionRecordsIssueCode = CorrectionIssueCode | AsapIssueCode | RoomMissing['code'];

/** How a record is to be put right. */
export interface CorrectionRequest {
  /** `revise` sends the record again as it should be; `void` removes it; `void-and-new` does both in two records. */
  readonly record: CorrectionRecordKind;
  /** What is to stand in the record afterwards; in a void nothing but a quantity of zero. */
  readonly changes?: RecordChanges;
}

/** A copy of an entry with another reporting status. */
export function withStatus<Entry extends DispensingEntry>(entry: Entry, reportingStatus: NonNullable<DispensingRecord['reportingStatus']>): Entry {
  return { ...entry, dispensing: changedRecord<DispensingRecord>(entry.dispensing, { reportingStatus }) };
}

/** What keeps a receiver from finding a record. */
export function keyIssues(entry: SubmittedEntry, needed: readonly KeyElement[]): CorrectionIssue[] {
  return needed
    .filter((element) => entry[element.part] && keyValue(entry, element) === undefined)
    .map(({ ref, part, name }) => issueOf(correctionIssues, 'corrections.incomplete-key', { path: [part, name], params: { ref } }));
}

/** What speaks against a kind of record for an original, whatever changes. */
function requestIssues(original: SubmittedEntry, { record, changes }: CorrectionRequest, law: RecordLaw): CorrectionIssue[] {
  const status = record === 'revise' ? 'revise' : 'void';
  return [
    ...(law.rule.value.acceptedStatuses.includes(status) ? [] : [statusNotAccepted(status, law, ['record'])]),
    ...keyIssues(original, record === 'revise' ? law.key : [...law.key, ...law.voidRepeats]),
    ...(changes === undefined ? [] : changeIssues(changes, original, law.dictionary)),
  ];
}

/** What speaks against a kind of record for what changes. */
function kindIssues(original: SubmittedEntry, changed: SubmittedEntry, record: CorrectionRecordKind, elements: readonly string[], law: RecordLaw): CorrectionIssue[] {
  const path = ['changes'];
  const { cites } = law.rule;
  if (record === 'void') {
    const isContrary = elements.length > 0 && !isOfNothing(changed);
    return isContrary ? [issueOf(correctionIssues, 'corrections.void-with-changes', { path })] : [];
  }
  if (isOfNothing(changed)) return [issueOf(correctionIssues, 'corrections.zero-quantity', { path: [...path, 'dispensing', 'quantityDispensed'], cites })];
  if (record === 'void-and-new') return keyIssues(changed, law.key).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  if (elements.length === 0) return [issueOf(correctionIssues, 'corrections.nothing-changed', { path })];
  return changedKey(original, changed, law).map((ref) => issueOf(correctionIssues, 'corrections.key-changed', { path, params: { ref }, cites }));
}

function waitIssue({ rule }: RecordLaw): CorrectionIssue {
  const { voidThenNewWait } = rule.value;
  if (voidThenNewWait === 'unpublished') return issueOf(correctionIssues, 'corrections.wait-unpublished', { cites: rule.cites });
  return issueOf(correctionIssues, 'corrections.wait-before-new', { params: { hours: voidThenNewWait.hours }, cites: rule.cites });
}

/** What is worth knowing about records that were made. */
function cautions(record: CorrectionRecordKind, elements: readonly string[], law: RecordLaw): CorrectionIssue[] {
  const unsent = record === 'void' ? elements.filter((ref) => ref !== 'DSP09') : [];
  return [
    ...(unsent.length > 0 ? [issueOf(correctionIssues, 'corrections.changes-not-sent', { path: ['changes'], params: { elements: unsent.join(', ') } })] : []),
    ...(record === 'void-and-new' ? [waitIssue(law)] : []),
  ];
}

/** The records, and which elements change. */
interface MadeRecords<Entry> {
  readonly records: Entry[];
  readonly elements: readonly string[];
  readonly law: RecordLaw;
}

function madeRecords<Entry extends DispensingEntry>(original: Entry, request: CorrectionRequest, options: CorrectionRecordsOptions): Result<MadeRecords<Entry>, CorrectionRecordsIssueCode> {
  const given: unknown = request;
  if (!isRecord(given)) return failure([wrongType(['request'], 'request', 'an object')]);
  const { record, changes = {} } = request;
  if (!correctionRecordKinds.includes(record)) {
    return failure([issueOf(correctionIssues, 'corrections.unknown-value', { path: ['record'], params: { member: 'record', allowed: correctionRecordKinds.join(', ') } })]);
  }
  const law = recordLaw(options);
  if ('code' in law) return failure([law]);
  const [wrong, ...alsoWrong] = originalIssues(original);
  if (wrong) return failure([wrong, ...alsoWrong]);
  const [unfit, ...alsoUnfit] = requestIssues(original, request, law);
  if (unfit) return failure([unfit, ...alsoUnfit]);

  const changed = changedEntry(original, changes);
  const elements = changedElements(original, changed, law.dictionary);
  const [first, ...rest] = kindIssues(original, changed, record, elements, law);
  if (first) return failure([first, ...rest]);
  if (record === 'void') return success({ records: [withStatus(original, '02')], elements, law }, cautions(record, elements, law));

  const status = record === 'revise' ? '01' : '00';
  const sent = withStatus(changed, status);
  const [error, ...errors] = changeErrors(withStatus(original, status), sent, law, options);
  if (error) return failure([error, ...errors]);
  return success({ records: record === 'revise' ? [sent] : [withStatus(original, '02'), sent], elements, law }, cautions(record, elements, law));
}

/** Whether patient data is put right, which every record of the patient repeats; and not one record moved to another patient. */
function leavesOthersBehind(record: CorrectionRecordKind, { elements, law }: MadeRecords<unknown>): boolean {
  const correctsInPlace = record === 'revise' || !law.rule.value.acceptedStatuses.includes('revise');
  return record !== 'void' && correctsInPlace && elements.some((ref) => ref.startsWith('PAT'));
}

/**
 * Makes the records that put a reported record right, ready for `submissionOf` and `write`: a revision (DSP01 `01`) with every element
 * again, a void (`02`) that repeats the original in full, or that void followed by a new record (`00`). The original is left as it is.
 *
 * `changes` name elements as the typed records do; `null` blanks one. Numbers of an original that was read from a file keep their digits.
 * A void takes no changes but a quantity of zero, which says the same; `corrections.changes-not-sent` names others given beside it.
 * Patient data changes in this record alone, as `corrections.other-records` warns: `correctPatient` changes every record of a patient.
 *
 * Refused are, with an issue: a revision of the key (`corrections.key-changed`) or of nothing (`corrections.nothing-changed`), a quantity
 * of zero (`corrections.zero-quantity`), other changes in a void (`corrections.void-with-changes`), an original that is a void
 * (`corrections.already-void`) or lacks what identifies it (`corrections.incomplete-key`), a status the program does not take
 * (`corrections.status-not-accepted`), and what `suggestRecord` refuses about changes; a kind of record that does not exist is
 * `corrections.unknown-value`. What the changes bring in that `write` refuses or `validate` calls an error is refused with that issue
 * (`asap.bad-date`, `asap.missing-element` and the like), its path leading to the element among the changes; give `on`, the day of
 * writing, so that dates in the future are found as well. An error that the original had before, such as an element it lacks, is sent
 * again with it: `validate` names it before a file leaves. With a void and a new record comes `corrections.wait-before-new` or
 * `corrections.wait-unpublished`; a profile without these rules answers `rules.room-missing`. Source: ASAP 4.2, DSP01.
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
export function correctionRecords<Entry extends DispensingEntry>(
  original: Entry,
  request: CorrectionRequest,
  options: CorrectionRecordsOptions = {},
): Result<Entry[], CorrectionRecordsIssueCode> {
  const made = madeRecords(original, request, options);
  if (!made.ok) return failure(made.issues);
  const caution = leavesOthersBehind(request.record, made.value) ? [issueOf(correctionIssues, 'corrections.other-records', { path: ['changes', 'patient'] })] : [];
  return success(made.value.records, [...made.issues, ...caution]);
}

/** How the data of a patient is to be put right. */
export interface PatientCorrection {
  /** What is to stand in PAT afterwards. */
  readonly changes: ChangesTo<PatientRecord>;
  /** By default what `suggestRecord` says. For records reported under the wrong patient say `void-and-new`. */
  readonly record?: 'revise' | 'void-and-new';
}

/**
 * Makes the records that change a patient: every dispensing reported under the patient is sent again, since a receiver keeps patient
 * data by record. Those that are voids already are left out; voids come before new records. The original is left as it is. A record that
 * the file itself revises or voids stands there more than once: take the patient from what `reconcile` says the receiver holds.
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
export function correctPatient(original: PatientEntry, correction: PatientCorrection, options: CorrectionRecordsOptions = {}): Result<PatientDispensing[], CorrectionRecordsIssueCode> {
  const wrong = patientIssue(original, correction);
  if (wrong) return failure([wrong]);
  const { patient, dispensings } = original;
  const changes: RecordChanges = { patient: correction.changes };
  const made = dispensings.flatMap((entry, at) => {
    if (isVoid(entry)) return [];
    const reported = { ...entry, patient };
    const suggested = correction.record ?? recordFor(reported, changes, options);
    const result = typeof suggested === 'string' ? madeRecords(reported, { record: suggested, changes }, options) : suggested;
    const issues = result.issues.map((issue) => ({ ...issue, path: ['dispensings', at, ...issue.path] }));
    return [{ records: result.ok ? result.value.records : [], isRefused: !result.ok, issues }];
  });
  if (made.length === 0) return failure([issueOf(correctionIssues, 'corrections.already-void', { path: ['dispensings'] })]);
  const [first, ...rest] = made.filter(({ isRefused }) => isRefused).flatMap(({ issues }) => issues);
  if (first) return failure([first, ...rest]);
  const records = made.flatMap((each) => each.records);
  return success(voidsFirst(records), made.flatMap(({ issues }) => issues));
}

/** Records in an order in which none stands before the void that makes room for it. */
export function voidsFirst<Entry extends DispensingEntry>(records: readonly Entry[]): Entry[] {
  return [...records.filter(isVoid), ...records.filter((record) => !isVoid(record))];
}

const isVoid = ({ dispensing }: DispensingEntry): boolean => dispensing.reportingStatus === '02';

/** What keeps the arguments from being a patient and a correction. */
function patientIssue(original: unknown, correction: unknown): CorrectionIssue | undefined {
  if (!isRecord(correction)) return wrongType(['correction'], 'correction', 'an object');
  if (!isRecord(original)) return wrongType(['original'], 'original', 'an object');
  const { dispensings } = original;
  const isListed = Array.isArray(dispensings) && dispensings.every((entry) => isRecord(entry) && isRecord(entry['dispensing']));
  return isListed ? undefined : wrongType(['dispensings'], 'dispensings', 'a list of dispensings');
}

function recordFor(reported: PatientDispensing, changes: RecordChanges, options: CorrectionRecordsOptions): CorrectionRecordKind | Extract<ReturnType<typeof suggestRecord>, { ok: false }> {
  const suggested = suggestRecord(reported, changes, options);
  return suggested.ok ? suggested.value.record : suggested;
}
