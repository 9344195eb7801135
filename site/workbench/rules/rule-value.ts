import type { PlainDate } from 'kasper-rules/asap';
import type { Profile } from 'kasper-rules/rules';
import { isRecord } from '../facts/is-record.js';

interface Period {
  readonly from?: unknown;
  readonly to?: unknown;
}

const holds = ({ from, to }: Period, on: PlainDate) => (typeof from !== 'string' || from <= on) && (typeof to !== 'string' || on <= to);

/** The part of a law that holds on a day: of what has versions, the one in force. */
function onDay(value: Readonly<Record<string, unknown>>, on: PlainDate): unknown {
  const { versions } = value;
  if (!Array.isArray(versions)) return value;
  const version: unknown = versions.find((each: unknown) => isRecord(each) && holds(each, on));
  return isRecord(version) ? version['value'] : undefined;
}

/** What a rule of an id says on a day, as the profile holds it; `undefined` where it says nothing then. */
export function ruleValue(profile: Profile, id: string, on: PlainDate): unknown {
  const seen = new Set<unknown>();
  const find = (value: unknown): { readonly value: unknown } | undefined => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
    seen.add(value);
    if (Array.isArray(value)) return firstOf(value);
    if (!isRecord(value)) return undefined;
    const inForce = onDay(value, on);
    if (value['id'] === id || value['rule'] === id) return { value: inForce };
    return inForce === value ? firstOf(Object.values(value)) : find(inForce);
  };
  const firstOf = (values: readonly unknown[]): { readonly value: unknown } | undefined => {
    for (const each of values) {
      const found = find(each);
      if (found) return found;
    }
    return undefined;
  };
  return firstOf(Object.values(profile))?.value;
}
