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

/** A hash being made: the four words of HalfSipHash (J.-P. Aumasson, D. J. Bernstein), with one round a word and three at the end. */
export interface HashState {
  v0: number;
  v1: number;
  v2: number;
  v3: number;
}

const HEX_DIGITS = 16;
const WORD_DIGITS = 8;

/** A key that nobody knows. */
export function randomKey(): HashKey {
  const [first = 0, second = 0] = crypto.getRandomValues(new Int32Array(2));
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

/** No hash begun. */
export function createHashState(): HashState {
  return { v0: 0, v1: 0, v2: 0, v3: 0 };
}

/** Starts a hash. */
export function startHash(state: HashState, { first, second }: HashKey): void {
  state.v0 = first;
  state.v1 = second ^ 0xee;
  state.v2 = first ^ 0x6c796765;
  state.v3 = second ^ 0x74656462;
}

/** Lets a hash go on from where another one stands. */
export function continueHash(state: HashState, from: HashState): void {
  state.v0 = from.v0;
  state.v1 = from.v1;
  state.v2 = from.v2;
  state.v3 = from.v3;
}

/** Takes one more whole number into a hash. */
export function mixIn(state: HashState, word: number): void {
  let { v0, v1, v2, v3 } = state;
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
  state.v0 = v0 ^ word;
  state.v1 = v1;
  state.v2 = v2;
  state.v3 = v3;
}

const upper = (code: number): number => (isLowerCase(code) ? code - 0x20 : code);

/** Takes a range of characters into a hash, without regard to the case of ASCII letters; its length keeps it apart from what follows. */
export function mixInText(state: HashState, codes: CodeUnits, start: number, end: number): void {
  mixIn(state, end - start);
  let at = start;
  for (; at + 1 < end; at += 2) mixIn(state, upper(codeAt(codes, at)) | (upper(codeAt(codes, at + 1)) << 16));
  if (at < end) mixIn(state, upper(codeAt(codes, at)));
}

const FINAL_ROUNDS = 3;

function finalRounds(state: HashState): number {
  for (let round = 0; round < FINAL_ROUNDS; round += 1) mixIn(state, 0);
  return state.v1 ^ state.v3;
}

/** Ends a hash of 64 bits. */
export function endHash(state: HashState, hash: KeyHash): void {
  state.v2 ^= 0xee;
  hash.high = finalRounds(state);
  state.v1 ^= 0xdd;
  hash.low = finalRounds(state);
}

/** Ends a hash of 32 bits. */
export function endShortHash(state: HashState): number {
  state.v2 ^= 0xee;
  return finalRounds(state);
}

/** By what a key is known again, which does not tell it. */
export function markOf(key: HashKey): number {
  const state = createHashState();
  startHash(state, key);
  return endShortHash(state);
}
