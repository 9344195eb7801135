import { isRecord } from '../../core/is-record.js';

/** Reads the value at a fixed dotted path; `undefined` where the way ends. */
export function factReader(path: string): (facts: unknown) => unknown {
  const keys = path.split('.');
  return (facts) => {
    let value = facts;
    for (const key of keys) {
      if (!isRecord(value)) return undefined;
      value = value[key];
    }
    return value;
  };
}
