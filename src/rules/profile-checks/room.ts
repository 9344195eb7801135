import { isRecord } from '../../core/is-record.js';
import type { Profile } from '../law/profile.js';
import type { RoomMap } from '../profile/profile-map.js';
import { profileMap } from '../profile/profile-map.js';
import type { ProfilePath, ProfilePlace } from '../profile/profile-place.js';
import { placesAt } from '../profile/profile-place.js';

/** A room of a profile with its map; patterns are followed from the room, paths start at the profile. */
export interface Room {
  readonly path: ProfilePath;
  readonly map: RoomMap;
  readonly at: (patterns: readonly string[] | undefined) => ProfilePlace[];
}

/** The rooms a profile has. */
export function roomsOf(profile: Profile): Room[] {
  const rooms: Readonly<Record<string, unknown>> = { ...profile };
  const present = Object.entries(profileMap).filter(([name]) => rooms[name] !== undefined);
  return present.map(([name, map]) => ({
    path: [name],
    map,
    at: (patterns = []) => patterns.flatMap((pattern) => placesAt(rooms[name], pattern, [name])),
  }));
}

/** A list of versions of one thing, each with the place it stands at. */
export type VersionList = readonly ProfilePlace[];

/** The last key of a pattern and the pattern of what holds it. */
function splitLast(pattern: string): { readonly holder: string; readonly key: string } {
  const dot = pattern.lastIndexOf('.');
  return { holder: pattern.slice(0, Math.max(0, dot)), key: pattern.slice(dot + 1) };
}

/** Every list of versions of a room, also one that should be there and is not. */
export function versionListsOf({ map, at }: Room): { readonly path: ProfilePath; readonly lists: readonly VersionList[] }[] {
  return (map.versions ?? []).flatMap((spec) => {
    const { list: pattern, by } = typeof spec === 'string' ? { list: spec, by: '' } : spec;
    const { holder, key } = splitLast(pattern);
    return at([holder]).map(({ path, value }) => {
      const rows = placesAt(value, `${key}.*`, path);
      const things = new Map<unknown, ProfilePlace[]>();
      for (const row of rows) {
        const name = isRecord(row.value) ? row.value[by] : undefined;
        // A drug in another spelling is the same drug.
        const thing = typeof name === 'string' ? name.trim().toLowerCase() : name;
        things.set(thing, [...(things.get(thing) ?? []), row]);
      }
      return { path: [...path, key], lists: [...things.values()] };
    });
  });
}
