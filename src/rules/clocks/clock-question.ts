import type { DispenserDays } from '../calendar/dispenser-days.js';
import type { CalendarReading } from '../law/business-calendar.js';
import type { DayView, ExtraClosures, Supposition } from '../calendar/closure-index.js';
import type { Clock, ClockStart } from '../law/clock.js';
import type { Profile } from '../law/profile.js';
import type { Settings } from './settings.js';
import type { StartMoment } from './start-moment.js';

/** The law a clock is asked under. */
export type ClockLaw = Pick<Profile, 'id' | 'calendar' | 'reporting' | 'readings'>;

/** A question to a clock, read and checked. */
export interface ClockQuestion {
  readonly profile: ClockLaw;
  readonly clock: Clock;
  /** The events that are known. */
  readonly starts: Readonly<Partial<Record<ClockStart, StartMoment>>>;
  readonly facts: Readonly<Record<string, unknown>>;
  /** How each reading is taken. */
  readonly settings: Settings;
  /** The dispenser's zone and closing time. */
  readonly zone: string | undefined;
  readonly closesAt: string | undefined;
  readonly dispenser: DispenserDays;
  /** The office closures that the caller adds. */
  readonly extras: ExtraClosures;
  /** A supposition about one of the calendar's doubtful days. */
  readonly supposing?: Supposition;
}
