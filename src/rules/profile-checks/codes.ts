import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';
import type { Room } from './room.js';

/** Codes that a room names without putting them into words. */
export function checkCodes({ map, at }: Room): ProfileIssue[] {
  return (map.codes ?? []).flatMap(({ declared, named }) => {
    const known = new Set(at([`${declared}.*`]).map(({ path }) => path.at(-1)));
    return at(named).flatMap(({ path, value }) => (typeof value === 'string' && !known.has(value) ? [profileIssue('rules.profile.code-unknown', path, { id: value })] : []));
  });
}
