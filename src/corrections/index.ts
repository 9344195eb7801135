export { correctionIssues } from './correction-issues.js';
export type { CorrectionIssueCode } from './correction-issues.js';
export { correctionRecords, correctPatient } from './correction-records.js';
export type { CorrectionRecordsIssueCode, CorrectionRequest, PatientCorrection } from './correction-records.js';
export type { CorrectionCase, CorrectionCaseInput, CorrectionDue, CorrectionHistoryEntry, CorrectionRoom, CorrectionsOf, CorrectionStatus } from './correction-status.js';
export { parseCorrectionCase, parseCorrectionEvents } from './parse-correction.js';
export type { ParseCorrectionOptions } from './parse-correction.js';
export { reconcile } from './reconcile.js';
export type { Reconciliation, ReconcileOptions } from './reconcile.js';
export type { ChangesTo, RecordChanges } from './record-changes.js';
export type { CorrectionRecordsOptions, RecordOptions } from './record-law.js';
export { submissionOf } from '../asap/rows/submission-of.js';
export type { DispensingRow, SubmissionFrame } from '../asap/rows/submission-of.js';
export type { EntryRows, RowOf } from '../asap/rows/submission-rows.js';
export { reportedDispensings } from './reported-dispensing.js';
export type { PatientDispensing, ReportedDispensing, SubmittedEntry } from './reported-dispensing.js';
export { resend } from './resend.js';
export type { ReceiverAnswer } from './resend.js';
export { suggestRecord } from './suggest-record.js';
export type { RecordSuggestion, SuggestRecordOptions } from './suggest-record.js';
export { trackCorrection } from './track-correction.js';
export type { CorrectionOptions } from './track-correction.js';
export type {
  AnyCorrectionEvent,
  CorrectionEventPattern,
  CorrectionProfile,
  CorrectionRecordRule,
  CorrectionStateRule,
  CorrectionTransition,
  EventOf,
  LatenessFlags,
  RecordDefect,
} from '../rules/law/correction-rule.js';
export type { CorrectionRecordKind } from '../rules/facts/correction-record-kinds.js';
export type * from '../rules/profile/default-correction-facts.js';
