import { isRecord } from '../../core/is-record.js';
import { uspsCodes } from '../../identifiers/index.js';
import type { ProfilePlace } from '../profile/profile-place.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';
import type { Room } from './room.js';

const states: ReadonlySet<string> = new Set(uspsCodes.map((code) => `${code.toLowerCase()}.`));

function idOf({ value }: ProfilePlace): string {
  const { id, rule }: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  return [id, rule].find((name) => typeof name === 'string') ?? '';
}

/** Rules under the ids of another state's law: one warning a state. */
export function checkForeignIds({ id }: { readonly id?: unknown }, rooms: readonly Room[]): ProfileIssue[] {
  const foreign = new Map<string, { readonly first: ProfilePlace; readonly count: number }>();
  for (const place of rooms.flatMap(({ map, at }) => at(map.rules))) {
    const prefix = idOf(place).slice(0, 3);
    if (!states.has(prefix) || prefix === `${String(id)}.`) continue;
    const { first, count } = foreign.get(prefix) ?? { first: place, count: 0 };
    foreign.set(prefix, { first, count: count + 1 });
  }
  return [...foreign].map(([prefix, { first, count }]) => profileIssue('rules.profile.id-foreign', first.path, { id: idOf(first), prefix, count }));
}
