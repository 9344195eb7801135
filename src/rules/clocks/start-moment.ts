import type { Issue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import { toDayNumber } from '../../core/plain-date.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import type { Placed } from './moment.js';
import { dateOf, placeLocal, placeMoment, zoneIssue } from './moment.js';
import type { Moment } from './written-moment.js';
import { parseMoment } from './written-moment.js';

/** The event that starts a clock: its local date, and the time as far as it is known. */
export interface StartMoment {
  /** The member of the question that told it. */
  readonly name: string;
  /** The calendar day, `YYYY-MM-DD`. */
  readonly date: PlainDate;
  readonly day: number;
  readonly written: Moment;
}

/** Reads the start of a clock; an instant needs the zone that names its local date. */
export function startMomentOf(text: unknown, name: string, zone: string | undefined): StartMoment | Issue<RulesIssueCode> {
  const written = parseMoment(text);
  if (!written) return rulesIssue('rules.date-format', { path: [name] });
  const { time, offset } = written;
  const badZone = zoneIssue(zone, offset !== undefined);
  if (badZone) return badZone;
  if (time === undefined || offset === undefined || zone === undefined) return { name, date: written.date, day: written.day, written };
  const date = dateOf(placeMoment({ ...written, time }, zone).instant);
  return { name, date, day: toDayNumber(date), written };
}

/** The event with its day as a clock elsewhere names it; where only the day is told, or nobody knows whose it is, as it was. */
export function startIn(start: StartMoment, zone: string | undefined, elsewhere: string): StartMoment {
  const { written } = start;
  const { time } = written;
  // An instant is not taken without a zone, so that a time without one is local.
  if (time === undefined || zone === undefined) return start;
  const { instant } = placeMoment({ ...written, time }, zone);
  const date = dateOf(instant.setZone(elsewhere));
  return { ...start, date, day: toDayNumber(date) };
}

/** The hour supposed where only the date is known: an option of the reading. */
export type HourOpen = 'day-start' | 'day-end';

const SUPPOSED: Readonly<Record<HourOpen, string>> = { 'day-start': '00:00:00', 'day-end': '23:59:59' };

/** The moment of a start on the time line: as it is known, or at the hour of its day that is supposed. */
export function instantOf({ written, date }: StartMoment, zone: string, hourOpen: HourOpen): Placed {
  const { time } = written;
  return time === undefined ? placeLocal(date, SUPPOSED[hourOpen], zone) : placeMoment({ ...written, time }, zone);
}
