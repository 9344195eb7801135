import type { Citation } from '../../core/citation.js';
import type { Dated } from '../../core/dated.js';
import type {
  CorrectionClockName,
  CorrectionEventType,
  CorrectionFlag,
  CorrectionParty,
  CorrectionRecordKind,
  CorrectionState,
  CorrectionStep,
} from '../facts/correction-vocabulary.js';
import type { Clock } from './clock.js';

/** The facts of an event that select a transition: each named fact must be one of the listed values; an absent fact is none of them. */
export interface CorrectionEventPattern {
  readonly by?: readonly (CorrectionParty | 'dispenser' | 'branch')[];
  /** Last day in force; none: still in force. */
  readonly to?: readonly ('dispenser' | 'branch')[];
  readonly reportDisclosed?: readonly boolean[];
  readonly accepted?: readonly boolean[];
}

/**
 * One row of the state machine. Rows are tried in order and the first that fits decides, so that a row without a guard
 * is the "otherwise" of the rows before it. `from`, `event`, `guard.label` and `to` are what a state diagram draws.
 */
export interface CorrectionTransition {
  /** The permanent id of the rule: `ky.correction.requested`. */
  readonly rule: string;
  /** First day in force; none: from the beginning of what is recorded. */
  readonly from: readonly CorrectionState[] | 'any';
  readonly event: CorrectionEventType | 'any';
  readonly guard?: { readonly label: string; readonly where: CorrectionEventPattern };
  /** Last day in force; none: still in force. */
  readonly to: CorrectionState | 'same';
  /** The clock the event starts. A clock that was started before runs on as it was. */
  readonly starts?: CorrectionClockName;
  /** The clock whose duty the event performs; its day is judged late or in time. */
  readonly performs?: CorrectionClockName;
  readonly flag?: CorrectionFlag;
  /** Instead of what the state has to happen next. */
  readonly next?: readonly CorrectionStep[];
  /** Why, in a sentence for people. */
  readonly message: string;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** What holds while a case is in a state. */
export interface CorrectionStateRule {
  readonly label: string;
  readonly next: readonly CorrectionStep[];
  /** The clock shown as due, if it was ever started; `path` is the one of the state before. */
  readonly clock?: CorrectionClockName | 'path';
  /** The clock's duty is not yet performed, so that it can be overdue. */
  readonly dutyOpen?: true;
  readonly flag?: CorrectionFlag;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** How lateness of a performed duty is called: past the nominal day only, or past the rolled day as well. */
export interface LatenessFlags {
  readonly nominalOnly: CorrectionFlag;
  readonly rolled: CorrectionFlag;
}

/** What can be wrong with a record, as far as it decides how to put it right. */
export type RecordDefect = 'value' | 'key-field' | 'patient-data' | 'wrong-patient' | 'not-dispensed';

/** How correcting records are to be sent; the fields that identify a record stand in the ASAP part of the profile. */
export interface CorrectionRecordRule {
  /** The reporting statuses, besides `new`, that the program takes. */
  readonly acceptedStatuses: readonly ('revise' | 'void')[];
  /** What each defect calls for where every status is accepted. */
  readonly remedies: Readonly<Record<RecordDefect, CorrectionRecordKind>>;
  /** Hours to leave between a void and the new record; `unpublished`: the program names none, which does not mean none is needed. */
  readonly voidThenNewWait: { readonly hours: number } | 'unpublished';
}

/** A jurisdiction's error-resolution process as data. */
export interface CorrectionProfile {
  /** The editions of the law that hold the process, each with a name; none reaches before it existed. */
  readonly editions: readonly Dated<string>[];
  /** The periods by name; the version in force on the day a clock starts counts. */
  readonly clocks: Readonly<Record<string, Clock>>;
  /** How the days of a period are counted, and what is open about it. */
  readonly counting: Readonly<Record<CorrectionClockName, readonly [Citation, ...Citation[]]>>;
  readonly lateness: Readonly<Record<CorrectionClockName, LatenessFlags>>;
  readonly states: Readonly<Record<CorrectionState, CorrectionStateRule>>;
  readonly transitions: readonly CorrectionTransition[];
  /** Which record carries a correction out, by date. */
  readonly records: readonly Dated<CorrectionRecordRule>[];
}
