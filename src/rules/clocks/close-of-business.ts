import type { Citation } from '../../core/citation.js';
import type { Issue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import { fromDayNumber } from '../../core/plain-date.js';
import { lawOn } from '../profile/dated-law.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import { isoOf, placeLocal, zoneIssue } from './moment.js';
import type { CloseOfBusinessOption, ProfileWith } from '../law/profile.js';
import { reportingRule, roomMissing } from '../profile/room.js';
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

/** Close of business settled: the option, its clock time and zone. */
export interface ClosingClock {
  /** The open question it answers. */
  readonly reading: string;
  readonly option: string;
  readonly time: string;
  readonly zone: string;
  readonly cites: readonly Citation[];
}

/** The clock at which a due day ends under the caller's choice or the profile's default, by the law of a day. */
export function closingClockOf(profile: ProfileWith<'reporting' | 'readings' | 'calendar'>, choice: CloseOfBusinessChoice, on: PlainDate): ClosingClock | Issue<RulesIssueCode> {
  const rule = reportingRule(profile, 'closeOfBusiness');
  if ('code' in rule) return rule;
  const law = lawOn(rule, on);
  if ('code' in law) return law;
  const { reading, options } = law.value;
  const wanted = choice.closeOfBusiness ?? profile.readings?.find(({ id }) => id === reading)?.default;
  if (wanted === undefined) return roomMissing(profile, 'readings');
  const closing = options.find(({ option }) => option === wanted);
  if (!closing) throw new TypeError(`closeOfBusiness must be one of: ${options.map(({ option }) => option).join(', ')}.`);
  const badZone = zoneIssue(choice.zone, closing.zone === 'dispenser');
  if (badZone) return badZone;
  const time = closing.time ?? choice.closesAt;
  if (!isClockTime(time)) return rulesIssue('rules.closing-time-required', { path: ['closesAt'] });
  const zone = closing.zone === 'dispenser' ? choice.zone : profile.calendar?.zone;
  if (zone === undefined) return roomMissing(profile, 'calendar');
  return { reading, option: closing.option, time, zone, cites: law.cites };
}

const remembered = new Map<string, Map<number, Due>>();
const REMEMBERED_CLOCKS = 100;
const REMEMBERED_DAYS = 20_000;

/** The days remembered of a clock; forgotten when they grow too many. */
function daysOf({ time, zone }: ClosingClock): Map<number, Due> {
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
