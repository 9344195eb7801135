import { DateTime, IANAZone } from 'luxon';
import type { Issue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import type { Moment } from './written-moment.js';
import { parseMoment } from './written-moment.js';

const knownZones = new Set<string>();

/** Whether a value names a zone of the IANA database; valid names are remembered, as asking costs microseconds. */
export function isZone(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (knownZones.has(value)) return true;
  if (!IANAZone.isValidZone(value)) return false;
  if (knownZones.size < 1000) knownZones.add(value);
  return true;
}

/** The issue with a zone that was given, if there is one: unknown, or missing where one is needed. */
export function zoneIssue(zone: unknown, isNeeded: boolean): Issue<RulesIssueCode> | undefined {
  if (zone === undefined) return isNeeded ? rulesIssue('rules.zone-required', { path: ['zone'] }) : undefined;
  return isZone(zone) ? undefined : rulesIssue('rules.zone-unknown', { path: ['zone'] });
}

/** A local time placed on the time line, and whether clocks made it doubtful. */
export interface Placed {
  readonly instant: DateTime;
  readonly doubt?: 'rules.local-time-repeated' | 'rules.local-time-skipped';
}

/** Places a local time: one that exists twice is the earlier, one that does not exist moves on by the gap, whatever today's offset is. */
export function placeLocal(date: PlainDate, time: string, zone: string): Placed {
  const local = DateTime.fromISO(`${date}T${time}`, { zone });
  if (!local.toISO()?.startsWith(`${date}T${time.slice(0, 5)}`)) return { instant: local, doubt: 'rules.local-time-skipped' };
  const [first = local, ...later] = local.getPossibleOffsets().sort((one, other) => one.toMillis() - other.toMillis());
  return later.length > 0 ? { instant: first, doubt: 'rules.local-time-repeated' } : { instant: first };
}

/** Places a moment that has a time: an instant as it stands, a local time by its zone. */
export function placeMoment(moment: Moment & { readonly time: string }, zone: string): Placed {
  const { date, time, offset } = moment;
  return offset === undefined ? placeLocal(date, time, zone) : { instant: DateTime.fromISO(`${date}T${time}${offset}`, { zone }) };
}

/** Places a written time on the time line, or says what it lacks; `fallbackZone` serves an instant without a zone. */
export function placeWritten(
  written: unknown,
  { name, zone, fallbackZone }: { readonly name: string; readonly zone: string | undefined; readonly fallbackZone?: string | undefined },
): Placed | Issue<RulesIssueCode> {
  const moment = parseMoment(written);
  if (!moment) return rulesIssue('rules.date-format', { path: [name] });
  const { time, offset } = moment;
  if (time === undefined) return rulesIssue('rules.time-required', { path: [name] });
  const placeIn = zone ?? (offset === undefined ? undefined : fallbackZone);
  return zoneIssue(placeIn, true) ?? placeMoment({ ...moment, time }, placeIn ?? '');
}

/** The local date of an instant. */
export function dateOf(instant: DateTime): PlainDate {
  return instant.toISODate() as PlainDate;
}

/** An instant as ISO text with its offset, in whole seconds. */
export function isoOf(instant: DateTime): string {
  return instant.startOf('second').toISO({ suppressMilliseconds: true }) ?? '';
}

/** The instant that ISO text with an offset names, in milliseconds since 1970. */
export function millisecondsOf(written: string): number {
  return DateTime.fromISO(written).toMillis();
}
