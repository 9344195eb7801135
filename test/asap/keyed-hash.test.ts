import { describe, expect, it } from 'vitest';
import { createHashState, endHash, mixIn, randomKey, readKey, startHash, writeKey, type KeyHash } from '../../src/asap/records/keyed-hash.js';

function hashOf(key: { readonly first: number; readonly second: number }, ...words: readonly number[]): KeyHash {
  const state = createHashState();
  const hash = { high: 0, low: 0 };
  startHash(state, key);
  for (const word of words) mixIn(state, word);
  endHash(state, hash);
  return hash;
}

/** How many bits of two hashes differ. */
const distance = (one: KeyHash, other: KeyHash): number => [one.high ^ other.high, one.low ^ other.low].map((word) => (word >>> 0).toString(2).replaceAll('0', '').length).reduce((sum, bits) => sum + bits);

describe('a keyed hash', () => {
  it('changes about half of its bits with any bit of the key or of what is hashed', () => {
    const key = { first: 0x1234567, second: -77 };
    const plain = hashOf(key, 6_012_345, 20_250_310);
    for (let bit = 0; bit < 32; bit += 1) {
      const others = [hashOf({ ...key, first: key.first ^ (1 << bit) }, 6_012_345, 20_250_310), hashOf({ ...key, second: key.second ^ (1 << bit) }, 6_012_345, 20_250_310), hashOf(key, 6_012_345 ^ (1 << bit), 20_250_310), hashOf(key, 6_012_345, 20_250_310 ^ (1 << bit))];
      for (const other of others) {
        expect(distance(plain, other)).toBeGreaterThan(12);
        expect(distance(plain, other)).toBeLessThan(52);
      }
    }
  });

  it('is another one for every key that is made', () => {
    const keys = Array.from({ length: 1000 }, () => writeKey(randomKey()));
    expect(new Set(keys).size).toBe(1000);
  });

  it.each(['0123456789abcdef', 'ffffffffffffffff', '0000000000000000'])('reads the key %s as it was written', (text) => {
    const key = readKey(text);
    expect(key && writeKey(key)).toBe(text);
  });

  it.each([undefined, 5, '', '0123456789ABCDEF', '0123456789abcde', '0123456789abcdefg'])('takes %j for no key', (text) => {
    expect(readKey(text)).toBeUndefined();
  });
});
