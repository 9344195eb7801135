import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnitsOf } from '../../src/core/char-codes.js';
import { createHashState, endHash, mixIn, mixInText, randomKey, readKey, startHash, writeKey, type KeyHash } from '../../src/asap/records/keyed-hash.js';

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

/** The hash of two texts, one behind the other, each laid somewhere in an array of one or two bytes a character. */
function hashOfTexts(before: string, ...texts: readonly string[]): KeyHash {
  const state = createHashState();
  const hash = { high: 0, low: 0 };
  startHash(state, { first: 0x1234567, second: -77 });
  for (const text of texts) mixInText(state, codeUnitsOf(before + text + before), before.length, before.length + text.length);
  endHash(state, hash);
  return hash;
}

const upperAscii = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
const text = fc.oneof(fc.string({ maxLength: 9 }), fc.string({ unit: fc.constantFrom('a', 'A', 'z', '{', '@', '`', '\u0000', '\u0141', 'é', '\ufffe', '\uffff'), maxLength: 9 }));

describe('a keyed hash', () => {
  it('is the same for two pairs of texts exactly where they are, but for the case of ASCII letters', () => {
    fc.assert(
      fc.property(text, text, text, text, fc.constantFrom('', '*', '\u0141'), (a, b, c, d, before) => {
        const isSame = upperAscii(a) === upperAscii(c) && upperAscii(b) === upperAscii(d);
        expect(JSON.stringify(hashOfTexts(before, a, b)) === JSON.stringify(hashOfTexts('', c, d))).toBe(isSame);
        expect(hashOfTexts(before, upperAscii(a), b)).toEqual(hashOfTexts('', a, b));
      }),
    );
  });

  it('keeps characters beyond ASCII apart from those whose bits they share', () => {
    expect(hashOfTexts('', '\u0141A')).not.toEqual(hashOfTexts('', 'AA'));
    expect(hashOfTexts('', 'A\u0141')).not.toEqual(hashOfTexts('', 'AA'));
  });

  it('keeps many words in their order', () => {
    const words = Array.from({ length: 100 }, (_, at) => at * 7);
    const swapped = [...words.slice(0, 40), ...words.slice(41, 42), ...words.slice(40, 41), ...words.slice(42)];
    expect(hashOf({ first: 1, second: 2 }, ...words)).not.toEqual(hashOf({ first: 1, second: 2 }, ...swapped));
  });

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
