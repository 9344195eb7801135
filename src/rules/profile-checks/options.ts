import { isRecord } from '../../core/is-record.js';
import { isPlainDate } from '../../core/plain-date.js';
import { placesAt } from '../profile/profile-place.js';
import type { ProfilePath } from '../profile/profile-place.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

const CALENDAR_OPTIONS: readonly unknown[] = ['earliest', 'default', 'latest'];

type Rooms = Readonly<Record<string, unknown>>;

/** A reading of the profile with its place; what names none is no name of a reading that lacks its id. */
function readingOf(rooms: Rooms, id: unknown) {
  return typeof id === 'string' ? placesAt(rooms['readings'], '*', ['readings']).find(({ value }) => isRecord(value) && value['id'] === id) : undefined;
}

const valuesAt = (value: unknown, pattern: string): unknown[] => placesAt(value, pattern).map((place) => place.value);

const reported = (path: ProfilePath, id: unknown): ProfileIssue => profileIssue('rules.profile.reading-option', path, { id: String(id) });

/** The days of a calendar are read in three ways; its reading offers no other. */
function checkCalendarReading(rooms: Rooms): ProfileIssue[] {
  const { calendar } = rooms;
  const id = isRecord(calendar) ? calendar['reading'] : undefined;
  const reading = readingOf(rooms, id);
  if (!reading) return [];
  const others = valuesAt(reading.value, 'options.*.value').filter((option) => !CALENDAR_OPTIONS.includes(option));
  return others.length > 0 ? [reported(reading.path, id)] : [];
}

/** The options of a reading and those that a part of the law distinguishes are the same. */
function checkClosings(rooms: Rooms): ProfileIssue[] {
  return placesAt(rooms['reporting'], 'closeOfBusiness.versions.*.value', ['reporting']).flatMap(({ path, value }) => {
    const id = isRecord(value) ? value['reading'] : undefined;
    const reading = readingOf(rooms, id);
    if (!reading) return [];
    const [offered, known] = [valuesAt(reading.value, 'options.*.value'), valuesAt(value, 'options.*.option')];
    return offered.every((option) => known.includes(option)) && known.every((option) => offered.includes(option)) ? [] : [reported(path, id)];
  });
}

const CLOCKS: readonly (readonly [room: string, pattern: string])[] = [['reporting', '*.versions.*'], ['corrections', 'clocks.*.versions.*']];
const ALWAYS_KNOWN: readonly unknown[] = ['end-of-day', 'close-of-business'];

/** Whether there is a day on which two versions are both in force. */
function areTogether(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const isOver = (earlier: unknown, later: unknown) => isPlainDate(earlier) && isPlainDate(later) && earlier < later;
  return !isOver(one['to'], other['from']) && !isOver(other['to'], one['from']);
}

/** A period ends at a close of business that the law of its days has among its options. */
function checkEnds(rooms: Rooms): ProfileIssue[] {
  const closings = placesAt(rooms['reporting'], 'closeOfBusiness.versions.*').flatMap(({ value }) => {
    const [reading] = valuesAt(value, 'value.reading');
    return isRecord(value) && typeof reading === 'string' ? [{ version: value, reading, options: valuesAt(value, 'value.options.*.option') }] : [];
  });
  return CLOCKS.flatMap(([room, pattern]) => placesAt(rooms[room], pattern, [room])).flatMap(({ path, value: clock }) =>
    placesAt(clock, 'value.*.period.**.ends', path).flatMap(({ path: at, value: ends }) => {
      const lacking = closings.find(({ version, options }) => isRecord(clock) && areTogether(clock, version) && ![...ALWAYS_KNOWN, ...options].includes(ends));
      return lacking ? [reported(at, lacking.reading)] : [];
    }),
  );
}

/** Readings whose options are not those that the law turns on. */
export function checkOptions(rooms: Rooms): ProfileIssue[] {
  return [...checkCalendarReading(rooms), ...checkClosings(rooms), ...checkEnds(rooms)];
}
