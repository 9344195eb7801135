import type { AccessWord } from './access-vocabulary.js';
import type { Fact, IsoDate, Profession, Span } from './fact.js';

/** State of an account with the monitoring program. */
export type AccountStatus = AccessWord<'accountStatus'>;
/** The way a request or report travels. */
export type Channel = AccessWord<'channel'>;
/** What the data are wanted for. */
export type Purpose = AccessWord<'purpose'>;
/** What an unlisted person calls himself; a label that decides nothing. */
export type OtherSort = AccessWord<'otherSort'>;

/** Who asks, for what, about whom, by which way: the facts an access decision rests on. */
export interface AccessRequest {
  /** Day of the request; selects the law in force. */
  readonly at: IsoDate;
  readonly requester: Requester;
  readonly asked: Asked;
  readonly channel?: Channel;
  readonly purpose?: Purpose;
  readonly subject?: Subject;
  /** The requester certifies the clinical purpose. */
  readonly certifiesPurpose?: Fact;
  readonly investigation?: Investigation;
  readonly boardGround?: BoardGround;
  /** Legal paper in hand, whoever carries it. */
  readonly process?: Process;
  /** A court order under 42 C.F.R. Part 2 covers the rows. */
  readonly part2Order?: Fact;
}

/** What is asked for. */
export interface Asked {
  readonly report: AccessWord<'report'>;
  /** First and last dispensing date: they bound the answer, never decide it. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Matching rows fall under 42 C.F.R. Part 2. */
  readonly part2Rows?: Fact;
}

/** A practitioner or pharmacist, in person or as a delegate's principal. */
export type Professional =
  | { readonly kind: 'practitioner'; readonly profession: Profession; readonly licensed?: Fact; readonly account?: AccountStatus }
  | { readonly kind: 'pharmacist'; readonly licensed?: Fact; readonly account?: AccountStatus };

/** Who asks. */
export type Requester =
  | Professional
  | {
      readonly kind: 'delegate';
      readonly principal: Professional;
      readonly employedByPractice?: Fact;
      readonly employment?: Span;
      /** The principal directed this very query. */
      readonly directed?: Fact;
      readonly account?: AccountStatus;
    }
  | {
      readonly kind: 'facility-user';
      readonly facility: AccessWord<'facility'>;
      readonly role: AccessWord<'facilityRole'>;
      readonly facilityHasCmo?: Fact;
      readonly employedByFacility?: Fact;
      readonly designatedByCmo?: Fact;
      readonly designation?: Span;
      readonly directed?: Fact;
      readonly account?: AccountStatus;
      readonly policy?: FacilityPolicy;
    }
  | { readonly kind: 'board-representative'; readonly board: AccessWord<'board'>; readonly designated?: Fact; readonly account?: AccountStatus }
  | {
      readonly kind: 'peace-officer';
      readonly jurisdiction: AccessWord<'jurisdiction'>;
      readonly certification?: AccessWord<'certification'>;
      readonly fullTime?: Fact;
      readonly drugLawDuty?: Fact;
      readonly account?: AccountStatus;
    }
  | { readonly kind: 'prosecutor'; readonly office: AccessWord<'office'>; readonly account?: AccountStatus }
  | { readonly kind: 'cabinet-personnel'; readonly employer: AccessWord<'employer'>; readonly trained?: Fact; readonly approved?: Fact }
  | { readonly kind: 'medicaid'; readonly program: AccessWord<'medicaidProgram'>; readonly account?: AccountStatus }
  | { readonly kind: 'grand-jury' }
  | { readonly kind: 'court' }
  | {
      readonly kind: 'program-officer';
      readonly role: AccessWord<'programRole'>;
      readonly administersProgram?: Fact;
      readonly account?: AccountStatus;
    }
  | { readonly kind: 'medical-examiner'; readonly account?: AccountStatus }
  | { readonly kind: 'coroner'; readonly account?: AccountStatus }
  | {
      readonly kind: 'interstate-user';
      /** Labels that decide nothing. */
      readonly state: string;
      readonly role: string;
      readonly agreement?: Span;
      /** Allowed by the disclosing side. */
      readonly roleAllowed?: Fact;
      readonly purposeAllowed?: Fact;
    }
  | {
      readonly kind: 'va-user';
      readonly actor: AccessWord<'vaActor'>;
      readonly licensed?: Fact;
      readonly vaEmployed?: Fact;
      readonly directed?: Fact;
    }
  | { readonly kind: 'patient' }
  | { readonly kind: 'other'; readonly sort: OtherSort };

/** The facility's policy on the use of monitoring data, element by element. */
export interface FacilityPolicy {
  readonly maintained?: Fact;
  readonly teachesProperUse?: Fact;
  readonly teachesMisuseBan?: Fact;
  readonly teachesSanctions?: Fact;
  readonly coversAddRemove?: Fact;
  readonly coversMisuseActions?: Fact;
  readonly requiresOigReport?: Fact;
  readonly adhered?: Fact;
  readonly requestedByCabinet?: Fact;
  readonly produced?: Fact;
}

/** Whom the data are about. */
export type Subject =
  /** Relation to the requester, the principal or the facility. */
  | { readonly kind: 'patient'; readonly relation?: AccessWord<'relation'>; readonly clinicalIntake?: Fact }
  | { readonly kind: 'birth-mother'; readonly infantIsPatient?: Fact; readonly infantExposed?: Fact }
  | { readonly kind: 'prescriber-record'; readonly deaIsOwn?: Fact }
  | { readonly kind: 'self-as-patient' }
  /** `licensee`: of the asking board, able to prescribe, administer or dispense. */
  | { readonly kind: 'person'; readonly named?: Fact; readonly licensee?: Fact; readonly profession?: Profession }
  /** Everyone at a place, in an area, on a drug. */
  | { readonly kind: 'group' }
  | { readonly kind: 'medicaid-recipient'; readonly enrolled?: Fact }
  | { readonly kind: 'medicaid-provider'; readonly enrolled?: Fact }
  | { readonly kind: 'defendant'; readonly inProgram?: Fact; readonly chapter218A?: Fact; readonly documentedAbuser?: Fact }
  | { readonly kind: 'decedent'; readonly underKrs72026?: Fact }
  | { readonly kind: 'va-patient'; readonly receivesControlledSubstance?: Fact; readonly hospiceOrPalliative?: Fact }
  | { readonly kind: 'animal-owner' }
  /** Somebody the requester's class does not reach. */
  | { readonly kind: 'third-party' };

/** The investigation a request is made in. */
export interface Investigation {
  readonly bonaFide?: Fact;
  readonly specific?: Fact;
  readonly concernsSubject?: Fact;
}

/** A board's ground for looking beyond the person under investigation. */
export type BoardGround =
  /** `otherUnderInvestigation`: for improper prescribing or dispensing. */
  | { readonly kind: 'associate'; readonly sharesEntity?: Fact; readonly otherUnderInvestigation?: Fact }
  | { readonly kind: 'trend-area'; readonly areaFlagged?: Fact; readonly subjectPracticesThere?: Fact }
  | { readonly kind: 'report-area'; readonly areaFlagged?: Fact; readonly subjectPracticesThere?: Fact };

/** Legal process. */
export type Process =
  | { readonly kind: 'none' }
  | { readonly kind: 'grand-jury-subpoena'; readonly convened?: Fact; readonly properlyIssued?: Fact; readonly coversSubject?: Fact }
  | {
      readonly kind: 'court-order';
      /** A signed order is exhibited. */
      readonly shown?: Fact;
      readonly competentCourt?: Fact;
      readonly caseType?: AccessWord<'caseType'>;
      readonly coversSubject?: Fact;
      readonly deliverTo?: AccessWord<'deliverTo'>;
    }
  | { readonly kind: 'trial-subpoena' }
  | { readonly kind: 'civil-subpoena' };

/** Who wants to pass data on to whom: the facts a re-disclosure decision rests on. */
export interface Redisclosure {
  /** Day of the release; selects the law in force. */
  readonly at: IsoDate;
  readonly from: AccessWord<'holder'>;
  /** The right under which the holder got the data; `none` when no monitoring data are held. */
  readonly obtainedUnder: AccessWord<'obtainedUnder'>;
  readonly to: Recipient;
  readonly purpose?: AccessWord<'redisclosurePurpose'>;
  readonly sharedInvestigation?: Investigation;
  readonly shareLog?: ShareLog;
  readonly suspicion?: Suspicion;
  readonly overutilization?: Fact;
  readonly proceeding?: Proceeding;
  readonly process?: Process;
  /** Rows to be produced to a court fall under 42 C.F.R. Part 2. */
  readonly part2Rows?: Fact;
  /** A court order under 42 C.F.R. Part 2 covers those rows. */
  readonly part2Order?: Fact;
}

/** How a sharing between investigators is documented. */
export interface ShareLog {
  readonly bothDocumented?: Fact;
  readonly personsNamed?: Fact;
  readonly fullDate?: Fact;
  readonly filedByEachAgency?: Fact;
}

/** What makes a practitioner or pharmacist report a suspicion. */
export interface Suspicion {
  readonly suspectedMisuse?: Fact;
  readonly goodFaithBelief?: Fact;
}

/** A board's proceeding against a licensee. */
export interface Proceeding {
  readonly formal?: Fact;
  readonly relevant?: Fact;
}

/** Who would receive data passed on. */
export type Recipient =
  | { readonly kind: 'patient'; readonly isSubject?: Fact }
  | { readonly kind: 'representative'; readonly authorizedToAct?: Fact }
  | { readonly kind: 'medical-record'; readonly of: AccessWord<'chartOf'> }
  /** `listed`: one of the investigators the statute names. */
  | { readonly kind: 'law-enforcement'; readonly listed?: Fact }
  | { readonly kind: 'licensing-board'; readonly appropriate?: Fact }
  | { readonly kind: 'licensee-and-counsel' }
  | { readonly kind: 'consultant'; readonly boardAgent?: Fact }
  | { readonly kind: 'hearing-13b' }
  | { readonly kind: 'court' }
  | { readonly kind: 'practitioner' }
  | { readonly kind: 'other'; readonly sort: OtherSort };

/** Policy choices where the law is open: a bundle, and switches that win over it. */
export interface AccessReadings {
  readonly bundle?: 'default' | 'agency';
  readonly prosecutorInvestigation?: 'required' | 'waived' | 'open';
  readonly coroner?: 'open' | 'deny' | 'as-medical-examiner';
  readonly nasPharmacist?: 'open' | 'permit' | 'deny';
  readonly precertifiedOfficer?: 'open' | 'permit' | 'deny';
  readonly civilOrder?: 'open' | 'permit-in-camera' | 'deny';
  readonly part2Rows?: 'redact' | 'open' | 'deny';
  readonly managedCare?: 'open' | 'permit' | 'deny';
  readonly cannabisRecords?: 'open' | 'deny';
  readonly facilitySharing?: 'open' | 'as-treatment' | 'deny';
}
