import { isRecord } from '../../core/is-record.js';
import { placesAt } from '../profile/profile-place.js';
import type { ProfilePath } from '../profile/profile-place.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

const CALENDAR_OPTIONS: readonly unknown[] = ['earliest', 'default', 'latest'];

type Rooms = Readonly<Record<string, unknown>>;

/** A reading of the profile with its place. */
function readingOf(rooms: Rooms, id: unknown) {
  return placesAt(rooms['readings'], '*', ['readings']).find(({ value }) => isRecord(value) && value['id'] === id);
}

const valuesAt = (value: unknown, pattern: string): unknown[] => placesAt(value, pattern).map((place) => place.value);

const reported = (path: ProfilePath, id: unknown): ProfileIssue => profileIssue('rules.profile.reading-option', path, { id: String(id) });

/** The days of a calendar are read in three ways; its reading offers no other. */
function checkCalendarReading(rooms: Rooms): ProfileIssue[] {
  const { calendar } = rooms;
  const reading = isRecord(calendar) ? readingOf(rooms, calendar['reading']) : undefined;
  if (!reading) return [];
  const others = valuesAt(reading.value, 'options.*.value').filter((option) => !CALENDAR_OPTIONS.includes(option));
  return others.length > 0 ? [reported(reading.path, isRecord(reading.value) ? reading.value['id'] : '')] : [];
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

/** Readings whose options are not those that the law turns on. */
export function checkOptions(rooms: Rooms): ProfileIssue[] {
  return [...checkCalendarReading(rooms), ...checkClosings(rooms)];
}
