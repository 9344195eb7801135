import type { Issue } from '../../core/issue.js';
import type { DayView } from '../calendar/closure-index.js';
import type { DispenserDays } from '../calendar/dispenser-days.js';
import type { RulesIssueCode } from '../issues.js';
import type { CountedBy } from '../law/period.js';
import type { ClosingClock, Due } from './close-of-business.js';
import type { Placed } from './moment.js';
import type { HourOpen, StartMoment } from './start-moment.js';

/** By whose days and clocks a period is counted. */
export interface Counting {
  /** The days of the offices, or that the profile does not tell them. */
  readonly office: DayView | Issue<RulesIssueCode>;
  readonly dispenser: DispenserDays;
  /** The dispenser's zone. */
  readonly zone: string | undefined;
  /** The hour supposed where hours count and only the date is known. */
  readonly hourOpen: HourOpen;
  /** Whether hours run from the start itself, or from the end of its local day. */
  readonly runsFrom: 'start' | 'end-of-day';
  /** What a last calendar day does on which the offices are closed, when it is not what the period says. */
  readonly rolls: 'never' | 'to-open-day' | undefined;
  /** The clock at which a due day ends, by the period's `ends`. */
  readonly closing: (ends: string) => ClosingClock | Issue<RulesIssueCode>;
}

/** The days of a count: each after one day number up to another. */
export interface CountedDays {
  readonly by: CountedBy | 'calendar';
  readonly after: number;
  readonly upTo: number;
}

/** Where a period ends, and what that rests on. */
export interface PeriodEnd {
  readonly due: Due;
  /** The days that were counted up to the due one, in order. */
  readonly counted: readonly CountedDays[];
  /** The days of the office on which the end rests. */
  readonly rests: readonly CountedDays[];
  readonly closings: readonly ClosingClock[];
  /** Whether the hour of the start was supposed. */
  readonly supposesHour: boolean;
  /** What clocks made doubtful about the start. */
  readonly doubt?: Placed['doubt'];
}

/** Ends a period of one kind. */
export type EndOf<Kind> = (period: Kind, start: StartMoment, counting: Counting) => PeriodEnd | Issue<RulesIssueCode>;
