import type { Citation } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import type { CorrectionClockName, CorrectionEvent, CorrectionFlag, CorrectionState, CorrectionStep } from '../rules/facts/correction-vocabulary.js';

/** A correction case as it is known: what happened, in order, and the day it is looked at. */
export interface CorrectionCaseInput {
  /** In date order; events of one day in the order in which they happened. */
  readonly events: readonly CorrectionEvent[];
  /** The day the question is asked about. */
  readonly at: PlainDate;
  /** Exactly the full days, besides Saturdays and Sundays, on which state offices are closed; by default those of the profile's calendar. */
  readonly closures?: readonly PlainDate[] | undefined;
}

/** The last day of a clock under both readings: `nominal` as counted, `rolled` the first open day from there on. */
export interface CorrectionDue {
  /** Which clock runs. */
  readonly clock: CorrectionClockName;
  /** The last day as counted. */
  readonly nominal: PlainDate;
  /** The same day, or the next on which state offices are open. */
  readonly rolled: PlainDate;
}

/** Where a correction case stands, what is due when, and who acts next. */
export interface CorrectionStatus {
  /** Where the case stands. */
  readonly state: CorrectionState;
  /** Absent when no clock runs or ran. */
  readonly due?: CorrectionDue;
  /** Only a duty not yet performed is overdue; `nominal-only` is past the nominal day but not past the rolled one. */
  readonly overdue: 'no' | 'nominal-only' | 'yes';
  /** What may happen next. */
  readonly next: readonly CorrectionStep[];
  /** A set: each flag once, in the order in which it was first raised. */
  readonly flags: readonly CorrectionFlag[];
}

/** One event with the state it led to and why. */
export interface CorrectionHistoryEntry {
  /** The event as it was given. */
  readonly event: CorrectionEvent;
  /** The state it led to. */
  readonly state: CorrectionState;
  /** The permanent id of the rule that decided. */
  readonly rule: string;
  /** One sentence for a person. */
  readonly message: string;
  /** What it raised. */
  readonly flags: readonly CorrectionFlag[];
  /** The law of the rule. */
  readonly cites: readonly Citation[];
}

/** The status of a case with its history and the sources it rests on. */
export interface CorrectionCase extends CorrectionStatus {
  /** All law the status rests on. */
  readonly cites: readonly Citation[];
  /** An entry an event, in their order. */
  readonly history: readonly CorrectionHistoryEntry[];
}
