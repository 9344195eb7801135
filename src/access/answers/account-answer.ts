import type { AccountContact, RegistrationNoticeState } from '../../rules/law/account-rule.js';
import type { IsoDate, IsoInstant } from '../../rules/facts/fact.js';
import type { RoomMissing } from '../../rules/profile/room.js';
import type { Ground } from './ground.js';

/** What every answer about accounts carries. */
interface Grounded {
  /** What each reason, step or state says and rests on. */
  readonly grounds: readonly Ground[];
  /** False when law that was remembered and not read decided. */
  readonly verified: boolean;
  /** Dotted paths of the facts still needed. */
  readonly missing?: readonly string[];
}

/** Whether somebody must hold an account. */
export interface AccountDutyAnswer extends Grounded {
  /** `required`: an account must be held; `exempt`: not by this person; `not-covered`: the law does not reach this person; `indeterminate`: facts are missing or the law is silent. */
  readonly outcome: 'required' | 'exempt' | 'not-covered' | 'indeterminate';
  /**
   * The same as `outcome`.
   *
   * @deprecated Read `outcome`, as every answer has it.
   */
  readonly duty: 'required' | 'exempt' | 'not-covered' | 'indeterminate';
  /** Codes of the profile that say why; `grounds` has each in words. */
  readonly reasons: readonly string[];
}

/** Where somebody stands on the way to an account, and what to do next. */
export interface NextStepAnswer extends Grounded {
  /** Where somebody stands: `kog-active`. */
  readonly outcome: string;
  /**
   * The same as `outcome`.
   *
   * @deprecated Read `outcome`, as every answer has it.
   */
  readonly state: string;
  /** What to do next: a code, which `grounds` has in words. */
  readonly next: string;
  /** Last instant or day of the clock that runs, also once it has passed. */
  // eslint-disable-next-line @typescript-eslint/no-duplicate-type-constituents -- two formats, both text
  readonly due?: IsoInstant | IsoDate;
  /** Codes of the profile that say why; `grounds` has each in words. */
  readonly reasons?: readonly string[];
  /** Whom to call about the step. */
  readonly contact?: AccountContact;
}

/** Where a notice to register stands, and, apart from it, whether controlled substances may be prescribed. */
export interface RegistrationNoticeAnswer extends Grounded {
  /** Where the notice stands: `running` until its last day, `cured` by a registration in time. */
  readonly outcome: RegistrationNoticeState;
  /**
   * The same as `outcome`.
   *
   * @deprecated Read `outcome`, as every answer has it.
   */
  readonly state: RegistrationNoticeState;
  /** Nominal last day to register. */
  readonly due?: IsoDate;
  /** Whether controlled substances may be prescribed; `unknown` where facts are missing, and never a permission. */
  readonly mayPrescribe: boolean | 'unknown';
}

/** Whether a delegate's enrollment is complete. */
export interface DelegateEnrollmentAnswer extends Grounded {
  /** `complete` where nothing is lacking, `incomplete` where a requirement is known not to be met. */
  readonly outcome: 'complete' | 'incomplete' | 'indeterminate';
  /**
   * The same as `outcome`.
   *
   * @deprecated Read `outcome`, as every answer has it.
   */
  readonly enrollment: 'complete' | 'incomplete' | 'indeterminate';
  /** Codes of what the enrollment lacks; `grounds` has each in words. */
  readonly reasons: readonly string[];
}

/** Whether the verification certificate is asked for. */
export interface CertificateAnswer extends Grounded {
  /** Whether the verification certificate is asked for at this event. */
  readonly outcome: 'required' | 'not-required';
  /**
   * The same as `outcome`.
   *
   * @deprecated Read `outcome`, as every answer has it.
   */
  readonly certificate: 'required' | 'not-required';
}

/** What an uploader may do. */
export interface UploaderAnswer extends Grounded {
  /** `permit` where reports may be uploaded, `deny` where not, `indeterminate` where facts are missing. */
  readonly outcome: 'permit' | 'deny' | 'indeterminate';
  /** Whether reports may be uploaded; `unknown` where facts are missing, and never a permission. */
  readonly mayReport: boolean | 'unknown';
  /** An account for uploading never opens the records to queries. */
  readonly mayQuery: false;
}

/** No answer: the profile says nothing about accounts. */
export interface UnansweredAccount extends Grounded {
  /** The profile has no law to ask, so nothing is settled. */
  readonly outcome: 'indeterminate';
  /** What the profile lacks. */
  readonly issues: readonly RoomMissing[];
}

/** The answer to a question about accounts; which shape comes back follows from `ask`. Every one has its verdict in `outcome`. */
export type AccountAnswer =
  | AccountDutyAnswer
  | NextStepAnswer
  | RegistrationNoticeAnswer
  | DelegateEnrollmentAnswer
  | CertificateAnswer
  | UploaderAnswer
  | UnansweredAccount;
