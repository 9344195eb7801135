export { decideAccess } from './decide-access.js';
export { decideRedisclosure } from './decide-redisclosure.js';
export { explainAccessRule } from './explain-access-rule.js';
export { explain } from './explain.js';
export { isPermitted } from './is-permitted.js';
export { parseAccessReadings } from './parse-access-readings.js';
export { accessRequestIssues, parseAccessRequest } from './parse-access-request.js';
export { parseRedisclosure } from './parse-redisclosure.js';
export type { AccessRequestIssueCode } from './parse-access-request.js';
export type { AccessOptions, AccessRoom } from './decide.js';
export type { AccessDecision, AccessReason, AccessScope, NearMiss } from './answers/decision.js';
export type * from '../rules/profile/default-facts.js';
export type { AccessRequestOf } from './decide-access.js';
export type { RedisclosureOf } from './decide-redisclosure.js';
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
  EndOfList,
  InAnothersPlace,
  Interval,
  ObligationCode,
  OpenCode,
  PermitCode,
  ReadingCondition,
  ReadingEffect,
  Requirement,
  Test as AccessTest,
  WordCases,
} from '../rules/law/access-rule.js';
export type { Authorities, AuthorityCitation, SourcedStatement, StatedLimit, StatedRule } from '../rules/law/authority-citation.js';
export type { ReadingsOf } from '../rules/law/readings-of.js';
export type { OpenBecause } from '../rules/law/open-because.js';
export type * from '../rules/facts/fact-declaration.js';
export type { AnyFacts, FactsOf } from '../rules/facts/facts-of.js';
export type { Fact, IsoDate, IsoInstant, Span } from '../rules/facts/fact.js';
export { decideAccount, parseAccountFacts, type AccountFactsOf, type AccountOptions, type AccountRoom } from './accounts.js';
export type {
  AccountAnswer,
  AccountDutyAnswer,
  CertificateAnswer,
  DelegateEnrollmentAnswer,
  NextStepAnswer,
  RegistrationNoticeAnswer,
  UploaderAnswer,
} from './answers/account-answer.js';
export { parseQueryDutyFacts, queryDuty, type QueryDutyAnswer, type QueryDutyFactsOf, type QueryDutyOptions, type QueryRoom } from './query-duty.js';
export { electronicPrescribingDuty, parseEpcsFacts, type ElectronicPrescribingOptions, type ElectronicPrescribingRoom, type EpcsAnswer, type EpcsFactsOf } from './electronic-prescribing.js';
export type { FactsIssueCode } from './facts/facts-issues.js';
export type { Ground } from './answers/ground.js';
export type * from '../rules/law/account-rule.js';
export type * from '../rules/law/query-duty-rule.js';
export type * from '../rules/law/electronic-prescribing-rule.js';
