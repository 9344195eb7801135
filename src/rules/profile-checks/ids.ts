import { isRecord } from '../../core/is-record.js';
import type { ProfilePath, ProfilePlace } from '../profile/profile-place.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';
import type { Room } from './room.js';
import { versionListsOf } from './room.js';

/** The id of a rule, under either name. */
function idOf(value: unknown): string | undefined {
  const { id, rule }: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  return [id, rule].find((name) => typeof name === 'string');
}

/** An id may return in another version of what holds the rule, and, with the same content, in another room. */
export function checkIds(rooms: readonly Room[]): ProfileIssue[] {
  const earlierById = new Map<string, ProfilePlace & { readonly version: string }>();
  return rooms.flatMap((room) => {
    const versionPaths = versionListsOf(room).map(({ path }) => path.join('.'));
    /** The path without the place in a list of versions, and that place. */
    const versionOf = (path: ProfilePath) => path.filter((_, at) => versionPaths.includes(path.slice(0, at).join('.'))).join('.');
    return room.at(room.map.rules).flatMap((place) => {
      const id = idOf(place.value);
      // That an id is missing or empty is for the shape to say.
      if (id === undefined || id === '') return [];
      const version = versionOf(place.path);
      const earlier = earlierById.get(id);
      earlierById.set(id, { ...place, version });
      const isOtherVersion = earlier?.path[0] === place.path[0] && earlier?.version !== version;
      const isSameElsewhere = earlier?.path[0] !== place.path[0] && JSON.stringify(earlier?.value) === JSON.stringify(place.value);
      return !earlier || isOtherVersion || isSameElsewhere ? [] : [profileIssue('rules.profile.id-repeated', place.path, { id })];
    });
  });
}
