import type { Profile } from './law/profile.js';
import { checkCalendar } from './profile-checks/calendar.js';
import { checkCitations } from './profile-checks/citations.js';
import { checkCodes } from './profile-checks/codes.js';
import { checkDates } from './profile-checks/dates.js';
import { checkIds } from './profile-checks/ids.js';
import type { ProfileIssue } from './profile-checks/profile-issue.js';
import { profileIssue } from './profile-checks/profile-issue.js';
import { checkOwnReadings, checkReadings } from './profile-checks/readings.js';
import { isObject } from './profile/profile-place.js';
import type { Room } from './profile-checks/room.js';
import { roomsOf } from './profile-checks/room.js';
import { checkTables } from './profile-checks/tables.js';

function checkRooms(rooms: readonly Room[]): ProfileIssue[] {
  return rooms.filter(({ at }) => !at(['']).some(({ value }) => typeof value === 'object' && value !== null)).map(({ path }) => profileIssue('rules.profile.room-missing', path));
}

/**
 * What is wrong with a profile, each fault with its path: rooms that hold no law, repeated ids, missing citations, unsorted or overlapping
 * dates, gaps in the calendar, readings that do not nest, are not declared or not used, codes without words, tables that leave facts
 * undecided. An empty list means none of these; every code begins with `rules.profile.`.
 *
 * @example
 * ```ts
 * import { checkProfile } from 'kasper-rules/rules';
 * import { kentucky } from 'kasper-rules/kentucky';
 * console.log(checkProfile(kentucky)); // []
 * ```
 */
export function checkProfile(profile: Profile): ProfileIssue[] {
  if (!isObject(profile)) return [profileIssue('rules.profile.room-missing', [])];
  const rooms = roomsOf(profile);
  const missing = checkRooms(rooms);
  if (missing.length > 0) return missing;
  return [
    ...checkIds(rooms),
    ...rooms.flatMap((room) => [...checkCitations(room), ...checkDates(room), ...checkOwnReadings(room), ...checkCodes(room), ...checkTables(room)]),
    ...checkReadings(profile, rooms),
    ...checkCalendar(profile),
  ];
}
