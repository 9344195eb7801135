import type { AccountContact, RegistrationNoticeState } from '../../rules/law/account-rule.js';
import type { IsoDate, IsoInstant } from '../../rules/facts/fact.js';
import type { RoomMissing } from '../../rules/profile/room.js';
import type { Ground } from './ground.js';

/** What every answer about accounts carries beside its outcome. */
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
  readonly duty: 'required' | 'exempt' | 'not-covered' | 'indeterminate';
  readonly reasons: readonly string[];
}

/** Where somebody stands on the way to an account, and what to do next. */
export interface NextStepAnswer extends Grounded {
  readonly state: string;
  readonly next: string;
  /** Last instant or day of the clock that runs, also once it has passed. */
  // eslint-disable-next-line @typescript-eslint/no-duplicate-type-constituents -- two formats, both text
  readonly due?: IsoInstant | IsoDate;
  readonly reasons?: readonly string[];
  /** Whom to call about the step. */
  readonly contact?: AccountContact;
}

/** Where a notice to register stands, and, apart from it, whether controlled substances may be prescribed. */
export interface RegistrationNoticeAnswer extends Grounded {
  readonly state: RegistrationNoticeState;
  /** Nominal last day to register. */
  readonly due?: IsoDate;
  readonly mayPrescribe: boolean | 'unknown';
}

/** Whether a delegate's enrollment is complete. */
export interface DelegateEnrollmentAnswer extends Grounded {
  readonly enrollment: 'complete' | 'incomplete' | 'indeterminate';
  readonly reasons: readonly string[];
}

/** Whether the verification certificate is asked for. */
export interface CertificateAnswer extends Grounded {
  readonly certificate: 'required' | 'not-required';
}

/** What an uploader may do. */
export interface UploaderAnswer extends Grounded {
  readonly mayReport: boolean | 'unknown';
  readonly mayQuery: false;
}

/** No answer: the profile says nothing about accounts. */
export interface UnansweredAccount extends Grounded {
  readonly outcome: 'indeterminate';
  readonly issues: readonly RoomMissing[];
}

/** The answer to a question about accounts; which shape comes back follows from `ask`. */
export type AccountAnswer =
  | AccountDutyAnswer
  | NextStepAnswer
  | RegistrationNoticeAnswer
  | DelegateEnrollmentAnswer
  | CertificateAnswer
  | UploaderAnswer
  | UnansweredAccount;
