import type { Citation } from '../../core/citation.js';
import type { Issue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import { fromDayNumber } from '../../core/plain-date.js';
import { lawOn } from '../profile/dated-law.js';
import { versionOn } from '../law/rule.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import { isoOf, placeLocal, zoneIssue } from './moment.js';
import type { CloseOfBusinessOption, ClosingLaw, ClosingTime, ProfileWith } from '../law/profile.js';
import { readingMissing, reportingRule, roomMissing } from '../profile/room.js';
import type { Settings } from '../../core/readings.js';
import { isClockTime } from './written-moment.js';

/** The last day, and the last instant on it as ISO text with offset. */
export interface Due {
  /** The last day. */
  readonly due: PlainDate;
  /** The last instant on it: ISO text with offset. */
  readonly dueAt: string;
}

/** What a caller may say about close of business. */
export interface CloseOfBusinessChoice {
  /** Default: the profile's, in Kentucky `frankfort-1630`. */
  readonly closeOfBusiness?: CloseOfBusinessOption;
  /** The dispenser's closing time, `HH:mm`, for `dispenser-closing`. */
  readonly closesAt?: string;
  /** The dispenser's IANA zone, for `dispenser-closing` and `end-of-day`. */
  readonly zone?: string;
}

/** The end of a due day settled: its clock time and zone. */
export interface ClosingClock {
  /** The open question it answers; absent where the law itself names the end. */
  readonly reading?: string;
  /** The option of the reading. */
  readonly option: string;
  readonly time: string;
  readonly zone: string;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/** On what the end of a due day turns. */
export interface ClosingQuestion {
  /** The jurisdiction. */
  readonly profile: ProfileWith<'reporting' | 'calendar'>;
  readonly settings: Settings;
  /** The day of which the law is taken. */
  readonly on: PlainDate;
  /** The dispenser's zone and closing time. */
  readonly zone?: string | undefined;
  readonly closesAt?: string | undefined;
}

const END_OF_DAY = { option: 'end-of-day', time: '23:59:59' } as const;
const NO_CITES: readonly Citation[] = [];

/** The option of a close of business by its name, or a TypeError where the law has none of that name. */
export function closingOption({ options }: ClosingLaw, wanted: string): ClosingTime {
  const found = options.find(({ option }) => option === wanted);
  if (!found) throw new TypeError(`closeOfBusiness must be one of: ${options.map(({ option }) => option).join(', ')}.`);
  return found;
}

/**
 * The clock at which a due day ends: with the dispenser's day (`end-of-day`), at the close of business as its reading is taken
 * (`close-of-business`), or by one option of that law.
 */
export function closingClockOf(ends: string, { profile, settings, on, zone, closesAt }: ClosingQuestion): ClosingClock | Issue<RulesIssueCode> {
  if (ends === 'end-of-day') return zoneIssue(zone, true) ?? endOfDayIn(zone ?? '');
  const rule = reportingRule(profile, 'closeOfBusiness');
  if ('code' in rule) return rule;
  const law = lawOn(rule, on);
  if ('code' in law) return law;
  const { reading } = law.value;
  const isOpen = ends === 'close-of-business';
  const wanted = isOpen ? settings[reading] : ends;
  if (wanted === undefined) return readingMissing(profile, reading);
  const closing = closingOption(law.value, wanted);
  const badZone = zoneIssue(zone, closing.zone === 'dispenser');
  if (badZone) return badZone;
  const time = closing.time ?? closesAt;
  if (!isClockTime(time)) return rulesIssue('rules.closing-time-required', { path: ['closesAt'] });
  const place = closing.zone === 'dispenser' ? zone : profile.calendar?.zone;
  if (place === undefined) return roomMissing(profile, 'calendar');
  return clockFor(closing, law.cites, isOpen ? reading : undefined, time, place);
}

const endsOfDays = new Map<string, ClosingClock>();
const ENDS_OF_DAYS = 1000;

/** The end of a day in a zone, which is asked for again and again. */
function endOfDayIn(zone: string): ClosingClock {
  const known = endsOfDays.get(zone);
  if (known) return known;
  const clock: ClosingClock = Object.freeze({ ...END_OF_DAY, zone, cites: NO_CITES });
  if (endsOfDays.size < ENDS_OF_DAYS) endsOfDays.set(zone, clock);
  return clock;
}

const settled = new WeakMap<readonly Citation[], ClosingClock[]>();
const SETTLED_CLOCKS = 100;

/** The clock of an option; those of one law are few and asked for again and again, so that they are remembered. */
function clockFor({ option }: ClosingTime, cites: readonly Citation[], reading: string | undefined, time: string, zone: string): ClosingClock {
  const known = settled.get(cites) ?? [];
  const same = known.find((clock) => clock.zone === zone && clock.time === time && clock.option === option && clock.reading === reading);
  if (same) return same;
  const clock: ClosingClock = Object.freeze({ ...(reading !== undefined && { reading }), option, time, zone, cites });
  if (known.length < SETTLED_CLOCKS) settled.set(cites, [...known, clock]);
  return clock;
}

/** Whether the end of a day under an option can be told from what was given; asked first, as it halves the time of an answer. */
export function canClose(ends: string, { profile, on, zone, closesAt }: Omit<ClosingQuestion, 'settings'>): boolean {
  const law = profile.reporting?.closeOfBusiness && versionOn(profile.reporting.closeOfBusiness, on);
  const closing = law?.value.options.find(({ option }) => option === ends);
  return closing !== undefined && (closing.zone === 'office' || zone !== undefined) && (closing.time !== undefined || closesAt !== undefined);
}

const remembered = new Map<string, Map<number, Due>>();
const rememberedOf = new WeakMap<ClosingClock, Map<number, Due>>();
const REMEMBERED_CLOCKS = 100;
const REMEMBERED_DAYS = 20_000;

/** The days remembered of a clock; forgotten when they grow too many. */
function daysOf(clock: ClosingClock): Map<number, Due> {
  const ofClock = rememberedOf.get(clock);
  if (ofClock && ofClock.size < REMEMBERED_DAYS) return ofClock;
  const days = daysOfTime(clock);
  rememberedOf.set(clock, days);
  return days;
}

function daysOfTime({ time, zone }: ClosingClock): Map<number, Due> {
  const key = `${time} ${zone}`;
  const known = remembered.get(key);
  if (known && known.size < REMEMBERED_DAYS) return known;
  if (remembered.size >= REMEMBERED_CLOCKS) remembered.clear();
  const days = new Map<number, Due>();
  remembered.set(key, days);
  return days;
}

/** A day number with its close of business. Days repeat within a batch and zones are slow, so answers are remembered, and frozen. */
export function dueOn(day: number, clock: ClosingClock): Due {
  const days = daysOf(clock);
  const known = days.get(day);
  if (known) return known;
  const due = fromDayNumber(day);
  const answer = Object.freeze({ due, dueAt: isoOf(placeLocal(due, clock.time, clock.zone).instant) });
  days.set(day, answer);
  return answer;
}
