import { asapIssues, type AsapIssue, parse, read, type Submission, type WriteOptions } from '../asap/index.js';
import { reconcile, type ReportedDispensing, reportedDispensings } from '../corrections/index.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { CommandIo } from './command.js';
import type { OperandDeclaration } from './declaration/command-declaration.js';
import { printable } from './lines.js';
import { refuseForeignFile } from './refuse-foreign-file.js';
import { remedyHere } from './remedy-here.js';

/** A file that was sent: what a receiver holds of it, and how to write more of its kind. */
export interface ReportedFile {
  readonly submission: Submission;
  /** Its records as they stand after its own revisions and voids. */
  readonly records: readonly ReportedDispensing[];
  readonly form: WriteOptions;
}

/** The operand of a command that corrects what was sent. */
export const sentFile: OperandDeclaration = {
  word: 'FILE',
  about: 'the ASAP file in which the record was sent, or - for standard input; it is left as it is',
  asks: 'Name the one ASAP file that was sent, or - for standard input.',
  completes: 'files',
};

/** An issue of reading a file, with its line. */
export function readingIssueLine(issue: AsapIssue): string {
  const { severity, message, code, location } = issue;
  return `${severity}${location ? ` on line ${location.line}` : ''}: ${message}. ${remedyHere(asapIssues, issue)} [${code}]\n`;
}

/** Reads the file that was sent; `undefined`, and said on standard error, when a value of it would be lost. */
export async function readReportedFile(path: string, io: CommandIo, profile: ProfileWith<'asap' | 'corrections'>): Promise<ReportedFile | undefined> {
  const bytes = await io.read(path);
  refuseForeignFile(path === '-' ? 'standard input' : printable(path), bytes);
  const document = parse(bytes).value;
  const result = read(document);
  if (!result.ok) {
    for (const issue of result.issues) if (issue.severity === 'error') io.writeError(readingIssueLine(issue));
    return undefined;
  }
  const held = reconcile(result.value, { ...result.value, pharmacies: [] }, { profile });
  return {
    submission: result.value,
    records: reportedDispensings(held.submission),
    form: { elementDelimiter: document.elementDelimiter, segmentTerminator: document.segmentTerminator },
  };
}
