import type { PlainDate } from 'kasper-rules/asap';
import type { Profile } from 'kasper-rules/rules';
import { daysBefore } from '../common/days-before.js';
import { tablesOf } from './find-rules.js';

/** The day before a state's law last changed, seen from a day; `undefined` where no change before it is recorded. */
export function lastChange(profile: Profile, on: PlainDate): PlainDate | undefined {
  const begins = tablesOf(profile).rules.flatMap(({ versions }) => versions.flatMap(({ from }) => (from !== undefined && from <= on ? [from] : [])));
  const last = begins.toSorted().at(-1);
  return last && daysBefore(last, 1);
}
