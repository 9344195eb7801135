export { correctionIssues } from './correction-issues.js';
export type { CorrectionIssueCode } from './correction-issues.js';
export type { CorrectionCase, CorrectionCaseInput, CorrectionDue, CorrectionHistoryEntry, CorrectionStatus } from './correction-status.js';
export { parseCorrectionCase, parseCorrectionEvents } from './parse-correction.js';
export { trackCorrection } from './track-correction.js';
export type { CorrectionOptions } from './track-correction.js';
export type {
  CorrectionEventPattern,
  CorrectionPeriod,
  CorrectionProfile,
  CorrectionRecordRule,
  CorrectionStateRule,
  CorrectionTransition,
  LatenessFlags,
  RecordDefect,
} from '../rules/correction-rule.js';
export type {
  CorrectionClockName,
  CorrectionEvent,
  CorrectionEventType,
  CorrectionFlag,
  CorrectionParty,
  CorrectionRecordKind,
  CorrectionState,
  CorrectionStep,
} from '../rules/correction-vocabulary.js';
