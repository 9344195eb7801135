export { decideAccess } from './decide-access.js';
export { decideRedisclosure } from './decide-redisclosure.js';
export { isPermitted } from './is-permitted.js';
export type { AccessOptions } from './decide.js';
export type { AccessDecision, AccessReason, AccessScope, NearMiss } from './decision.js';
export type {
  AccessReadings,
  AccessRequest,
  AccountStatus,
  Asked,
  BoardGround,
  Channel,
  Fact,
  FacilityPolicy,
  Investigation,
  IsoDate,
  OtherSort,
  Proceeding,
  Process,
  Profession,
  Professional,
  Purpose,
  Recipient,
  Redisclosure,
  Requester,
  ShareLog,
  Span,
  Subject,
  Suspicion,
} from '../rules/access-facts.js';
export type { AccessCitation, AccessProfile, AccessReading, AccessRule } from '../rules/access-rule.js';
