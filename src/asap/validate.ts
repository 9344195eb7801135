import type { AsapDocument } from './document.js';
import { examineText } from './reading/examine-text.js';
import { noRecords } from './checks/record-identity.js';
import { createFileState } from './examination/file-state.js';
import { endFile } from './examination/placement.js';
import { encodingIssue } from './parse.js';
import { examinationOf, startReport, type ValidateOptions, type ValidationReport } from './report/report.js';
import { serialize } from './serialize.js';
import type { SubmissionRows } from './rows/submission-rows.js';
import { layRecords } from './writing/lay-records.js';
import { walkSubmission, type SegmentWriter } from './writing/walk-submission.js';
import { openSubmission, writeRecords } from './writing/write-bytes.js';

function isDocument(input: AsapDocument | SubmissionRows): input is AsapDocument {
  const given: unknown = input;
  if (typeof given !== 'object' || given === null) throw new TypeError('validate: the file must be text, bytes, a parsed document or a submission');
  return 'segments' in given;
}

/** Whether there are no other records to hold one against. */
function hasOneRecord({ pharmacies }: SubmissionRows): boolean {
  let records = 0;
  for (const { patients } of pharmacies) for (const { dispensings } of patients) records += dispensings.length;
  return records <= 1;
}

/**
 * Holds a file against the standard and what a jurisdiction asks of it, and answers with every finding, its place, its remedy and the law.
 *
 * Takes text, bytes, a parsed document or a submission built in memory. Codes are `asap.` and the kind of finding; `asapIssues` has them all
 * with their help. Severity can be overridden by code. The report holds no value of the file.
 * Source: ASAP 4.2 as 902 KAR 55:110 s.2(7) names it, and the requirements of the profile, each with its citation.
 *
 * @example
 * ```ts
 * import { validate } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const report = validate('TH*4.2*C1*01**20250311*2561*P**~~\nTT*C1*2~\n', { profile: kentucky, on: '2025-03-31' });
 * report.ok; // false
 * report.issues.some(({ code }) => code === 'asap.bad-time'); // true
 * ```
 */
export function validate(input: string | Uint8Array | AsapDocument | SubmissionRows, options: ValidateOptions): ValidationReport {
  let report = startReport(options);
  let text: string | Uint8Array;
  if (typeof input === 'string' || input instanceof Uint8Array) text = input;
  else if (isDocument(input)) {
    text = serialize(input);
    // What the bytes were is known to the document alone.
    if (input.encoding === 'latin-1') report.add(encodingIssue());
  } else {
    const opened = openSubmission(input, {});
    const give = (writer: SegmentWriter) => { walkSubmission(input, writer, '~'); };
    if (opened.ok) {
      // Written out: to spread them takes as long as to look at a segment.
      const { law, on, limits, compareRecords } = examinationOf(options, report.law?.value);
      const isAlone = hasOneRecord(input);
      const file = createFileState({ headerForm: 'a', law, on, limits, compareRecords, examined: isAlone ? 'one record' : 'everything' }, report.examiner, isAlone ? noRecords() : undefined);
      if (layRecords({}, opened.value, { file, end: endFile }, give)) return report.finish();
      report = startReport(options);
    }
    const written = opened.ok ? writeRecords({}, opened.value, give) : opened;
    if (!written.ok) {
      for (const issue of written.issues) report.add(issue);
      return report.finish();
    }
    text = written.value;
  }
  for (const issue of examineText(text, examinationOf(options, report.law?.value), report.examiner)) report.add(issue);
  return report.finish();
}
