/** Whether a value is an object with members to read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
