import type { DispensingEntry } from '../asap/index.js';
import { keyValue } from '../asap/records/record-key.js';
import type { Citation } from '../core/citation.js';
import { issueOf } from '../core/issue.js';
import { failure, success } from '../core/result.js';
import type { Result } from '../core/result.js';
import type { RecordDefect } from '../rules/law/correction-rule.js';
import type { CorrectionRecordKind } from '../rules/facts/correction-record-kinds.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import { originalIssues } from './original-issues.js';
import { changedElements, changedEntry, changeIssues } from './record-changes.js';
import type { RecordChanges } from './record-changes.js';
import { recordLaw } from './record-law.js';
import type { RecordLaw, RecordOptions } from './record-law.js';
import type { SubmittedEntry } from './reported-dispensing.js';

/** What a correction calls for, and why. */
export interface RecordSuggestion {
  /** The kind of record to send: `record` of `correctionRecords`. */
  readonly record: CorrectionRecordKind;
  /** What is wrong with the record; or that a revision would do but the program takes none. */
  readonly reason: RecordDefect | 'revise-not-accepted';
  /** The refs of the elements that change; `CDI` stands for the ingredients. */
  readonly elements: readonly string[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/** What can be wrong without the changes showing it. */
const namedDefects = ['wrong-patient', 'not-dispensed'] as const;

/** Options of `suggestRecord`. */
export interface SuggestRecordOptions extends RecordOptions {
  /** What is wrong where the changes do not show it. */
  readonly defect?: (typeof namedDefects)[number];
}

/** The refs of the key in which two entries differ. */
export function changedKey(original: SubmittedEntry, changed: SubmittedEntry, { key }: RecordLaw): string[] {
  return key.filter((element) => keyValue(original, element) !== keyValue(changed, element)).map(({ ref }) => ref);
}

/** Whether a record says that nothing was dispensed. */
export const isOfNothing = ({ dispensing }: SubmittedEntry): boolean => dispensing.quantityDispensed === 0;

function defectsOf(original: SubmittedEntry, changed: SubmittedEntry, elements: readonly string[], law: RecordLaw): RecordDefect[] {
  const isOfPatient = (ref: string) => ref.startsWith('PAT');
  return [
    ...(changedKey(original, changed, law).length > 0 ? (['key-field'] as const) : []),
    ...(elements.some(isOfPatient) ? (['patient-data'] as const) : []),
    ...(elements.every(isOfPatient) ? [] : (['value'] as const)),
  ];
}

/**
 * Says what changes to a reported record call for: a revision, a void, or a void and a new record, with the reason and its sources.
 *
 * A change of an element by which the receiver knows the record cannot be revised; a quantity of zero means that nothing was dispensed,
 * whatever else changes; where the program takes no revisions, every change is a void and a new record. The key and the statuses are the
 * profile's. `correctionRecords` makes what is suggested of the same changes.
 * `patient` and `pharmacy` can be changed in an original that carries them. Issues: `corrections.unknown-element`,
 * `corrections.status-given`, `corrections.wrong-type`, `corrections.not-carried`, `corrections.nothing-changed`,
 * `corrections.void-with-changes`, `corrections.already-void`, `corrections.status-not-accepted`, `corrections.unknown-value`,
 * `corrections.date-before-law`, `rules.room-missing`.
 * Source: ASAP 4.2, DSP01; KASPER has published no key of its own, which the citations say.
 *
 * @example
 * import { suggestRecord } from 'kasper-rules/corrections';
 *
 * const original = { dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0, daysSupply: 30 }, prescriber: {}, compound: [] } as const;
 * const days = suggestRecord(original, { dispensing: { daysSupply: 20 } });
 * console.log(days.ok && days.value.record); // 'revise'
 * const date = suggestRecord(original, { dispensing: { dateFilled: '2025-03-11' } });
 * console.log(date.ok && date.value); // { record: 'void-and-new', reason: 'key-field', elements: [ 'DSP05' ], …
 */
export function suggestRecord(original: DispensingEntry, changes: RecordChanges, options: SuggestRecordOptions = {}): Result<RecordSuggestion, CorrectionIssueCode | RoomMissing['code']> {
  const { defect } = options;
  if (defect !== undefined && !namedDefects.includes(defect)) {
    return failure([issueOf(correctionIssues, 'corrections.unknown-value', { path: ['defect'], params: { member: 'defect', allowed: namedDefects.join(', ') } })]);
  }
  const law = recordLaw(options);
  if ('code' in law) return failure([law]);
  const [wrong, ...alsoWrong] = originalIssues(original);
  if (wrong) return failure([wrong, ...alsoWrong]);
  const [first, ...rest] = changeIssues(changes, original, law.dictionary);
  if (first) return failure([first, ...rest]);

  const changed = changedEntry(original, changes);
  const elements = changedElements(original, changed, law.dictionary);
  const said = isOfNothing(changed) ? 'not-dispensed' : defect;
  const defects = said ? [said] : defectsOf(original, changed, elements, law);
  const { value: rule, cites } = law.rule;
  // Whatever asks for more than a revision decides.
  const reason = defects.find((defect) => rule.remedies[defect] !== 'revise') ?? defects[0];
  if (reason === undefined) return failure([issueOf(correctionIssues, 'corrections.nothing-changed', { path: ['changes'] })]);
  const record = rule.remedies[reason];
  if (record === 'void' && elements.length > 0 && !isOfNothing(changed)) return failure([issueOf(correctionIssues, 'corrections.void-with-changes', { path: ['changes'] })]);
  const isRefused = record === 'revise' && !rule.acceptedStatuses.includes('revise');
  if ((isRefused || record !== 'revise') && !rule.acceptedStatuses.includes('void')) return failure([statusNotAccepted('void', law)]);
  return success(isRefused ? { record: 'void-and-new', reason: 'revise-not-accepted', elements, cites } : { record, reason, elements, cites });
}

/** The issue that a program does not take a reporting status. */
export function statusNotAccepted(status: 'revise' | 'void', { rule }: RecordLaw, path: readonly (string | number)[] = []): ReturnType<typeof issueOf<CorrectionIssueCode>> {
  const accepted = rule.value.acceptedStatuses.join(', ') || 'none';
  return issueOf<CorrectionIssueCode>(correctionIssues, 'corrections.status-not-accepted', { path, params: { status, accepted }, cites: rule.cites });
}
