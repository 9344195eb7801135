import type { Issue } from '../../core/issue.js';
import { rulesIssue } from '../issues.js';
import type { Profile, ProfileRoom, ProfileWith, ReportingLaw } from '../law/profile.js';

/** That a profile does not say what a question turns on. */
export type RoomMissing = Issue<'rules.room-missing'>;

/** The issue that a profile has no such room, or no such part of one: the message says what the part would say. */
export function roomMissing({ id = 'without an id' }: { readonly id?: string }, room: string): RoomMissing {
  return { ...rulesIssue('rules.room-missing', { params: { room, profile: id } }), code: 'rules.room-missing' };
}

/** Throws the TypeError of a programmer's mistake where a profile is none: left out, the law of the default profile would answer. */
function mustBeProfile(profile: unknown): void {
  if (typeof profile !== 'object' || profile === null) throw new TypeError('Option `profile` must be the profile of a state');
}

/** The issue that a profile does not hold an open question which another part of it names. */
export function readingMissing(profile: ProfileWith<'readings'>, reading: string): RoomMissing {
  return roomMissing(profile, profile.readings === undefined ? 'readings' : `readings.${reading}`);
}

/** The profile once it is known to have the rooms; else the issue that names the first it lacks. */
export function withRooms<Room extends ProfileRoom>(profile: ProfileWith<Room>, ...rooms: readonly Room[]): (ProfileWith<Room> & Required<Pick<Profile, Room>>) | RoomMissing {
  mustBeProfile(profile);
  const missing = rooms.find((room) => profile[room] === undefined);
  return missing === undefined ? (profile as ProfileWith<Room> & Required<Pick<Profile, Room>>) : roomMissing(profile, missing);
}

/** A rule of the law of reporting, or the issue that the profile does not have it. */
export function reportingRule<Part extends keyof ReportingLaw>(profile: ProfileWith<'reporting'>, part: Part): NonNullable<ReportingLaw[Part]> | RoomMissing {
  mustBeProfile(profile);
  return profile.reporting?.[part] ?? roomMissing(profile, profile.reporting === undefined ? 'reporting' : `reporting.${part}`);
}
