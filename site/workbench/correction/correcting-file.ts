import { parse, redact, serialize, tryWrite, type Citation, type Issue, type PlainDate, type Submission } from 'kasper-rules/asap';
import { correctionRecords, submissionOf, suggestRecord, type CorrectionRecordKind, type RecordSuggestion, type ReportedDispensing } from 'kasper-rules/corrections';
import type { Profile } from 'kasper-rules/rules';
import { recordChanges, type TypedChange } from './changeable-elements.js';

/** What is wrong with a record where its changes do not show it. */
export type NamedDefect = 'wrong-patient' | 'not-dispensed';

/** How a record is to be put right. */
export interface CorrectionAsked {
  readonly file: Submission;
  readonly original: ReportedDispensing;
  readonly changes: readonly TypedChange[];
  readonly defect?: NamedDefect;
  /** By default what the library suggests. */
  readonly record?: CorrectionRecordKind;
  /** The day of writing. */
  readonly on: PlainDate;
  readonly profile: Profile;
}

/** The file that carries a correction out, masked and as it is. */
export interface CorrectingFile {
  readonly suggestion: RecordSuggestion;
  readonly record: CorrectionRecordKind;
  readonly text: string;
  readonly masked: string;
  readonly cautions: readonly Issue[];
  readonly cites: readonly Citation[];
}

/** A file with the values of patients masked. */
function masked(text: string): string {
  return serialize(redact(parse(text).value));
}

/** Makes it, or says why it cannot be made. */
export function correctingFile({ file, original, changes, defect, record, on, profile }: CorrectionAsked): { readonly made: CorrectingFile } | { readonly issues: readonly Issue[]; readonly suggestion?: RecordSuggestion } {
  const wanted = recordChanges(changes);
  const suggested = suggestRecord(original, wanted, { profile, on, ...(defect && { defect }) });
  if (!suggested.ok) return { issues: suggested.issues };
  const suggestion = suggested.value;
  const kind = record ?? suggestion.record;
  const records = correctionRecords(original, { record: kind, ...(changes.length > 0 && { changes: wanted }) }, { profile, on });
  if (!records.ok) return { issues: records.issues, suggestion };
  const { header, source } = file;
  const { controlNumber = 'CORRECTION', creationTime = '0000' } = header;
  const written = tryWrite(submissionOf(records.value, { source, header: { ...header, controlNumber: `${controlNumber}-C`.slice(0, 40), creationDate: on, creationTime } }), { newline: 'LF' });
  if (!written.ok) return { issues: written.issues, suggestion };
  return {
    made: { suggestion, record: kind, text: written.value, masked: masked(written.value), cautions: records.issues, cites: suggestion.cites },
  };
}

/** The lines of one record as they were reported, masked. */
export function maskedRecord(file: Submission, record: ReportedDispensing): string {
  const { header, source } = file;
  const { controlNumber = 'RECORD', creationDate = '2000-01-01', creationTime = '0000' } = header;
  const written = tryWrite(submissionOf([record], { source, header: { ...header, controlNumber, creationDate, creationTime } }), { newline: 'LF', allowErrors: true });
  if (!written.ok) return '';
  return masked(written.value)
    .split('\n')
    .filter((line) => /^(?:PAT|DSP|PRE|CDI|AIR)\b/.test(line))
    .join('\n');
}
