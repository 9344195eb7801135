import type { Submission } from '../asap/index.js';
import type { Issue } from '../core/issue.js';
import { lawFor, receive, type CorrectionIssue, type ReceiverOptions } from '../corrections/receiver.js';
import { assertSubmission, type ReportedDispensing } from '../corrections/reported-dispensing.js';
import { isZeroReport, type HeldRecord } from './answer.js';

/** Options of `heldRecords`. */
export interface HeldOptions extends ReceiverOptions {}

/** What is held after all files. */
export interface Held {
  /** Every record as it stands, by day filled and key; the ids depend on neither the order nor the number of the files. */
  readonly records: readonly HeldRecord[];
  /** What was not applied, each with a path that begins with `files`. */
  readonly issues: readonly Issue<CorrectionIssue['code']>[];
}

/** Whether a file is a zero report, which holds no record. */
function saysNothingDispensed({ pharmacies }: Submission): boolean {
  const records = pharmacies.flatMap(({ patients }) => patients.flatMap(({ patient, dispensings }) => dispensings.map(({ dispensing }) => ({ patient, dispensing }))));
  return records.length > 0 && records.every(isZeroReport);
}

/** When a file was made, as text that sorts; a file that does not say comes first. */
function madeAt({ header: { creationDate, creationTime = '' } }: Submission): string {
  return `${creationDate ?? ''} ${creationTime.padEnd(6, '0')}`;
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The content of a record without a key, in an order of its own: the same record twice is one. */
function contentOf(record: ReportedDispensing): string {
  const ordered = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).sort(([one], [other]) => byText(one, other)).map(([name, member]) => [name, ordered(member)]) : value;
  return JSON.stringify(ordered(record));
}

interface Keyed {
  readonly key: string;
  readonly record: ReportedDispensing;
}

function inOrder(one: Keyed, other: Keyed): number {
  return byText(one.record.dispensing.dateFilled ?? '', other.record.dispensing.dateFilled ?? '') || byText(one.key, other.key);
}

/**
 * Lays files on each other the way a receiver does, and lists the records that are then held: revised, voided and new ones as `reconcile`
 * takes them, each file in the order in which it was made (TH05 and TH06), whatever order they are given in.
 *
 * There may be files before these: a revision that finds no record is held all the same. A new record that lacks an element of the key is
 * kept, once, as it was dispensed all the same. A zero report holds none. What was not applied is an issue of `reconcile` with a path that begins with `files`.
 * Throws a TypeError on what is no submission. Source: as `reconcile`.
 *
 * @example
 * ```ts
 * import { submissionOf } from 'kasper-rules/corrections';
 * import { heldRecords } from 'kasper-rules/reports';
 *
 * const entry = {
 *   dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0, quantityDispensed: 30 },
 *   prescriber: {}, compound: [], patient: { lastName: 'FICTITIOUS' }, pharmacy: { dea: 'GB9900019' },
 * } as const;
 * const file = submissionOf([entry], { source: { sourceId: '5025550100' }, header: { controlNumber: 'KY-1', creationDate: '2025-03-11', creationTime: '0815' } });
 * console.log(heldRecords([file, file]).records.map(({ id }) => id)); // [ 'r1' ]
 * ```
 */
export function heldRecords(files: readonly Submission[], options: HeldOptions = {}): Held {
  const given: unknown = files;
  if (!Array.isArray(given)) throw new TypeError('heldRecords: give the files as a list of submissions');
  const issues: CorrectionIssue[] = [];
  const held = new Map<string, ReportedDispensing>();
  const withoutKey = new Map<string, ReportedDispensing>();
  const ordered = files
    .map((file, index) => {
      assertSubmission(file, 'heldRecords: each file');
      return { file, index, made: madeAt(file) };
    })
    .sort((one, other) => byText(one.made, other.made));
  for (const { file, index } of ordered) {
    if (saysNothingDispensed(file)) continue;
    const law = lawFor(file, options);
    if ('code' in law) {
      issues.push({ ...law, path: ['files', index] });
      continue;
    }
    receive(file, { held, law, issues, startsAnywhere: true, place: ['files', index], withoutKey: (record) => withoutKey.set(contentOf(record), record) });
  }
  const keyed: Keyed[] = [...held, ...withoutKey].map(([key, record]) => ({ key, record }));
  return { records: keyed.sort(inOrder).map(({ record }, index) => ({ ...record, id: `r${String(index + 1)}` })), issues };
}
