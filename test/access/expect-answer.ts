import { expect } from 'vitest';

/** Every key expected is in the answer; the lists named are contained in the answer's, everything else is equal. */
export function expectAnswer(answer: object, expected: object, contained: readonly string[]): void {
  const actual = new Map<string, unknown>(Object.entries(answer));
  for (const [key, value] of Object.entries(expected)) {
    if (contained.includes(key) && Array.isArray(value)) expect(actual.get(key) ?? [], key).toEqual(expect.arrayContaining(value));
    else expect(actual.get(key), key).toEqual(value);
  }
}
