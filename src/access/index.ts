export { decideAccess } from './decide-access.js';
export { decideRedisclosure } from './decide-redisclosure.js';
export { explainAccessRule } from './explain-access-rule.js';
export { explain } from './explain.js';
export { isPermitted } from './is-permitted.js';
export { parseAccessReadings } from './parse-access-readings.js';
export { accessRequestIssues, parseAccessRequest } from './parse-access-request.js';
export { parseRedisclosure } from './parse-redisclosure.js';
export type { AccessRequestIssueCode } from './parse-access-request.js';
export type { AccessOptions } from './decide.js';
export type { AccessDecision, AccessReason, AccessScope, NearMiss } from './answers/decision.js';
export type {
  AccessReadings,
  AccessRequest,
  AccountStatus,
  Asked,
  BoardGround,
  Channel,
  FacilityPolicy,
  Investigation,
  OtherSort,
  Proceeding,
  Process,
  Professional,
  Purpose,
  Recipient,
  Redisclosure,
  Requester,
  ShareLog,
  Subject,
  Suspicion,
} from '../rules/facts/access-facts.js';
export type {
  AccessProfile,
  AccessReading,
  AccessRule,
  AdviceCode,
  ByFacts,
  Condition as AccessCondition,
  DatedCitation,
  Denial,
  DenyCode,
  FactPath,
  FactValue,
  InAnothersPlace,
  ObligationCode,
  OpenCode,
  PathsIn,
  PermitCode,
  ReadingCondition,
  ReadingEffect,
  ReadingName,
  RequestFacts,
  Requirement,
  SpanPath,
  Test as AccessTest,
  ValueAt,
  ValuePath,
  WordCases,
  WordPath,
} from '../rules/law/access-rule.js';
export type { Authorities, AuthorityCitation, SourcedStatement, StatedLimit, StatedRule } from '../rules/law/authority-citation.js';
export type { AccessWord } from '../rules/facts/access-vocabulary.js';
export type { Fact, IsoDate, Profession, Span } from '../rules/facts/fact.js';
export { decideAccount, type AccountOptions } from './accounts.js';
export type {
  AccountAnswer,
  AccountDutyAnswer,
  CertificateAnswer,
  DelegateEnrollmentAnswer,
  NextStepAnswer,
  RegistrationNoticeAnswer,
  UploaderAnswer,
} from './answers/account-answer.js';
export { queryDuty, type QueryDutyAnswer, type QueryDutyOptions } from './query-duty.js';
export { electronicPrescribingDuty, type ElectronicPrescribingOptions, type EpcsAnswer } from './electronic-prescribing.js';
export { parseAccountFacts } from './facts/account-schema.js';
export { parseQueryDutyFacts } from './facts/query-duty-schema.js';
export { parseEpcsFacts } from './facts/electronic-prescribing-schema.js';
export type { FactsIssueCode } from './facts/facts-issues.js';
export type { Ground } from './answers/ground.js';
export type * from '../rules/facts/account-facts.js';
export type * from '../rules/facts/query-duty-facts.js';
export type * from '../rules/facts/electronic-prescribing-facts.js';
export type * from '../rules/law/account-rule.js';
export type * from '../rules/law/query-duty-rule.js';
export type * from '../rules/law/electronic-prescribing-rule.js';
export type { IsoInstant } from '../rules/facts/fact.js';
