import type { DispensingEntry } from '../asap/index.js';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { failure, success } from '../core/result.js';
import type { Result } from '../core/result.js';
import { isRecord } from '../core/is-record.js';
import { errorsIn } from './change-errors.js';
import { correctionIssues } from './correction-issues.js';
import { correctionRecords, keyIssues, voidsFirst, withStatus } from './correction-records.js';
import type { CorrectionRecordsIssueCode } from './correction-records.js';
import { originalIssues } from './original-issues.js';
import { changedEntry, changeIssues } from './record-changes.js';
import type { RecordChanges } from './record-changes.js';
import { recordLaw } from './record-law.js';
import type { CorrectionRecordsOptions, RecordLaw } from './record-law.js';
import type { SubmittedEntry } from './reported-dispensing.js';
import { isOfNothing, statusNotAccepted, suggestRecord } from './suggest-record.js';

/** What became of records at the receiver, and what is to stand in them now. */
export type ReceiverAnswer =
  | {
      /** It has not loaded them. No changes, `{}`, where what was wrong lay elsewhere. */
      readonly rejected: RecordChanges;
    }
  | {
      /** It holds them as they were sent; `void` takes them back. */
      readonly accepted: RecordChanges | 'void';
    };

type ResendIssue = Issue<CorrectionRecordsIssueCode>;
type Sent<Entry> = Result<Entry[], CorrectionRecordsIssueCode>;

/** The statuses that are about a record which the receiver holds already. */
const aboutHeld: ReadonlyMap<string | undefined, 'revise' | 'void'> = new Map([['01', 'revise'], ['02', 'void']]);
const words = { revise: 'revision', void: 'void' } as const;
const ENTRIES = 'as `reportedDispensings` lists them, or `locate(…).records.map(({ entry }) => entry)`';

/** The errors of a record that would have it rejected once more; of a pharmacy and a patient that it does not carry nothing is said. */
function remainingErrors(entry: SubmittedEntry, law: RecordLaw, options: CorrectionRecordsOptions): ResendIssue[] {
  const { pharmacy, patient } = entry;
  const isCarried = (part: string | number | undefined) => (part !== 'pharmacy' || pharmacy !== undefined) && (part !== 'patient' || patient !== undefined);
  return errorsIn(entry, law, options).filter(({ path }) => isCarried(path[0]));
}

function rejectedRecord<Entry extends DispensingEntry>(original: Entry, changes: RecordChanges, law: RecordLaw, options: CorrectionRecordsOptions): Sent<Entry> {
  const [wrong, ...alsoWrong] = [
    ...originalIssues(original).filter(({ code }) => code !== 'corrections.already-void'),
    ...changeIssues(changes, original, law.dictionary),
  ];
  if (wrong) return failure([wrong, ...alsoWrong]);
  const changed = changedEntry(original, changes);
  const held = aboutHeld.get(original.dispensing.reportingStatus);
  const sent = held ? changed : withStatus(changed, '00');
  const found: ResendIssue[] = [];
  if (held !== undefined && !law.rule.value.acceptedStatuses.includes(held)) found.push(statusNotAccepted(held, law));
  if (held !== undefined) found.push(...keyIssues(sent, held === 'void' ? [...law.key, ...law.voidRepeats] : law.key));
  const { cites } = law.rule;
  if (held !== 'void' && isOfNothing(sent)) found.push(issueOf(correctionIssues, 'corrections.zero-quantity', { path: ['dispensing', 'quantityDispensed'], params: { reason: held ? 'revise' : 'rejected' }, cites }));
  const [first, ...rest] = found.length > 0 ? found : remainingErrors(sent, law, options);
  if (first) return failure([first, ...rest]);
  return success([sent], held ? [issueOf(correctionIssues, 'corrections.sent-as-before', { params: { status: words[held] }, cites })] : []);
}

function acceptedRecord<Entry extends DispensingEntry>(original: Entry, changes: RecordChanges | 'void', options: CorrectionRecordsOptions): Sent<Entry> {
  if (changes === 'void') return correctionRecords(original, { record: 'void' }, options);
  const suggested = suggestRecord(original, changes, options);
  return suggested.ok ? correctionRecords(original, { record: suggested.value.record, changes }, options) : failure(suggested.issues);
}

function assertAnswer(answer: unknown): asserts answer is ReceiverAnswer {
  const given = typeof answer === 'object' && answer !== null ? Object.entries(answer).filter(([, value]) => value !== undefined) : [];
  const [[name] = [''], ...more] = given;
  if (more.length > 0 || (name !== 'rejected' && name !== 'accepted')) {
    throw new TypeError('resend: say what became of the records, `{ rejected: changes }` or `{ accepted: changes }`; not both, as the two are sent differently');
  }
}

/**
 * Makes the records that follow a receiver's answer, ready for `submissionOf` and `write`. The entries are left as they are.
 *
 * What was rejected is sent again as what it was, with the changes: a new record as new (DSP01 `00`), since the receiver holds nothing to
 * revise, and its prescription number or date may change freely. A rejected revision or void is about a record that the receiver still holds;
 * sent as new it would be a second one, so it goes out as a revision or void again (`corrections.sent-as-before`).
 * What was accepted is revised (`01`), voided (`02`), or voided and sent anew where the changes touch what identifies it, as
 * `suggestRecord` says. A void that was accepted leaves nothing to correct (`corrections.already-void`).
 *
 * A rejected record that still has an error is refused with that error, such as `asap.missing-element`, since it would be rejected again;
 * so is one with a quantity of zero (`corrections.zero-quantity`). Other issues are those of `suggestRecord` and `correctionRecords`; paths
 * begin with `entries` and the place of the entry. One entry that is refused refuses all. Voids come first.
 * A file that was refused as a whole has left nothing at the receiver: correct it and send it whole. Source: ASAP 4.2, DSP01.
 *
 * @example
 * import { locate, parse } from 'kasper-rules/asap';
 * import { resend } from 'kasper-rules/corrections';
 *
 * const record = { dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0, quantityDispensed: 30 }, prescriber: {}, compound: [] } as const;
 * const revised = resend([record], { accepted: { dispensing: { quantityDispensed: 20 } } });
 * console.log(revised.ok && revised.value[0]?.dispensing.reportingStatus); // 01
 * const again = resend([record], { rejected: { dispensing: { quantityDispensed: 20 } } });
 * console.log(again.ok || again.issues.map(({ code, path }) => `${code} ${path.at(-1)}`)[0]); // asap.missing-element dateWritten
 * const { records } = locate(parse('TH*4.2*C1*01**20250311*081500*P**~~\n').value, { line: 93 });
 * console.log(resend(records.map(({ entry }) => entry), { rejected: {} })); // { ok: true, value: [], issues: [] }
 */
export function resend<Entry extends DispensingEntry>(entries: readonly Entry[], answer: ReceiverAnswer, options: CorrectionRecordsOptions = {}): Result<Entry[], CorrectionRecordsIssueCode> {
  const given: unknown = entries;
  if (!Array.isArray(given)) throw new TypeError(`resend: give the entries as a list, ${ENTRIES}`);
  const isLocated = (one: unknown): boolean => isRecord(one) && 'entry' in one && !('dispensing' in one);
  if (given.some(isLocated)) throw new TypeError(`resend: give the entries of the records that \`locate\` found, ${ENTRIES}`);
  assertAnswer(answer);
  const law = recordLaw(options);
  if ('code' in law) return failure([law]);
  const { rejected = {}, accepted }: { readonly rejected?: RecordChanges; readonly accepted?: RecordChanges | 'void' } = answer;
  const made = entries.map((entry, at) => {
    const result = accepted === undefined ? rejectedRecord(entry, rejected, law, options) : acceptedRecord(entry, accepted, options);
    return { result, issues: result.issues.map((issue) => ({ ...issue, path: ['entries', at, ...issue.path] })) };
  });
  const [first, ...rest] = made.filter(({ result }) => !result.ok).flatMap(({ issues }) => issues);
  if (first) return failure([first, ...rest]);
  return success(voidsFirst(made.flatMap(({ result }) => (result.ok ? result.value : []))), made.flatMap(({ issues }) => issues));
}
