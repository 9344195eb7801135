import type { PlainDate } from '../../core/plain-date.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';
import type { SourcedStatement, StatedLimit, StatedRule } from './authority-citation.js';

/** Why an account is or is not required, or an enrollment complete. */
export type AccountReason =
  | 'C-NOT-LICENSED'
  | 'C-NOT-AUTHORIZED'
  | 'C-NOT-EMPLOYED'
  | 'C-DEA-WORKPLACE'
  | 'C-INTEGRATED'
  | 'C-NO-DEA-WORKPLACE'
  | 'C-PRESCRIBER-DEA'
  | 'C-PRACTICE'
  | 'C-NEEDS-DEA'
  | 'C-OUT-OF-STATE-DEA'
  | 'C-NO-DEA'
  | 'C-ANIMALS'
  | 'C-MASTER-INACTIVE'
  | 'C-NOT-ADDED'
  | 'C-NO-PERSONAL-DATA'
  | 'C-NO-PROFESSIONAL-DATA'
  | 'I-MISSING'
  | 'I-INTEGRATED'
  | 'I-PRIOR-ACCOUNT';

/** What to do next to obtain or keep an account. */
export type AccountStep =
  | 'ASK-SUPERVISOR'
  | 'CREATE-KOG'
  | 'WAIT-EMAIL'
  | 'ACTIVATE-KOG'
  | 'RESTART-KOG'
  | 'REQUEST-ACCOUNT'
  | 'LINK-ACCOUNT'
  | 'CALL-KASPER-HELP-DESK'
  | 'REAPPLY'
  | 'COMPLETE-APPLICATION'
  | 'SUBMIT-APPLICATION'
  | 'WAIT-WELCOME'
  | 'CALL-BUSINESS-OFFICE'
  | 'NONE'
  | 'CHANGE-PASSWORD';

/** Where a notice to register stands. */
export type RegistrationNoticeState = 'no-notice' | 'running' | 'cured' | 'registered-late' | 'emergency-order-due';

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
  | { readonly id: string; readonly profession: string; readonly decidedBy: 'never'; readonly reason: AccountReason };

/** A fact an enrollment needs, and the reason given where it is false. */
export interface EnrollmentRequirement {
  /** Permanent id. */
  readonly id: string;
  readonly fact: 'masterActive' | 'addedByMaster' | 'personalData' | 'professionalData';
  readonly reason: AccountReason;
  /** Only for delegates of these masters; absent for all. */
  readonly masters?: readonly string[];
}

/** A desk to call. */
export interface AccountContact {
  /** What people call it. */
  readonly name: string;
  readonly phone: string;
}

/** Everything a jurisdiction says about accounts: who must hold one, how it is obtained and kept. */
export interface AccountRules<Declared extends FactsDeclaration = FactsDeclaration> {
  /** The facts of the questions about accounts. */
  readonly facts: Declared;
  /** IANA zone whose calendar days count. */
  readonly zone: string;
  /** Last day on which the program had accounts of its own, before the state's common gateway. */
  readonly gatewayCutOver: StatedRule & { readonly value: PlainDate };
  /** Hours to activate a gateway account, from receipt of the activation email. */
  readonly activationHours: StatedLimit;
  /** Days to wait for the welcome email, from submission. */
  readonly welcomeDays: StatedLimit;
  /** Days a password is valid, from the day it was set. */
  readonly passwordDays: StatedLimit;
  /** Days to register, from receipt of the board's notice. */
  readonly noticeDays: StatedLimit;
  /** Which pharmacists must hold an account; `reasons` says why in each case. */
  readonly pharmacists: StatedRule;
  readonly prescribers: readonly PrescriberRule[];
  readonly enrollment: readonly EnrollmentRequirement[];
  /** Said of an enrollment that lacks nothing. */
  readonly enrolled: StatedRule;
  /** Events for which the verification certificate is asked; any other asks none. */
  readonly certificates: readonly (StatedRule & { readonly event: string })[];
  readonly noCertificate: StatedRule;
  readonly uploader: StatedRule;
  /** Each reason in words, with its source. */
  readonly reasons: Readonly<Record<AccountReason, SourcedStatement>>;
  readonly steps: Readonly<Record<AccountStep, SourcedStatement & { readonly contact?: AccountContact }>>;
  readonly noticeStates: Readonly<Record<RegistrationNoticeState, SourcedStatement>>;
  /** On prescribing without both registrations. */
  readonly prescribing: StatedRule;
}
