import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnitsOf } from '../../src/core/char-codes.js';
import { continueHash, createHashState, createHashWords, endHash, endShortHash, keepHash, markOf, mixIn, mixInText, randomKey, readKey, startHash, writeKey, type HashKey, type KeyHash } from '../../src/asap/records/keyed-hash.js';

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

/** HalfSipHash as its authors give it, for whole words: so many rounds a word and at the end; 64 bits, the first half first. */
function halfSipHash({ first, second }: HashKey, words: readonly number[], [each, last]: readonly [number, number]): readonly [number, number] {
  const turn = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));
  let [v0, v1, v2, v3] = [first, second ^ 0xee, 0x6c796765 ^ first, 0x74656462 ^ second];
  const rounds = (count: number): void => {
    for (let round = 0; round < count; round += 1) {
      v0 = (v0 + v1) | 0;
      v1 = turn(v1, 5) ^ v0;
      v0 = turn(v0, 16);
      v2 = (v2 + v3) | 0;
      v3 = turn(v3, 8) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = turn(v3, 7) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = turn(v1, 13) ^ v2;
      v2 = turn(v2, 16);
    }
  };
  for (const word of words) {
    v3 ^= word;
    rounds(each);
    v0 ^= word;
  }
  v2 ^= 0xee;
  rounds(last);
  const high = v1 ^ v3;
  v1 ^= 0xdd;
  rounds(last);
  return [high, v1 ^ v3];
}

describe('a keyed hash', () => {
  const anyWord = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const anyKey = fc.record({ first: anyWord, second: anyWord });
  const anyWords = fc.array(anyWord, { maxLength: 100, size: 'max' });

  it('is HalfSipHash with one round a word and three at the end', () => {
    // What the authors give for no text, whose last word of length and rest is 0, with two and four rounds.
    expect(halfSipHash({ first: 0x03020100, second: 0x07060504 }, [0], [2, 4])).toEqual([0x591f8d21, 0xc83cb8b9 | 0]);
    fc.assert(
      fc.property(anyKey, anyWords, (key, words) => {
        const { high, low } = hashOf(key, ...words);
        expect([high, low]).toEqual(halfSipHash(key, words, [1, 3]));
      }),
    );
  });

  it('goes on from where another one was kept as if it had begun there', () => {
    fc.assert(
      fc.property(anyKey, anyWords, anyWords, (key, before, after) => {
        const state = createHashState();
        const kept = createHashWords();
        startHash(state, key);
        for (const word of before) mixIn(state, word);
        keepHash(state, kept);
        // In between another hash is made, whose last words still wait.
        startHash(state, { first: 1, second: 2 });
        mixIn(state, 3);
        continueHash(state, kept);
        for (const word of after) mixIn(state, word);
        const hash = { high: 0, low: 0 };
        endHash(state, hash);
        expect(hash).toEqual(hashOf(key, ...before, ...after));
      }),
    );
  });

  it('of 32 bits is the first half of the one of 64, and the mark of a key is that of no words', () => {
    fc.assert(
      fc.property(anyKey, anyWords, (key, words) => {
        const state = createHashState();
        startHash(state, key);
        for (const word of words) mixIn(state, word);
        expect(endShortHash(state)).toBe(hashOf(key, ...words).high);
        expect(markOf(key)).toBe(hashOf(key).high);
      }),
    );
  });

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
    // Of two thousand halves two may be alike by chance.
    expect(new Set(keys.flatMap((key) => [key.slice(0, 8), key.slice(8)])).size).toBeGreaterThanOrEqual(1998);
  });

  it.each(['0123456789abcdef', 'ffffffffffffffff', '0000000000000000'])('reads the key %s as it was written', (text) => {
    const key = readKey(text);
    expect(key && writeKey(key)).toBe(text);
  });

  it('writes and reads any key', () => {
    fc.assert(fc.property(anyKey, (key) => { expect(readKey(writeKey(key))).toEqual(key); }));
    expect(writeKey({ first: 1, second: -1 })).toBe('00000001ffffffff');
  });

  it.each([undefined, 5, '', ['0123456789abcdef'], '0123456789abcdeg', ' 123456789abcdef', '0123456789abcde\n', '0123456789ABCDEF', '0123456789abcde', '0123456789abcdefg'])('takes %j for no key', (text) => {
    expect(readKey(text)).toBeUndefined();
  });
});
