import { isPlainDate, type PlainDate } from 'kasper-rules/asap';
import type { Profile } from 'kasper-rules/rules';
import { tablesOf } from './find-rules.js';

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day before a state's law last changed, seen from a day; `undefined` where no change before it is recorded. */
export function lastChange(profile: Profile, on: PlainDate): PlainDate | undefined {
  const begins = tablesOf(profile).rules.flatMap(({ versions }) => versions.flatMap(({ from }) => (from !== undefined && from <= on ? [from] : [])));
  const last = begins.toSorted().at(-1);
  if (last === undefined) return undefined;
  const before = new Date(Date.parse(`${last}T00:00:00Z`) - MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  return isPlainDate(before) ? before : undefined;
}
