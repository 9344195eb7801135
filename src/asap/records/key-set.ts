import { codeAt, isLowerCase, type CodeUnits } from '../../core/char-codes.js';

/** A key as two 32-bit halves of a hash. */
export interface KeyHash {
  high: number;
  low: number;
}

/** Starts a hash. */
export function startHash(hash: KeyHash): void {
  hash.high = 0x011c9dc5;
  hash.low = 0x1e3779b9;
}

/** Takes one more number into a hash. */
export function mixIn(hash: KeyHash, value: number): void {
  const high = Math.imul(hash.high ^ value, 0x01000193);
  const low = Math.imul(hash.low ^ value ^ (high >>> 15), 0x85ebca6b);
  hash.high = high;
  hash.low = low ^ (low >>> 13);
}

/** Takes a range of characters into a hash, without regard to the case of ASCII letters. */
export function mixInText(hash: KeyHash, codes: CodeUnits, start: number, end: number): void {
  let { high, low } = hash;
  for (let at = start; at < end; at += 1) {
    const code = codeAt(codes, at);
    const value = isLowerCase(code) ? code - 0x20 : code;
    high = Math.imul(high ^ value, 0x01000193);
    low = Math.imul(low ^ value ^ (high >>> 15), 0x85ebca6b);
    low ^= low >>> 13;
  }
  hash.high = high;
  hash.low = low;
}

/**
 * The keys seen in a file, eleven to fourteen bytes each, so that five million records take some sixty megabytes and make no objects; with
 * values, half as much again. Keys are known by a 64-bit hash: among a million records, the chance that two different ones are taken for the
 * same is about one in forty million.
 */
export interface KeySet {
  /** By the first byte of the hash once there are many keys, and one alone before: each grows by itself, so that none is held twice for long. */
  parts: Int32Array[];
  sizes: number[];
  /** Two numbers a slot, or three with a value; two zeros mark a free one. */
  readonly stride: 2 | 3;
}

const INITIAL_SLOTS = 8;
/** One part holds so many keys before there are many parts. */
const MOST_ALONE = 4_096;
const PARTS = 256;

/** An empty set, or an empty map with values above zero; it takes no room before there is a key. */
export function createKeySet(holds: 'keys' | 'values' = 'keys'): KeySet {
  const stride = holds === 'keys' ? 2 : 3;
  return { parts: [], sizes: [], stride };
}

/** Where a key stands, or the free place where it belongs. */
function placeOf(slots: Int32Array, stride: number, high: number, low: number): number {
  const { length } = slots;
  for (let at = ((low >>> 0) % (length / stride)) * stride; ; at += stride) {
    if (at === length) at = 0;
    const highThere = slots[at] ?? 0;
    const lowThere = slots[at + 1] ?? 0;
    if ((lowThere === low && highThere === high) || (lowThere === 0 && highThere === 0)) return at;
  }
}

/** Puts every key of a part where it belongs in others, which have room. */
function move(from: Int32Array, stride: number, partOf: (high: number) => Int32Array): void {
  for (let at = 0; at < from.length; at += stride) {
    const high = from[at] ?? 0;
    const low = from[at + 1] ?? 0;
    if (high === 0 && low === 0) continue;
    const to = partOf(high);
    to.set(from.subarray(at, at + stride), placeOf(to, stride, high, low));
  }
}

const slotsFor = (keys: number): number => Math.ceil(keys * 1.7);

function split(set: KeySet): void {
  const [alone] = set.parts;
  if (!alone) return;
  const sizes = new Array<number>(PARTS).fill(0);
  move(alone, set.stride, (high) => {
    sizes[high >>> 24] = (sizes[high >>> 24] ?? 0) + 1;
    return new Int32Array(set.stride);
  });
  const parts = sizes.map((size) => new Int32Array(Math.max(slotsFor(size), INITIAL_SLOTS) * set.stride));
  move(alone, set.stride, (high) => parts[high >>> 24] ?? alone);
  set.parts = parts;
  set.sizes = sizes;
}

/** Where a key stands among all parts, once there is room for it. */
function findKey(set: KeySet, high: number, low: number): { readonly slots: Int32Array; readonly at: number; readonly isThere: boolean } {
  const { parts, sizes, stride } = set;
  const part = parts.length > 1 ? high >>> 24 : 0;
  let slots = parts[part] ?? new Int32Array(INITIAL_SLOTS * stride);
  parts[part] = slots;
  let at = placeOf(slots, stride, high, low);
  if (slots[at] === high && slots[at + 1] === low) return { slots, at, isThere: true };
  const size = (sizes[part] ?? 0) + 1;
  // Three quarters full is where probing starts to cost.
  if (size * 4 * stride > slots.length * 3) {
    const grown = new Int32Array(Math.max(slotsFor(size), INITIAL_SLOTS) * stride);
    move(slots, stride, () => grown);
    parts[part] = grown;
    slots = grown;
    at = placeOf(slots, stride, high, low);
  }
  sizes[part] = size;
  slots[at] = high;
  slots[at + 1] = low;
  if (parts.length === 1 && size > MOST_ALONE) {
    split(set);
    return { ...findKey(set, high, low), isThere: false };
  }
  return { slots, at, isThere: false };
}

/** A hash of two zeros would look like a free slot. */
const lowOf = ({ high, low }: KeyHash): number => (high === 0 && low === 0 ? 1 : low);

/** Whether a key is there. */
export function hasKey({ parts, stride }: KeySet, key: KeyHash): boolean {
  const slots = parts[parts.length > 1 ? key.high >>> 24 : 0];
  const low = lowOf(key);
  if (!slots) return false;
  const at = placeOf(slots, stride, key.high, low);
  return slots[at] === key.high && slots[at + 1] === low;
}

/** Adds a key; false when it was there. */
export function addKey(set: KeySet, key: KeyHash): boolean {
  return !findKey(set, key.high, lowOf(key)).isThere;
}

/** Gives a key another value, and answers the one it had; 0 when it had none. */
export function exchangeValue(set: KeySet, key: KeyHash, value: number): number {
  const { slots, at, isThere } = findKey(set, key.high, lowOf(key));
  const had = isThere ? (slots[at + 2] ?? 0) : 0;
  slots[at + 2] = value;
  return had;
}
