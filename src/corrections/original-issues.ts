import { isRecord } from '../core/is-record.js';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import { wrongType } from './record-changes.js';

/** What keeps an original, perhaps read from stored JSON, from being corrected: a part of another kind, or that it is a void. */
export function originalIssues(original: unknown): Issue<CorrectionIssueCode>[] {
  if (!isRecord(original)) return [wrongType(['original'], 'original', 'an object')];
  const { dispensing, prescriber, compound, additional = {}, patient = {}, pharmacy = {} } = original;
  const wrong = Object.entries({ dispensing, prescriber, additional, patient, pharmacy })
    .filter(([, part]) => !isRecord(part))
    .map(([name]) => wrongType([name], name, 'an object'));
  if (!Array.isArray(compound) || !compound.every(isRecord)) wrong.push(wrongType(['compound'], 'compound', 'a list of objects'));
  const isVoid = isRecord(dispensing) && dispensing['reportingStatus'] === '02';
  return isVoid ? [...wrong, issueOf(correctionIssues, 'corrections.already-void', { path: ['dispensing', 'reportingStatus'] })] : wrong;
}
