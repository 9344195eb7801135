import type { Citation } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import type { CorrectionProfile, EventOf } from '../rules/law/correction-rule.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { DefaultCorrections } from '../rules/profile/default-correction-facts.js';

/** A profile as far as it says how errors are put right. */
export type CorrectionRoom = ProfileWith<'corrections' | 'calendar' | 'readings'>;

/** The process of corrections of a profile, with its words as far as they are known. */
export type CorrectionsOf<Of extends CorrectionRoom> = NonNullable<Of['corrections']>;

/** The names of some declared things: the words of a process. */
type NameOf<Declared> = keyof Declared & string;

/** A correction case as it is known: what happened, in order, and the day it is looked at. The words are those of a process: Kentucky's, where none is named. */
export interface CorrectionCaseInput<Of extends CorrectionProfile = DefaultCorrections> {
  /** In date order; events of one day in the order in which they happened. */
  readonly events: readonly EventOf<Of['events']>[];
  /** The day the question is asked about. */
  readonly at: PlainDate;
  /** Exactly the full days, besides those of the weekend, on which state offices are closed; by default those of the profile's calendar. */
  readonly closures?: readonly PlainDate[] | undefined;
}

/** The last day of a clock under both readings: `nominal` as counted, `rolled` the first open day from there on. */
export interface CorrectionDue<Of extends CorrectionProfile = DefaultCorrections> {
  /** Which clock runs. */
  readonly clock: NameOf<Of['clocks']>;
  /** The last day as counted. */
  readonly nominal: PlainDate;
  /** The same day, or the next on which state offices are open. */
  readonly rolled: PlainDate;
}

/** Where a correction case stands, what is due when, and who acts next. */
export interface CorrectionStatus<Of extends CorrectionProfile = DefaultCorrections> {
  /** Where the case stands. */
  readonly state: NameOf<Of['states']>;
  /** Absent when no clock runs or ran. */
  readonly due?: CorrectionDue<Of>;
  /** Only a duty not yet performed is overdue; `nominal-only` is past the nominal day but not past the rolled one. */
  readonly overdue: 'no' | 'nominal-only' | 'yes';
  /** What may happen next. */
  readonly next: readonly NameOf<Of['steps']>[];
  /** A set: each flag once, in the order in which it was first raised. */
  readonly flags: readonly NameOf<Of['flags']>[];
}

/** One event with the state it led to and why. */
export interface CorrectionHistoryEntry<Of extends CorrectionProfile = DefaultCorrections> {
  /** The event as it was given. */
  readonly event: EventOf<Of['events']>;
  /** The state it led to. */
  readonly state: NameOf<Of['states']>;
  /** The permanent id of the rule that decided. */
  readonly rule: string;
  /** One sentence for a person. */
  readonly message: string;
  /** What it raised. */
  readonly flags: readonly NameOf<Of['flags']>[];
  /** The law of the rule. */
  readonly cites: readonly Citation[];
}

/** The status of a case with its history and the sources it rests on. */
export interface CorrectionCase<Of extends CorrectionProfile = DefaultCorrections> extends CorrectionStatus<Of> {
  /** All law the status rests on. */
  readonly cites: readonly Citation[];
  /** An entry an event, in their order. */
  readonly history: readonly CorrectionHistoryEntry<Of>[];
}
