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

function follow(place: ProfilePlace, steps: readonly string[]): ProfilePlace[] {
  const [step, ...rest] = steps;
  if (step === undefined) return place.value === undefined ? [] : [place];
  if (step === '**') return [...follow(place, rest), ...membersOf(place).flatMap((member) => follow(member, steps))];
  return membersOf(place)
    .filter(({ path }) => step === '*' || path.at(-1) === step)
    .flatMap((member) => follow(member, rest));
}

/**
 * The places of a value that a pattern of keys names: `*` stands for every member of a list or object, `**` for any way down,
 * the empty pattern for the value itself. A place that does not exist is no place.
 */
export function placesAt(value: unknown, pattern: string, path: ProfilePath = []): ProfilePlace[] {
  return follow({ path, value }, pattern === '' ? [] : pattern.split('.'));
}
