import { codeAt, isLowerCase, type CodeUnits } from '../../core/char-codes.js';

/**
 * The key of a hash, 64 bits: without it nobody can choose numbers that hash alike, nor tell from a hash what it was made of.
 * Each validation takes one of its own, and all parts of a file the same.
 */
export interface HashKey {
  readonly first: number;
  readonly second: number;
}

/** A hash as two 32-bit halves. */
export interface KeyHash {
  high: number;
  low: number;
}

/** The four words of HalfSipHash (J.-P. Aumasson, D. J. Bernstein), with one round a word and three at the end. */
export interface HashWords {
  v0: number;
  v1: number;
  v2: number;
  v3: number;
}

/** A hash being made, and what waits to be worked into it: many words at once cost half. */
export interface HashState extends HashWords {
  readonly waiting: Int32Array;
  count: number;
}

const MOST_WAITING = 32;
const HEX_DIGITS = 16;
const WORD_DIGITS = 8;

/** Random numbers that no key has been made of yet: asking for many costs as much as asking for two. */
const random = { numbers: new Int32Array(0), used: 0 };
const ASKED_AT_ONCE = 256;

/** A key that nobody knows. */
export function randomKey(): HashKey {
  if (random.used === random.numbers.length) {
    random.numbers = crypto.getRandomValues(new Int32Array(ASKED_AT_ONCE));
    random.used = 0;
  }
  const first = random.numbers[random.used] ?? 0;
  const second = random.numbers[random.used + 1] ?? 0;
  random.used += 2;
  return { first, second };
}

const hexOf = (word: number): string => (word >>> 0).toString(16).padStart(WORD_DIGITS, '0');

/** A key as it is written: sixteen hexadecimal digits. */
export function writeKey({ first, second }: HashKey): string {
  return hexOf(first) + hexOf(second);
}

/** Reads a key, or answers nothing for what is none. */
export function readKey(text: unknown): HashKey | undefined {
  if (typeof text !== 'string' || text.length !== HEX_DIGITS || !/^[\da-f]+$/.test(text)) return undefined;
  return { first: Number.parseInt(text.slice(0, WORD_DIGITS), 16) | 0, second: Number.parseInt(text.slice(WORD_DIGITS), 16) | 0 };
}

/** No words. */
export function createHashWords(): HashWords {
  return { v0: 0, v1: 0, v2: 0, v3: 0 };
}

/** No hash begun. */
export function createHashState(): HashState {
  return { ...createHashWords(), waiting: new Int32Array(MOST_WAITING), count: 0 };
}

/** Starts a hash. */
export function startHash(state: HashState, { first, second }: HashKey): void {
  state.v0 = first;
  state.v1 = second ^ 0xee;
  state.v2 = first ^ 0x6c796765;
  state.v3 = second ^ 0x74656462;
  state.count = 0;
}

function copyWords(from: HashWords, to: HashWords): void {
  to.v0 = from.v0;
  to.v1 = from.v1;
  to.v2 = from.v2;
  to.v3 = from.v3;
}

/** Lets a hash go on from where one stood. */
export function continueHash(state: HashState, from: HashWords): void {
  copyWords(from, state);
  state.count = 0;
}

/** Keeps where a hash stands, for others that start alike. */
export function keepHash(state: HashState, as: HashWords): void {
  workIn(state);
  copyWords(state, as);
}

/** Works in the words that wait. */
function workIn(state: HashState): void {
  const { waiting, count } = state;
  let { v0, v1, v2, v3 } = state;
  for (let at = 0; at < count; at += 1) {
    const word = waiting[at] ?? 0;
    v3 ^= word;
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
    v0 ^= word;
  }
  state.v0 = v0;
  state.v1 = v1;
  state.v2 = v2;
  state.v3 = v3;
  state.count = 0;
}

/** Takes one more whole number into a hash. */
export function mixIn(state: HashState, word: number): void {
  if (state.count === MOST_WAITING) workIn(state);
  state.waiting[state.count] = word;
  state.count += 1;
}

const upper = (code: number): number => (isLowerCase(code) ? code - 0x20 : code);

/** Four characters of ASCII in a word, small letters among them as capitals. */
function upperOfFour(word: number): number {
  // Adding carries into the highest bit of a byte from `a` on, and from behind `z` on.
  const small = (word + 0x1f1f1f1f) & ~(word + 0x05050505) & 0x80808080;
  return word ^ (small >>> 2);
}

/** Before two words of characters beyond ASCII, as no word of ASCII is. */
const WIDE = -2;
/** Characters a word. */
const STRIDE = 4;

/** Takes a range of characters into a hash, without regard to the case of ASCII letters; its length keeps it apart from what follows. */
export function mixInText(state: HashState, codes: CodeUnits, start: number, end: number): void {
  mixIn(state, end - start);
  for (let at = start; at < end; at += STRIDE) {
    const first = codeAt(codes, at);
    const second = at + 1 < end ? codeAt(codes, at + 1) : 0;
    const third = at + 2 < end ? codeAt(codes, at + 2) : 0;
    const fourth = at + 3 < end ? codeAt(codes, at + 3) : 0;
    if ((first | second | third | fourth) < 0x80) mixIn(state, upperOfFour(first | (second << 8) | (third << 16) | (fourth << 24)));
    else {
      mixIn(state, WIDE);
      mixIn(state, upper(first) | (upper(second) << 16));
      mixIn(state, upper(third) | (upper(fourth) << 16));
    }
  }
}

const FINAL_ROUNDS = 3;

function finalRounds(state: HashState): number {
  for (let round = 0; round < FINAL_ROUNDS; round += 1) mixIn(state, 0);
  workIn(state);
  return state.v1 ^ state.v3;
}

/** Ends a hash of 64 bits. */
export function endHash(state: HashState, hash: KeyHash): void {
  workIn(state);
  state.v2 ^= 0xee;
  hash.high = finalRounds(state);
  state.v1 ^= 0xdd;
  hash.low = finalRounds(state);
}

/** Ends a hash of 32 bits. */
export function endShortHash(state: HashState): number {
  workIn(state);
  state.v2 ^= 0xee;
  return finalRounds(state);
}

/** By what a key is known again, which does not tell it. */
export function markOf(key: HashKey): number {
  const state = createHashState();
  startHash(state, key);
  return endShortHash(state);
}
