/** An object somewhere in a profile, with the path to it. */
export interface ProfileEntry {
  readonly path: readonly (string | number)[];
  readonly value: Readonly<Record<string, unknown>>;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object in a profile, outer before inner, in the order written. */
export function profileEntries(value: unknown, path: readonly (string | number)[] = []): ProfileEntry[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => profileEntries(item, [...path, at]));
  if (!isObject(value)) return [];
  return [{ path, value }, ...Object.entries(value).flatMap(([key, item]) => profileEntries(item, [...path, key]))];
}
