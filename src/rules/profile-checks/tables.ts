import { isRecord } from '../../core/is-record.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';
import type { Room } from './room.js';

/** A last row without guard, conditions and dates, from any state by any event. */
function holdsAlways(row: unknown): boolean {
  if (!isRecord(row)) return false;
  const { when, guard, from = 'any', to, event = 'any', under } = row;
  const isTransition = 'event' in row;
  return under === undefined && when === undefined && guard === undefined && from === 'any' && event === 'any' && (isTransition || to === undefined);
}

/** Decision tables that leave some facts undecided. */
export function checkTables({ map, at }: Room): ProfileIssue[] {
  return at(map.tables)
    .filter(({ value }) => !Array.isArray(value) || !holdsAlways(value.at(-1)))
    .map(({ path }) => profileIssue('rules.profile.table-open', path));
}
