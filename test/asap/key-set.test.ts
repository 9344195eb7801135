import { describe, expect, it } from 'vitest';
import { addKey, createKeySet, exchangeValue, findOrAdd, hasKey } from '../../src/asap/records/key-set.js';
import { createHashState, endHash, mixIn, startHash, type KeyHash } from '../../src/asap/records/keyed-hash.js';

function hashOf(number: number): KeyHash {
  const key: KeyHash = { high: 0, low: 0 };
  const state = createHashState();
  startHash(state, { first: 1, second: 2 });
  mixIn(state, number);
  endHash(state, key);
  return key;
}

describe('a set of keys', () => {
  it('knows every key it was given, once, and no other', () => {
    const set = createKeySet();
    const MANY = 50_000;
    for (let number = 0; number < MANY; number += 1) expect(addKey(set, hashOf(number))).toBe(true);
    for (let number = 0; number < MANY; number += 1) if (addKey(set, hashOf(number)) || hasKey(set, hashOf(-2 - number))) expect.unreachable();
  });

  it('keeps the last value of each key', () => {
    const map = createKeySet(1);
    for (let number = 0; number < 3_000; number += 1) expect(exchangeValue(map, hashOf(number), number + 1)).toBe(-1);
    for (let number = 0; number < 3_000; number += 1) if (exchangeValue(map, hashOf(number), 7) !== number + 1) expect.unreachable();
  });

  it('keeps the numbers of each key apart from those of others', () => {
    const set = createKeySet(3);
    for (let number = 0; number < 3_000; number += 1) {
      expect(findOrAdd(set, hashOf(number))).toBe(false);
      expect([...set.found.subarray(set.at, set.at + 3)]).toEqual([0, 0, 0]);
      set.found.set([number, number + 1, number + 2], set.at);
    }
    for (let number = 0; number < 3_000; number += 1) {
      expect(findOrAdd(set, hashOf(number))).toBe(true);
      expect([...set.found.subarray(set.at, set.at + 3)]).toEqual([number, number + 1, number + 2]);
    }
  });

  it('takes keys that start alike, and the one of zeros', () => {
    const set = createKeySet();
    for (let low = 0; low < 3_000; low += 1) expect(addKey(set, { high: 5, low })).toBe(true);
    for (let low = 0; low < 3_000; low += 1) expect(hasKey(set, { high: 5, low })).toBe(true);
    expect(addKey(set, { high: 0, low: 0 })).toBe(true);
    expect(hasKey(set, { high: 0, low: 0 })).toBe(true);
    expect(hasKey(set, { high: 6, low: 1 })).toBe(false);
  });
});
