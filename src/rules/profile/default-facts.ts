import type { defaultProfile } from './default-profile.js';

// The words of the default profile, under the names its users know them by.
export type {
  AccessRequest,
  AccessWord,
  AccountStatus,
  Asked,
  BoardGround,
  Channel,
  FacilityPolicy,
  Investigation,
  OtherSort,
  Process,
  Profession,
  Professional,
  Purpose,
  Requester,
  Subject,
} from '../kentucky/facts/access-facts.js';
export type { Proceeding, Recipient, Redisclosure, ShareLog, Suspicion } from '../kentucky/facts/redisclosure-facts.js';
export type {
  AccountFacts,
  Application,
  CertificateFacts,
  DelegateEnrollmentFacts,
  Kog,
  NextStepFacts,
  PharmacistDutyFacts,
  PrescriberDutyFacts,
  RegistrationNoticeFacts,
  UploaderFacts,
  Workplace,
} from '../kentucky/facts/account-facts.js';
export type { QueriedDrug, QueriedPatient, QueryDutyFacts, QueryExemption } from '../kentucky/facts/query-duty-facts.js';
export type { EpcsException, EpcsFacts } from '../kentucky/facts/electronic-prescribing-facts.js';
export type { AccessReadings } from '../kentucky/access/readings.js';

/** The profile that answers where none is given. */
export type DefaultProfile = typeof defaultProfile;
