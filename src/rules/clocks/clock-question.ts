import type { Issue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { ExtraClosures, Supposition } from '../calendar/closure-index.js';
import { extraClosuresOf } from '../calendar/closure-index.js';
import type { DispenserClosures, DispenserDays } from '../calendar/dispenser-days.js';
import { dispenserDaysOf } from '../calendar/dispenser-days.js';
import type { RulesIssueCode } from '../issues.js';
import type { CalendarReading, CallerClosure } from '../law/business-calendar.js';
import type { Clock, ClockStart } from '../law/clock.js';
import type { ProfileWith } from '../law/profile.js';
import { versionOn } from '../law/rule.js';
import type { CloseOfBusinessChoice } from './close-of-business.js';
import { closingOption } from './close-of-business.js';
import type { Settings } from '../../core/readings.js';
import { settingsOf } from '../../core/readings.js';
import type { StartMoment } from './start-moment.js';
import { startMomentOf } from './start-moment.js';

/** Facts in the words of the profile, by name; a list stands for one of several possible values, and what is left out is unknown. */
export type ClockFacts = Readonly<Record<string, string | number | boolean | null | readonly (string | boolean)[]>>;

/** What may be said to every clock of the law. */
export interface ClockCircumstances extends CloseOfBusinessChoice {
  /** Facts that select a row of the clock: who dispensed, what happened. */
  readonly facts?: ClockFacts;
  /** How business days are read. Default: the profile's, in Kentucky `default`. */
  readonly reading?: CalendarReading;
  /** How other open questions are taken, by the id of the reading. Default: the profile's. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Emergency closures the calendar does not know. */
  readonly closures?: readonly CallerClosure[];
  /** The dispenser's own closed days, where the law counts by them. Default none. */
  readonly dispenserClosures?: DispenserClosures;
}

/** The law a clock is asked under. */
export type ClockLaw = ProfileWith<'calendar' | 'reporting' | 'readings'>;

/** A question to a clock, read and checked. */
export interface ClockQuestion {
  /** The jurisdiction. */
  readonly profile: ClockLaw;
  readonly clock: Clock;
  /** The events that are known. */
  readonly starts: Readonly<Partial<Record<ClockStart, StartMoment>>>;
  readonly facts: ClockFacts;
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
  /** The hour supposed where only the date is known, when it is not the reading's. */
  readonly hourOpen?: string;
  /** What a last calendar day does on which the offices are closed, when it is not what the period says. */
  readonly rolls?: 'never' | 'to-open-day';
  /** Where the last day alone is wanted: the zone in whose midnight every day ends. */
  readonly zoneOfDays?: string;
}

const READINGS: readonly CalendarReading[] = ['default', 'earliest', 'latest'];
const NO_FACTS: ClockFacts = {};

/** The reading of business days asked for, or a TypeError when there is no such reading. */
export function checkReading(reading: CalendarReading = 'default'): CalendarReading {
  if (READINGS.includes(reading)) return reading;
  throw new TypeError(`reading must be one of: ${READINGS.join(', ')}.`);
}

/** The choices of a caller by the ids of the readings. */
function chosenOf({ reading, readings, closeOfBusiness }: ClockCircumstances, { calendar, reporting }: ClockLaw, on: PlainDate): Settings | undefined {
  if (reading !== undefined) checkReading(reading);
  if (reading === undefined && readings === undefined && closeOfBusiness === undefined) return undefined;
  const law = reporting?.closeOfBusiness && versionOn(reporting.closeOfBusiness, on)?.value;
  return {
    ...readings,
    ...(reading !== undefined && calendar?.reading !== undefined && { [calendar.reading]: reading }),
    ...(law && closeOfBusiness !== undefined && { [law.reading]: closingOption(law, closeOfBusiness).option }),
  };
}

/** What tells when each start of a clock was: the member of the input, and what it holds. */
export type WrittenStarts = Readonly<Partial<Record<ClockStart, readonly [member: string, text: unknown]>>>;

/** Reads a question to a clock, or says what it lacks. */
export function clockQuestionOf(profile: ClockLaw, clock: Clock, written: WrittenStarts, circumstances: ClockCircumstances): ClockQuestion | Issue<RulesIssueCode> {
  const { zone, closesAt, facts = NO_FACTS } = circumstances;
  const starts: Partial<Record<ClockStart, StartMoment>> = {};
  let on: PlainDate | undefined;
  for (const start in written) {
    const [member, text] = written[start as ClockStart] ?? ['', undefined];
    if (text === undefined) continue;
    const moment = startMomentOf(text, member, zone);
    if ('code' in moment) return moment;
    starts[start as ClockStart] = moment;
    if (on === undefined || moment.date < on) on = moment.date;
  }
  const extras = extraClosuresOf(circumstances.closures);
  if ('code' in extras) return extras;
  const dispenser = dispenserDaysOf(circumstances.dispenserClosures);
  if ('code' in dispenser) return dispenser;
  const settings = settingsOf(profile.readings, on && chosenOf(circumstances, profile, on));
  return { profile, clock, starts, facts, settings, zone, closesAt, dispenser, extras };
}
