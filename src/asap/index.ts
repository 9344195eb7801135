export type { Citation, Standing } from '../core/citation.js';
export type { Issue, IssueCatalogue, IssueLocation, IssueParams, IssueSpec, Severity } from '../core/issue.js';
export { docsOf } from '../core/docs-of.js';
export { isPlainDate } from '../core/plain-date.js';
export type { PlainDate } from '../core/plain-date.js';
export type { Result } from '../core/result.js';

export { parse } from './parse.js';
export type { ParseOptions, ParseResult } from './parse.js';
export { serialize } from './serialize.js';
export type { AsapDocument, AsapSegment } from './document.js';
export type { Delimiters, HeaderForm } from './reading/delimiters.js';

export { read } from './read.js';
export type { DispensingEntry, PatientEntry, PharmacyEntry, Submission } from './submission.js';
export type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingRecord,
  HeaderRecord,
  PatientRecord,
  PharmacyRecord,
  PrescriberRecord,
  SourceRecord,
} from './generated/records.js';
export type { RecordOf } from './tables/record.js';

export { submissionOf } from './rows/submission-of.js';
export type { DispensingRow, SubmissionFrame } from './rows/submission-of.js';
export type { EntryRows, PatientRows, PharmacyRows, RowOf, SubmissionRows } from './rows/submission-rows.js';
export { plainDate } from './rows/plain-date-of.js';
export { transliterate } from './rows/transliterate.js';
export type { SpelledCharacter, Transliteration } from './rows/transliterate.js';

export { locate } from './locate.js';
export type { Located, LocatedRecord, RecordPlace, SoughtRecord } from './locate.js';

export { tryWrite, write } from './writing/write.js';
export type { WriteOptions } from './writing/write.js';
export { zeroReport } from './writing/zero-report.js';
export type { ZeroReportRequest } from './writing/zero-report.js';

export { readStream } from './streams/read-stream.js';
export type { ReadStreamOptions } from './streams/read-stream.js';
export type { StreamedDispensing } from './records/entry.js';
export type { RecordStream } from './streams/record-stream.js';
export type { ChunkSource, ReadableChunks } from './reading/chunks.js';
export { validateChunks, validateStream } from './streams/validate-stream.js';
export type { ValidateChunksOptions, ValidatedDispensing, ValidatedFile, ValidatedRecord } from './streams/validate-stream.js';

export { cutFile } from './parts/cut-file.js';
export type { CutOptions } from './parts/cut-file.js';
export { validatePart } from './parts/validate-part.js';
export { mergeParts } from './parts/merge-parts.js';
export type { EndPart, FilePart, FramePart, PartReport, PatientsPart, PatientsReport } from './parts/file-part.js';

export { validate } from './validate.js';
export { validateRecord } from './validate-record.js';
export type { RecordReport, RecordToValidate, ValidateRecordOptions } from './validate-record.js';
export { asapSchema } from './asap-schema.js';
export type { AsapSchema, AsapSchemaResult } from './asap-schema.js';
export type { ReceiverThresholds, ReceiverTiers, ReportTally, ValidationCounts, ValidationReport, ValidateOptions } from './report/report.js';
export { asapThresholds } from './thresholds.js';
export type { Threshold, ThresholdName } from './thresholds.js';
export type { FindingKind } from './findings.js';
export { asapIssues, remedyOf } from './issues.js';
export type { AsapIssue, AsapIssueCode, SeverityOverrides } from './issues.js';
export { formatIssue } from './report/format-issue.js';
export type { FormatIssueOptions } from './report/format-issue.js';
export { suggestFixes } from './suggest-fixes.js';
export type { SuggestedFix } from './suggest-fixes.js';
export { applyFixes } from './apply-fixes.js';
export { lostInWriting } from './lost-in-writing.js';
export { redact } from './redact.js';
export { foreignFile } from './foreign-file.js';
export type { ForeignFile } from './foreign-file.js';

export { describe } from './describe.js';
export { requirementInWords } from './requirement-in-words.js';
export type { DescribeOptions, ElementDescription, ElementRef } from './describe.js';
export { findElements } from './find-elements.js';
export { asapVersions } from './tables/versions.js';
export type { AsapVersion, ElementFormat, ElementSpec, ElementType, SegmentId, SegmentSpec } from './tables/spec.js';
export type { AsapLaw, DatedAsapLaw, ElementRequirement, ElementTest, OtherFormat, PatientNumberRule, RefillLimit, UnseenFacts } from './profile.js';
export type { LawReading, LawReadingOption, ReadingOption } from '../core/readings.js';
