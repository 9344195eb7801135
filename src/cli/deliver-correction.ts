import { asapIssues, type Submission } from '../asap/index.js';
import type { Issue, IssueCatalogue } from '../core/issue.js';
import { type CorrectionIssueCode, correctionIssues, type CorrectionRecordsIssueCode, reconcile, type ReportedDispensing, submissionOf } from '../corrections/index.js';
import { rulesIssues } from '../rules/issues.js';
import type { Profile } from '../rules/law/profile.js';
import type { CommandIo, ExitStatus, HostIo } from './command.js';
import { usageError } from './command.js';
import { controlNumberOf } from './control-number.js';
import { createdAt, type CorrectionValues } from './correction-options.js';
import { deliver, nothingWritten } from './deliver.js';
import type { ReportedFile } from './reported-file.js';
import { remedyHere } from './remedy-here.js';

const catalogue: IssueCatalogue<CorrectionRecordsIssueCode> = { ...asapIssues, ...correctionIssues, ...rulesIssues };

/** Says issues on standard error, each once. */
export function reportIssues(issues: readonly Issue<CorrectionRecordsIssueCode>[], io: CommandIo): void {
  const lines = issues.map((issue) => `${issue.severity}: ${issue.message.replace(/\.$/, '')}. ${remedyHere(catalogue, issue)} [${issue.code}]\n`);
  for (const line of new Set(lines)) io.writeError(line);
}

/** How a correction is delivered. */
interface CorrectionDelivery {
  readonly values: CorrectionValues;
  readonly profile: Required<Pick<Profile, 'id' | 'asap' | 'corrections'>>;
  /** What the receiver would not do with it that keeps it from being written; by default every error. */
  readonly clashes?: readonly CorrectionIssueCode[];
}

/** A header with the time of writing, and a number that the file that was sent does not have. */
export function newHeader<Frame extends Submission>(file: Frame, { header }: Submission, values: CorrectionValues, io: HostIo): Frame {
  const { time, day } = createdAt(values, io);
  const digits = time.replace(/[-:]/g, '');
  const dated = { ...file, header: { ...file.header, creationDate: day, creationTime: digits.slice(digits.indexOf('T') + 1) } };
  const controlNumber = values['control-number'] ?? controlNumberOf(dated);
  if (controlNumber === header.controlNumber) throw usageError('--control-number must differ from that of the file that was sent.');
  return { ...dated, header: { ...dated.header, controlNumber } };
}

/** Writes the records of a correction as a file of the kind of the one that was sent. */
export async function deliverCorrection(records: readonly ReportedDispensing[], { submission, form }: Pick<ReportedFile, 'submission' | 'form'>, io: HostIo, { values, profile, clashes }: CorrectionDelivery): Promise<ExitStatus> {
  const { version, fileType } = submission.header;
  // What the message of a file says, such as its period, does not hold for another.
  const { sourceId, sourceName } = submission.source;
  const frame = submissionOf(records, {
    source: { ...(sourceId !== undefined && { sourceId }), ...(sourceName !== undefined && { sourceName }) },
    header: { ...(version && { version }), ...(fileType && { fileType }), controlNumber: '', creationDate: createdAt(values, io).day, creationTime: '' },
  });
  const correction = newHeader(frame, submission, values, io);
  const { issues } = reconcile(submission, correction, { profile });
  const found = issues.filter(({ severity, code, path }) => severity === 'error' && path[0] === 'correction' && (clashes?.some((clash) => clash === code) ?? true));
  if (found.length > 0) {
    reportIssues(found, io);
    return nothingWritten(io);
  }
  return deliver(correction, { ...form, newline: values.newline }, { on: createdAt(values, io).day, output: values.output, profile }, io);
}
