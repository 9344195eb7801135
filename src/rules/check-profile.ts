import type { Profile, ProfileRoom } from './law/profile.js';
import { checkAccess } from './profile-checks/access.js';
import { checkAccounts } from './profile-checks/accounts.js';
import { checkCalendar } from './profile-checks/calendar.js';
import { checkCitations } from './profile-checks/citations.js';
import { checkCodes } from './profile-checks/codes.js';
import { checkCorrections } from './profile-checks/corrections.js';
import { checkDates } from './profile-checks/dates.js';
import { checkElements } from './profile-checks/elements.js';
import { checkDuty } from './profile-checks/facts.js';
import { checkForeignIds } from './profile-checks/foreign-ids.js';
import { checkIds } from './profile-checks/ids.js';
import { checkOptions } from './profile-checks/options.js';
import { checkElectronicPrescribing, checkQueryDuty } from './profile-checks/prescribing.js';
import type { ProfileIssue } from './profile-checks/profile-issue.js';
import { checkOwnReadings, checkReadings } from './profile-checks/readings.js';
import { roomsOf } from './profile-checks/room.js';
import { checkShape } from './profile-checks/shape.js';
import { checkTables } from './profile-checks/tables.js';
import { checkUnreachableRows } from './profile-checks/unreachable-rows.js';

const faultAt = (code: string, path: ProfileIssue['path']): string => JSON.stringify([code, path]);

/** The issues that say no fault anew that was said before, at its place or at one around it. */
function notSaidBy(earlier: readonly ProfileIssue[], issues: readonly ProfileIssue[]): readonly ProfileIssue[] {
  const said = new Set(earlier.map(({ code, path }) => faultAt(code, path)));
  const isSaid = ({ code, path }: ProfileIssue): boolean => said.has(faultAt(code, path)) || path.some((_, at) => said.has(faultAt(code, path.slice(0, at))));
  return issues.filter((issue) => !isSaid(issue));
}

/**
 * What is wrong with a profile, each fault with its place: values of the wrong kind, unknown words and members, numbers, dates, times and
 * zones that are none, repeated ids, missing citations, versions that overlap, gaps in the calendar, elements and codes that ASAP does not
 * have, readings that do not fit where they are named, tables that leave facts undecided, rows that never decide.
 *
 * Takes any value and never throws; every code begins with `rules.profile.`. Ids of another state's law are a warning, everything else an
 * error. Without an error no function answers under the profile with an exception or with a date that is none.
 *
 * @example
 * ```ts
 * import { checkProfile } from 'kasper-rules/rules';
 * import { kentucky } from 'kasper-rules/kentucky';
 * console.log(checkProfile(kentucky)); // []
 * ```
 */
export function checkProfile(profile: Profile): ProfileIssue[] {
  const shape = checkShape(profile);
  // Of what has no rooms nothing more can be said.
  if (shape.some(({ path }) => path.length === 0)) return shape;
  const rooms = roomsOf(profile);
  const isWhole = (room: string) => !shape.some(({ path }) => path[0] === room);
  /** What is said of a room whose every place holds what can stand there. */
  const ofWhole = <Room extends ProfileRoom>(room: Room, check: (law: NonNullable<Profile[Room]>) => ProfileIssue[]): ProfileIssue[] => {
    const law = profile[room];
    return law && isWhole(room) ? check(law) : [];
  };
  const found = [
    ...checkIds(rooms),
    ...rooms.flatMap((room) => [...checkCitations(room), ...checkDates(room), ...checkOwnReadings(room), ...checkCodes(room), ...checkTables(room)]),
    ...(isWhole('readings') ? checkReadings(profile, rooms) : []),
    ...(isWhole('calendar') ? checkCalendar(profile) : []),
    ...checkElements({ ...profile }),
    ...checkUnreachableRows({ ...profile }),
    ...checkOptions({ ...profile }),
    ...ofWhole('reportingDuty', (law) => checkDuty('reportingDuty', law)),
    ...ofWhole('toxicologyDuty', (law) => checkDuty('toxicologyDuty', law)),
    ...ofWhole('corrections', checkCorrections),
    ...ofWhole('access', checkAccess),
    ...ofWhole('accounts', checkAccounts),
    ...ofWhole('queryDuty', checkQueryDuty),
    ...ofWhole('electronicPrescribing', checkElectronicPrescribing),
    ...checkForeignIds(profile, rooms),
  ];
  return [...found, ...notSaidBy(found, shape)];
}
