import type { PlainDate } from 'kasper-rules/asap';
import type { CallerClosure, Clock, Profile } from 'kasper-rules/rules';
import type { ClockFact } from './clock-facts.js';
import type { DueAnswer } from './due-view.js';

/** What a visitor tells of a deadline. */
export interface DueAsked {
  readonly on: PlainDate;
  /** `HH:mm`; left out where only the day is known. */
  readonly time?: string;
  readonly zone: string;
  /** By name, in the words of the profile's clocks. */
  readonly facts: Readonly<Record<string, string | boolean>>;
  /** How open questions are taken, by id; the profile's defaults where left out. */
  readonly readings: Readonly<Record<string, string>>;
  readonly closures: readonly CallerClosure[];
  /** Weekdays on which the dispenser is closed, 0 being Sunday. */
  readonly closedWeekdays: readonly number[];
  /** Single days on which it is closed. */
  readonly closedDates: readonly PlainDate[];
  /** `HH:mm` at which the dispenser closes, where a reading asks. */
  readonly closesAt?: string;
  /** The day it was sold, where that is not the day it was filled. */
  readonly sold?: PlainDate;
  /** The day of the report before. */
  readonly lastReport?: PlainDate;
  /** The last day on which a reported drug was possessed. */
  readonly lastPossessedOn?: PlainDate;
}

/** Days that a clock may want beside the one it runs from. */
export type FurtherDay = 'sold' | 'lastReport' | 'lastPossessedOn';

/** One of the clocks a visitor can ask about. */
export interface DueQuestion {
  readonly id: string;
  readonly title: string;
  /** What the day told is, under the facts told. */
  readonly startAsk: (profile: Profile, facts: DueAsked['facts']) => string;
  /** Whether a time of day makes a difference, or has to be told. */
  readonly time: 'none' | 'may' | 'must';
  readonly furtherDays: (profile: Profile, facts: DueAsked['facts']) => readonly FurtherDay[];
  /** The clock that runs; none where the profile has no such law, or names no rows. */
  readonly clock: (profile: Profile) => Clock | undefined;
  readonly facts: (profile: Profile) => readonly ClockFact[];
  /** Whether the profile has the law. */
  readonly isRecorded: (profile: Profile) => boolean;
  readonly ask: (asked: DueAsked, profile: Profile) => DueAnswer;
}
