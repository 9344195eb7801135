const called = (call: string, what: string, expected: string) => new TypeError(`${call}: ${what} must be ${expected}`);

/** Throws the TypeError of a programmer's mistake where something is no object; callers without types may pass anything. */
export function mustBeObject(call: string, value: unknown, what: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw called(call, what, 'an object');
}

/** Throws the TypeError of a programmer's mistake where something is no text. */
export function mustBeText(call: string, value: unknown, what: string): void {
  if (typeof value !== 'string') throw called(call, what, 'text');
}

/** Throws the TypeError of a programmer's mistake where a profile stands among the facts: it would be ignored, and another law would answer. */
export function mustHoldNoProfile(call: string, facts: object): void {
  const profile: unknown = Reflect.get(facts, 'profile');
  if (typeof profile === 'object' && profile !== null) throw new TypeError(`${call}: profile belongs in the second argument`);
}
