import { rulesIssues } from '../rules/issues.js';
import type { Profile, ProfileRoom } from '../rules/law/profile.js';
import { withRooms } from '../rules/profile/room.js';
import { usageError } from './command.js';
import { remedyHere } from './remedy-here.js';

/** A profile with the rooms a command cannot do without; one that lacks a room makes the call unusable. */
export function neededRooms<Room extends ProfileRoom>(profile: Profile, ...rooms: readonly Room[]): { readonly id: string } & Required<Pick<Profile, Room>> {
  const found = withRooms<Room>(profile, ...rooms);
  if ('code' in found) throw usageError(`${found.message} ${remedyHere(rulesIssues, found)}`);
  return { ...found, id: profile.id };
}
