import type { Fact, IsoDate, IsoInstant, Profession } from './fact.js';

/** A question about accounts with the facts known; `ask` says which. */
export type AccountFacts =
  | PharmacistDutyFacts
  | PrescriberDutyFacts
  | NextStepFacts
  | RegistrationNoticeFacts
  | DelegateEnrollmentFacts
  | CertificateFacts
  | UploaderFacts;

/** Must this pharmacist hold an account? */
export interface PharmacistDutyFacts {
  readonly ask: 'pharmacist-duty';
  readonly kentuckyLicensed?: Fact;
  readonly authorizedToDispense?: Fact;
  readonly employedAsPharmacist?: Fact;
  /** Every workplace; an empty list says there is none. */
  readonly workplaces?: readonly Workplace[];
}

/** A place where a pharmacist works; the registration of the place decides, never its setting. */
export interface Workplace {
  readonly setting:
    | 'community'
    | 'hospital'
    | 'long-term-care'
    | 'mail-order'
    | 'industry'
    | 'academia'
    | 'government'
    | 'consultant'
    | 'non-dispensing'
    | 'other';
  readonly inKentucky?: Fact;
  readonly deaRegistered?: Fact;
  readonly integratedAccess?: Fact;
}

/** Must this prescriber hold an account? */
export interface PrescriberDutyFacts {
  readonly ask: 'prescriber-duty';
  readonly profession: Profession;
  readonly kentuckyLicensed?: Fact;
  readonly dea?: 'kentucky' | 'out-of-state-only' | 'none';
  /** Prescribes, dispenses or administers controlled substances to humans. */
  readonly practice?: Fact;
}

/** What is the next step towards an account, or to keep it? */
export interface NextStepFacts {
  readonly ask: 'next-step';
  readonly now: IsoInstant;
  readonly stateEmployee: boolean;
  readonly priorAccount?: Fact;
  readonly priorStatus?: 'credentials-known' | 'credentials-lost' | 'inactivated';
  readonly kog: Kog;
  readonly application: Application;
}

/** The account with the state's common gateway, the Kentucky Online Gateway. */
export interface Kog {
  readonly status: 'none' | 'requested' | 'active';
  /** When the activation email was received. */
  readonly activationEmailAt?: IsoInstant;
  readonly passwordSetOn?: IsoDate;
}

/** The application for an account. */
export interface Application {
  readonly status: 'none' | 'draft' | 'submitted' | 'active';
  readonly method?: 'upload' | 'mail';
  readonly documents?: Fact;
  readonly signed?: Fact;
  readonly submittedOn?: IsoDate;
}

/** Where does the board's notice to register stand, and may the physician prescribe? */
export interface RegistrationNoticeFacts {
  readonly ask: 'registration-notice';
  readonly at: IsoDate;
  readonly dea?: Fact;
  // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- the word is said beside what a day looks like
  readonly registeredOn?: IsoDate | 'never';
  readonly noticeReceivedOn?: IsoDate;
}

/** Is the delegate's enrollment complete? */
export interface DelegateEnrollmentFacts {
  readonly ask: 'delegate-enrollment';
  readonly master: 'prescriber' | 'pharmacist' | 'law-enforcement';
  readonly masterActive?: Fact;
  readonly addedByMaster?: Fact;
  readonly personalData?: Fact;
  readonly professionalData?: Fact;
}

/** Is the verification certificate asked for? */
export interface CertificateFacts {
  readonly ask: 'certificate';
  readonly event: 'pharmacist-online-renewal' | 'cannabis-authorization' | 'other';
}

/** May this uploader report, and query? */
export interface UploaderFacts {
  readonly ask: 'uploader';
  readonly kogActive?: Fact;
  readonly uploaderRegistered?: Fact;
}
