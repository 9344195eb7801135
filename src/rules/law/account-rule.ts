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
  readonly otherwise: AccountDuty;
  /** The reason given then. */
  readonly reason: string;
}

/** Whether one profession must hold an account, and what decides it. */
export type PrescriberRule =
  | {
      readonly id: string;
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
  /** The duty never reaches this profession. */
  | { readonly id: string; readonly profession: string; readonly decidedBy: 'never'; readonly reason: string };

/** A fact an enrollment needs, and the reason given where it is false. */
export interface EnrollmentRequirement {
  /** Permanent id. */
  readonly id: string;
  readonly fact: string;
  readonly reason: string;
  /** Only for delegates of these masters; absent for all. */
  readonly masters?: readonly string[];
}

/** A desk to call. */
export interface AccountContact {
  /** What people call it. */
  readonly name: string;
  readonly phone: string;
}

/** Whether an account is required, by a table: the first row that fits decides, the last fits always. */
export interface AccountTable {
  readonly kind: 'table';
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
  readonly reasons: { readonly registered: string; readonly integrated: string; readonly neither: string; readonly open: string };
}

/** Whether an account is required by profession, registration with DEA and practice: the rows of `prescribers`. */
export interface AccountByRegistration {
  readonly kind: 'registration';
  /** The fact that names the profession. */
  readonly profession: string;
  /** What has to be so beside. */
  readonly gate: AccountGate;
  /** The fact that says where somebody is registered, and its words for here and for elsewhere alone. */
  readonly dea: { readonly fact: string; readonly here: string; readonly elsewhere: string };
  /** The fact of a practice that counts. */
  readonly practice: string;
  /** The reasons: registered; practice; practice without a registration; registered elsewhere; not at all. */
  readonly reasons: { readonly registered: string; readonly practice: string; readonly unregistered: string; readonly elsewhere: string; readonly none: string };
}

/** Where somebody stands on the way to an account, and what to do next: the first row that holds decides. */
export interface AccountSteps {
  readonly kind: 'steps';
  /** The fact that holds the instant of the question. */
  readonly now: string;
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
    readonly past: { readonly state: string; readonly next: string };
  };
  readonly state: string;
  /** The step: a code of `steps`. */
  readonly next: string;
  readonly reasons?: readonly string[];
  /** Facts the step would be surer with: those not known are missing. */
  readonly lacks?: readonly string[];
}

/** Where a notice to register stands, with the days of `noticeDays`, and whether somebody may prescribe. */
export interface AccountNotice {
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
  readonly kind: 'enrollment';
  /** The fact that says whose delegate it is, where the law asks. */
  readonly master?: string;
}

/** Whether a certificate is asked for: the events of `certificates`. */
export interface AccountCertificate {
  readonly kind: 'certificate';
  /** The fact that names the event. */
  readonly event: string;
}

/** Whether somebody may report, as an `uploader`. */
export interface AccountUpload {
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
  readonly gatewayCutOver?: StatedRule & { readonly value: PlainDate };
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
  readonly prescribers?: readonly PrescriberRule[];
  readonly enrollment?: readonly EnrollmentRequirement[];
  /** Said of an enrollment that lacks nothing. */
  readonly enrolled?: StatedRule;
  /** Events for which the verification certificate is asked; any other asks none. */
  readonly certificates?: readonly (StatedRule & { readonly event: string })[];
  readonly noCertificate?: StatedRule;
  readonly uploader?: StatedRule;
  /** Each reason in words, with its source. `I-MISSING` says that facts are missing. */
  readonly reasons: Readonly<Record<string, SourcedStatement>>;
  /** Each step in words, with its source. */
  readonly steps?: Readonly<Record<string, SourcedStatement & { readonly contact?: AccountContact }>>;
  /** Each state of a notice in words. */
  readonly noticeStates?: Readonly<Record<RegistrationNoticeState, SourcedStatement>>;
  /** On prescribing without both registrations. */
  readonly prescribing?: StatedRule;
}
