import { isRecord } from '../../core/is-record.js';
import { isPlainDate } from '../../core/plain-date.js';
import type { ProfilePlace } from '../profile/profile-place.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';
import type { Room, VersionList } from './room.js';
import { versionListsOf } from './room.js';

/** The first and last day of something, as far as they are days at all. */
function periodOf({ value }: ProfilePlace): { readonly from?: unknown; readonly to?: unknown } {
  return isRecord(value) ? value : {};
}

function checkPeriod(place: ProfilePlace): ProfileIssue[] {
  const { from, to } = periodOf(place);
  if ([from, to].some((date) => date !== undefined && !isPlainDate(date))) return [profileIssue('rules.profile.date-format', place.path)];
  return isPlainDate(from) && isPlainDate(to) && to < from ? [profileIssue('rules.profile.dates-overlap', place.path)] : [];
}

function checkOrder(versions: VersionList): ProfileIssue[] {
  return versions.flatMap((version, at) => {
    const earlier = versions[at - 1];
    if (!earlier) return [];
    const [{ from }, before] = [periodOf(version), periodOf(earlier)];
    // What has no first day was always in force, also beside what stands before it.
    if (from === undefined) return (['rules.profile.dates-unsorted', 'rules.profile.dates-overlap'] as const).map((code) => profileIssue(code, version.path));
    if (!isPlainDate(from) || (isPlainDate(before.from) && from < before.from)) return [profileIssue('rules.profile.dates-unsorted', version.path)];
    return !isPlainDate(before.to) || before.to >= from ? [profileIssue('rules.profile.dates-overlap', version.path)] : [];
  });
}

/** Days that are none, versions out of order and versions that overlap. */
export function checkDates(room: Room): ProfileIssue[] {
  const lists = versionListsOf(room).flatMap((found) => found.lists);
  return [...lists.flat().flatMap(checkPeriod), ...lists.flatMap(checkOrder), ...room.at(room.map.periods).flatMap(checkPeriod)];
}
