import { asapIssues } from '../asap/index.js';
import { remedyOf, type Issue, type IssueCatalogue } from '../core/issue.js';
import { correctionIssues, type CorrectionRecordsIssueCode, reconcile, type ReportedDispensing, submissionOf } from '../corrections/index.js';
import { rulesIssues } from '../rules/issues.js';
import type { Profile } from '../rules/law/profile.js';
import { newlineOption } from './arguments.js';
import type { CommandIo, ExitStatus, HostIo } from './command.js';
import { usageError } from './command.js';
import { createdAt, type CorrectionValues } from './correction-options.js';
import { deliver, nothingWritten } from './deliver.js';
import type { ReportedFile } from './reported-file.js';

const catalogue: IssueCatalogue<CorrectionRecordsIssueCode> = { ...asapIssues, ...correctionIssues, ...rulesIssues };

/** Says issues on standard error, each once. */
export function reportIssues(issues: readonly Issue<CorrectionRecordsIssueCode>[], io: CommandIo): void {
  const lines = issues.map((issue) => `${issue.severity}: ${issue.message.replace(/\.$/, '')}. ${remedyOf(catalogue, issue)} [${issue.code}]\n`);
  for (const line of new Set(lines)) io.writeError(line);
}

/** Writes the records of a correction as a file of the kind of the one that was sent. */
export async function deliverCorrection(records: readonly ReportedDispensing[], { submission, form }: ReportedFile, values: CorrectionValues, io: HostIo, profile: Required<Pick<Profile, 'id' | 'asap' | 'corrections'>>): Promise<ExitStatus> {
  const { time, day } = createdAt(values, io);
  const digits = time.replace(/[-:]/g, '');
  const controlNumber = values['control-number'] ?? `COR-${digits.replace('T', '-')}`;
  if (controlNumber === submission.header.controlNumber) throw usageError('--control-number must differ from that of the file that was sent.');
  const { version, fileType } = submission.header;
  // What the message of a file says, such as its period, does not hold for another.
  const { sourceId, sourceName } = submission.source;
  const correction = submissionOf(records, {
    source: { ...(sourceId !== undefined && { sourceId }), ...(sourceName !== undefined && { sourceName }) },
    header: { ...(version && { version }), ...(fileType && { fileType }), controlNumber, creationDate: day, creationTime: digits.slice(digits.indexOf('T') + 1) },
  });
  const { issues } = reconcile(submission, correction, { profile });
  const clashes = issues.filter(({ severity, path }) => severity === 'error' && path[0] === 'correction');
  if (clashes.length > 0) {
    reportIssues(clashes, io);
    return nothingWritten(io);
  }
  return deliver(correction, { ...form, newline: newlineOption(values.newline) }, { on: day, output: values.output, profile }, io);
}
