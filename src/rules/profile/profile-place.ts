import { isRecord } from '../../core/is-record.js';

/** A way to a value in a profile: keys, and indexes of lists. */
export type ProfilePath = readonly (string | number)[];

/** A value somewhere in a profile, with the path to it. */
export interface ProfilePlace {
  readonly path: ProfilePath;
  readonly value: unknown;
}

function membersOf({ path, value }: ProfilePlace): ProfilePlace[] {
  if (Array.isArray(value)) return value.map((item: unknown, at) => ({ path: [...path, at], value: item }));
  return isRecord(value) ? Object.entries(value).map(([key, item]) => ({ path: [...path, key], value: item })) : [];
}

function follow(place: ProfilePlace, steps: readonly string[], at: number, found: ProfilePlace[]): void {
  const { path, value } = place;
  const step = steps[at];
  if (step === undefined) {
    if (value !== undefined) found.push(place);
  } else if (step === '**') {
    follow(place, steps, at + 1, found);
    for (const member of membersOf(place)) follow(member, steps, at, found);
  } else if (step === '*') {
    for (const member of membersOf(place)) follow(member, steps, at + 1, found);
  } else if (isRecord(value) && Object.prototype.propertyIsEnumerable.call(value, step)) {
    follow({ path: [...path, step], value: value[step] }, steps, at + 1, found);
  }
}

/**
 * The places of a value that a pattern of keys names: `*` stands for every member of a list or object, `**` for any way down,
 * the empty pattern for the value itself. A place that does not exist is no place.
 */
export function placesAt(value: unknown, pattern: string, path: ProfilePath = []): ProfilePlace[] {
  const found: ProfilePlace[] = [];
  follow({ path, value }, pattern === '' ? [] : pattern.split('.'), 0, found);
  return found;
}
