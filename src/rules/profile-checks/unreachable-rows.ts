import { isRecord } from '../../core/is-record.js';
import { placesAt } from '../profile/profile-place.js';
import type { ProfilePlace } from '../profile/profile-place.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

/** What may keep a row of a clock from deciding. */
const LIMITS = ['when', 'under', 'dayAfter', 'from', 'to'];

/** A row of a clock that decides whatever is asked. */
function decidesAlways(row: unknown): boolean {
  return isRecord(row) && 'starts' in row && LIMITS.every((name) => row[name] === undefined);
}

function rowsAfterTheLast({ path, value }: ProfilePlace): ProfileIssue[] {
  if (!Array.isArray(value)) return [];
  const rows: readonly unknown[] = value;
  const last = rows.findIndex(decidesAlways);
  return last === -1 || last === rows.length - 1 ? [] : [profileIssue('rules.profile.row-unreachable', [...path, last + 1])];
}

/** Rows of clocks that never decide, as one before them always does. */
export function checkUnreachableRows({ reporting, corrections }: Readonly<Record<string, unknown>>): ProfileIssue[] {
  const clocks = [...placesAt(reporting, '*.versions.*.value', ['reporting']), ...placesAt(corrections, 'clocks.*.versions.*.value', ['corrections'])];
  return clocks.flatMap(rowsAfterTheLast);
}
