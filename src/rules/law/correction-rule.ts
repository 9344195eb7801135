import type { Citation } from '../../core/citation.js';
import type { Dated } from '../../core/dated.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { CorrectionRecordKind } from '../facts/correction-record-kinds.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';
import type { AnyFacts, FactsOf } from '../facts/facts-of.js';
import type { Clock } from './clock.js';

/** An event of a process whose words TypeScript does not know, as one that was read from JSON. */
export interface AnyCorrectionEvent {
  /** What happened. */
  readonly type: string;
  /** Its day. */
  readonly on: PlainDate;
  /** The other facts that the process declares for it; one that is absent is unknown. */
  readonly [fact: string]: unknown;
}

type LeftOutIn<Event> = { [Name in keyof Event]-?: object extends Pick<Event, Name> ? Name : never }[keyof Event];

type Flat<T> = { readonly [Name in keyof T]: T[Name] };
type NeededOf<Event, Names extends keyof Event> = { readonly [Name in Names]: Name extends 'on' ? PlainDate : Event[Name] };
type LeftOutOf<Event, Names extends keyof Event> = { readonly [Name in Names]?: Event[Name] | undefined };

type OnDay<Event> = Event extends unknown ? Flat<NeededOf<Event, Exclude<keyof Event, LeftOutIn<Event>>> & LeftOutOf<Event, LeftOutIn<Event>>> : never;

/** The events that a process declares, as a type. */
export type EventOf<Events extends FactsDeclaration> = FactsDeclaration extends Events ? AnyCorrectionEvent : AnyFacts extends FactsOf<Events> ? AnyCorrectionEvent : OnDay<FactsOf<Events>>;

/** The facts of an event that select a transition: each named fact must be one of the listed values; an absent fact is none of them. */
export type CorrectionEventPattern = Readonly<Record<string, readonly (string | boolean)[]>>;

/**
 * One row of the state machine. Rows are tried in order and the first that fits decides, so that a row without a guard
 * is the "otherwise" of the rows before it. `from`, `event`, `guard.label` and `to` are what a state diagram draws.
 */
export interface CorrectionTransition {
  /** The permanent id of the rule: `ky.correction.requested`. */
  readonly rule: string;
  /** The states it leads on from. */
  readonly from: readonly string[] | 'any';
  /** The event it is for. */
  readonly event: string;
  /** Which of those events, with a name for it. */
  readonly guard?: {
    /** The name, for people. */
    readonly label: string;
    /** What the facts of the event must be. */
    readonly where: CorrectionEventPattern;
  };
  /** The state it leads to, or `same`. */
  readonly to: string;
  /** The clock the event starts. A clock that was started before runs on as it was. */
  readonly starts?: string;
  /** The clock whose duty the event performs; its day is judged late or in time. */
  readonly performs?: string;
  /** What is remarkable about it. */
  readonly flag?: string;
  /** Instead of what the state has to happen next. */
  readonly next?: readonly string[];
  /** Why, in a sentence for people. */
  readonly message: string;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** What holds while a case is in a state. */
export interface CorrectionStateRule {
  /** What people call it. */
  readonly label: string;
  /** The steps that come next. */
  readonly next: readonly string[];
  /** The clock shown as due, if it was ever started; `path` is the one of the state before. */
  readonly clock?: string;
  /** The clock's duty is not yet performed, so that it can be overdue. */
  readonly dutyOpen?: true;
  /** What is remarkable about it. */
  readonly flag?: string;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** How lateness of a performed duty is called: past the nominal day only, or past the rolled day as well. */
export interface LatenessFlags {
  /** The flag of a duty performed after its nominal day and by the rolled one. */
  readonly nominalOnly: string;
  /** The flag of a duty performed after the rolled day as well. */
  readonly rolled: string;
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
  readonly voidThenNewWait:
    | {
        /** How many hours. */
        readonly hours: number;
      }
    | 'unpublished';
}

/** A jurisdiction's error-resolution process as data: its events, states, steps and flags are words of its own. */
export interface CorrectionProfile {
  /** The editions of the law that hold the process, each with a name; none reaches before it existed. */
  readonly editions: readonly Dated<string>[];
  /** What can happen, told apart by `type`, each with its day `on` and facts of its own: plain ones, neither lists nor groups. */
  readonly events: FactsDeclaration;
  /** The state in which a case begins. */
  readonly begins: string;
  /** The periods by name; the version in force on the day a clock starts counts. Rows may turn on the facts of the event that starts it. */
  readonly clocks: Readonly<Record<string, Clock>>;
  /** What is done by the end of each clock, in words. */
  readonly owed: Readonly<Record<string, string>>;
  /** How the days of a period are counted, and what is open about it. */
  readonly counting: Readonly<Record<string, readonly [Citation, ...Citation[]]>>;
  /** How lateness of each clock's duty is called. */
  readonly lateness: Readonly<Record<string, LatenessFlags>>;
  /** The states by name. */
  readonly states: Readonly<Record<string, CorrectionStateRule>>;
  /** What may come next, each step in words: who acts, and how. */
  readonly steps: Readonly<Record<string, string>>;
  /** What can be remarkable about a case, in words. */
  readonly flags: Readonly<Record<string, string>>;
  /** The rows of the state machine; the last fits every event. */
  readonly transitions: readonly CorrectionTransition[];
  /** Which record carries a correction out, by date. */
  readonly records: readonly Dated<CorrectionRecordRule>[];
}
