export { decideAccess } from './decide-access.js';
export { decideRedisclosure } from './decide-redisclosure.js';
export { explainAccessRule } from './explain-access-rule.js';
export { explain } from './explain.js';
export { isPermitted } from './is-permitted.js';
export { parseAccessReadings } from './parse-access-readings.js';
export { parseAccessRequest } from './parse-access-request.js';
export { parseRedisclosure } from './parse-redisclosure.js';
export type { AccessRequestIssueCode } from './parse-access-request.js';
export type { AccessOptions } from './decide.js';
export type { AccessDecision, AccessReason, AccessScope, NearMiss } from './decision.js';
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
} from '../rules/access-facts.js';
export type { AccessProfile, AccessReading, AccessRule } from '../rules/access-rule.js';
export type { AuthorityCitation } from '../rules/authority-citation.js';
export type { Fact, IsoDate, Profession, Span } from '../rules/fact.js';
