import type { PlainDate } from '../../core/plain-date.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';
import type { Test } from './access-rule.js';
import type { SourcedStatement, StatedLimit, StatedRule } from './authority-citation.js';

/** Where a notice to register stands. */
export type RegistrationNoticeState = 'no-notice' | 'running' | 'cured' | 'registered-late' | 'emergency-order-due';

/** What a duty to hold an account may come to. */
export type AccountDuty = 'required' | 'exempt' | 'not-covered';

/** A fact that has to be so before anything else is asked: what is answered where it is not. */
export interface AccountGate {
  /** The path of the fact. */
  readonly fact: string;
  /** What is answered where it is not so. */
  readonly otherwise: AccountDuty;
  /** The reason given then. */
  readonly reason: string;
}

/** Whether one profession must hold an account, and what decides it. */
export type PrescriberRule =
  | {
      /** Permanent id. */
      readonly id: string;
      /** The word of the profession in the facts. */
      readonly profession: string;
      /**
       * `dea-here-or-practice`: a DEA registration in the state, or any controlled-substance practice; `dea-here`: a DEA registration in
       * the state alone; `any-dea`: a DEA registration anywhere.
       */
      readonly decidedBy: 'dea-here-or-practice' | 'dea-here' | 'any-dea';
      /** Why those it reaches must register. */
      readonly required: SourcedStatement;
      /** Why the others need not. */
      readonly notCovered: SourcedStatement;
    }
  | {
      /** Permanent id. */
      readonly id: string;
      /** The word of the profession in the facts. */
      readonly profession: string;
      /** The duty never reaches this profession. */
      readonly decidedBy: 'never';
      /** The code that says why not. */
      readonly reason: string;
    };

/** A fact an enrollment needs, and the reason given where it is false. */
export interface EnrollmentRequirement {
  /** Permanent id. */
  readonly id: string;
  /** The path of the fact that must be true. */
  readonly fact: string;
  /** The code given where it is false. */
  readonly reason: string;
  /** Only for delegates of these masters; absent for all. */
  readonly masters?: readonly string[];
}

/** A desk to call. */
export interface AccountContact {
  /** What people call it. */
  readonly name: string;
  /** The number to dial, with its extension. */
  readonly phone: string;
}

/** Whether an account is required, by a table: the first row that fits decides, the last fits always. */
export interface AccountTable {
  /** Answered by the rows of a table. */
  readonly kind: 'table';
  /** The rows in their order. */
  readonly rows: readonly [AccountTableRow, ...AccountTableRow[]];
}

/** A row of a table of duties. */
export interface AccountTableRow {
  /** Permanent id. */
  readonly id: string;
  /** The case; left out: every other one. */
  readonly when?: Test;
  /** What is answered; `open`: the recorded law does not say. */
  readonly duty: AccountDuty | 'open';
  /** Codes of the reasons. */
  readonly reasons: readonly string[];
}

/** Whether an account is required by where somebody works: a list of places, each registered and integrated or not. */
export interface AccountByPlaces {
  /** Answered by a list of places. */
  readonly kind: 'places';
  /** What has to be so first, in its order. */
  readonly gates: readonly AccountGate[];
  /** The list of places. */
  readonly places: string;
  /** The fact of a place that requires an account. */
  readonly registered: string;
  /** The fact of a place that keeps an account beside it, and leaves the question open without a registered place. */
  readonly integrated: string;
  /** The reasons: a registered place, an integrated one beside it, neither, and an integrated one alone. */
  readonly reasons: {
    /** A registered place requires the account. */
    readonly registered: string;
    /** An integrated place beside a registered one changes nothing. */
    readonly integrated: string;
    /** No place requires one. */
    readonly neither: string;
    /** An integrated place alone: the law does not say. */
    readonly open: string;
  };
}

/** Whether an account is required by profession, registration with DEA and practice: the rows of `prescribers`. */
export interface AccountByRegistration {
  /** Answered by profession, registration and practice. */
  readonly kind: 'registration';
  /** The fact that names the profession. */
  readonly profession: string;
  /** What has to be so beside. */
  readonly gate: AccountGate;
  /** The fact that says where somebody is registered, and its words for here and for elsewhere alone. */
  readonly dea: {
    /** The path of the fact. */
    readonly fact: string;
    /** Its word for a registration in this state. */
    readonly here: string;
    /** Its word for one in other states alone. */
    readonly elsewhere: string;
  };
  /** The fact of a practice that counts. */
  readonly practice: string;
  /** The reasons: registered; practice; practice without a registration; registered elsewhere; not at all. */
  readonly reasons: {
    /** A registration requires the account. */
    readonly registered: string;
    /** The practice requires it. */
    readonly practice: string;
    /** A practice without a registration. */
    readonly unregistered: string;
    /** A registration in other states alone. */
    readonly elsewhere: string;
    /** No registration at all. */
    readonly none: string;
  };
}

/** Where somebody stands on the way to an account, and what to do next: the first row that holds decides. */
export interface AccountSteps {
  /** Answered by the way to an account, step by step. */
  readonly kind: 'steps';
  /** The fact that holds the instant of the question. */
  readonly now: string;
  /** The rows in their order. */
  readonly rows: readonly [AccountStepRow, ...AccountStepRow[]];
}

/** A row of the way to an account. */
export interface AccountStepRow {
  /** What is known to be so; left out: always. */
  readonly when?: Test;
  /** A clock from a day or an instant; the row is passed over where that is not known. */
  readonly due?: {
    /** The path of the fact it runs from. */
    readonly from: string;
    /** How long: hours from an instant, or days after a day, whose last one counts. */
    readonly limit: 'activationHours' | 'welcomeDays' | 'passwordDays';
    /** Once it has run out. */
    readonly past: {
      /** Where somebody stands then. */
      readonly state: string;
      /** The step that comes then: a code of `steps`. */
      readonly next: string;
    };
  };
  /** Where somebody stands who fits the row. */
  readonly state: string;
  /** The step: a code of `steps`. */
  readonly next: string;
  /** Codes of the reasons. */
  readonly reasons?: readonly string[];
  /** Facts the step would be surer with: those not known are missing. */
  readonly lacks?: readonly string[];
}

/** Where a notice to register stands, with the days of `noticeDays`, and whether somebody may prescribe. */
export interface AccountNotice {
  /** Answered by the days of a board's notice. */
  readonly kind: 'notice';
  /** The fact that holds the day of the question. */
  readonly at: string;
  /** The day of registration, or the word `never`. */
  readonly registered: string;
  /** The day of the notice. */
  readonly received: string;
  /** What has to be so, beside the registration, to prescribe. */
  readonly permitted: string;
}

/** Whether a delegate's enrollment is complete: what `enrollment` asks. */
export interface AccountEnrollment {
  /** Answered by what an enrollment lacks. */
  readonly kind: 'enrollment';
  /** The fact that says whose delegate it is, where the law asks. */
  readonly master?: string;
}

/** Whether a certificate is asked for: the events of `certificates`. */
export interface AccountCertificate {
  /** Answered by the event a certificate would be for. */
  readonly kind: 'certificate';
  /** The fact that names the event. */
  readonly event: string;
}

/** Whether somebody may report, as an `uploader`. */
export interface AccountUpload {
  /** Answered by facts that must all be so. */
  readonly kind: 'upload';
  /** What all has to be so. */
  readonly facts: readonly [string, ...string[]];
}

/** A question about accounts: its kind, and the names of the facts it turns on. */
export type AccountQuestion = AccountTable | AccountByPlaces | AccountByRegistration | AccountSteps | AccountNotice | AccountEnrollment | AccountCertificate | AccountUpload;

/** Everything a jurisdiction says about accounts: who must hold one, how it is obtained and kept. What it does not say is left out. */
export interface AccountRules<Declared extends FactsDeclaration = FactsDeclaration> {
  /** The facts of the questions about accounts, told apart by `ask`. */
  readonly facts: Declared;
  /** The questions by the word of `ask`. */
  readonly questions: Readonly<Record<string, AccountQuestion>>;
  /** IANA zone whose calendar days count. */
  readonly zone: string;
  /** Last day on which the program had accounts of its own, before the state's common gateway. */
  readonly gatewayCutOver?: StatedRule & {
    /** That day. */
    readonly value: PlainDate;
  };
  /** Hours to activate an account, from receipt of the activation email. */
  readonly activationHours?: StatedLimit;
  /** Days to wait for the welcome email, from submission. */
  readonly welcomeDays?: StatedLimit;
  /** Days a password is valid, from the day it was set. */
  readonly passwordDays?: StatedLimit;
  /** Days to register, from receipt of the board's notice. */
  readonly noticeDays?: StatedLimit;
  /** Which pharmacists must hold an account; `reasons` says why in each case. */
  readonly pharmacists?: StatedRule;
  /** Which prescribers must hold an account, by profession. */
  readonly prescribers?: readonly PrescriberRule[];
  /** What a delegate's enrollment needs. */
  readonly enrollment?: readonly EnrollmentRequirement[];
  /** Said of an enrollment that lacks nothing. */
  readonly enrolled?: StatedRule;
  /** Events for which the verification certificate is asked; any other asks none. */
  readonly certificates?: readonly (StatedRule & {
    /** The word of the event in the facts. */
    readonly event: string;
  })[];
  /** Said of every event for which none is asked. */
  readonly noCertificate?: StatedRule;
  /** Said of one who uploads reports: what they may do. */
  readonly uploader?: StatedRule;
  /** Each reason in words, with its source. `I-MISSING` says that facts are missing. */
  readonly reasons: Readonly<Record<string, SourcedStatement>>;
  /** Each step in words, with its source. */
  readonly steps?: Readonly<
    Record<
      string,
      SourcedStatement & {
        /** Whom to call about the step. */
        readonly contact?: AccountContact;
      }
    >
  >;
  /** Each state of a notice in words. */
  readonly noticeStates?: Readonly<Record<RegistrationNoticeState, SourcedStatement>>;
  /** On prescribing without both registrations. */
  readonly prescribing?: StatedRule;
}
