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
 * The keys seen in a file, eleven to twenty-two bytes each, so that five million records take some sixty megabytes and make no objects; with
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

/** Puts a key of one part, with its value, where it belongs in another, which has room. */
function moveKey(from: Int32Array, at: number, stride: number, to: Int32Array): void {
  const place = placeOf(to, stride, from[at] ?? 0, from[at + 1] ?? 0);
  for (let field = 0; field < stride; field += 1) to[place + field] = from[at + field] ?? 0;
}

const isFree = (slots: Int32Array, at: number): boolean => slots[at] === 0 && slots[at + 1] === 0;

/** Room for so many keys: ample while they are few, and less when it would be tens of megabytes. */
const slotsFor = (keys: number): number => Math.max(Math.ceil(keys * (keys < MOST_ALONE ? 2.7 : 1.7)), INITIAL_SLOTS);

function grown(slots: Int32Array, stride: number, keys: number): Int32Array {
  const larger = new Int32Array(slotsFor(keys) * stride);
  for (let at = 0; at < slots.length; at += stride) if (!isFree(slots, at)) moveKey(slots, at, stride, larger);
  return larger;
}

/** Makes many parts of the one. */
function split(set: KeySet, alone: Int32Array): void {
  const { stride } = set;
  const sizes = new Array<number>(PARTS).fill(0);
  const partOf = (at: number): number => (alone[at] ?? 0) >>> 24;
  for (let at = 0; at < alone.length; at += stride) if (!isFree(alone, at)) sizes[partOf(at)] = (sizes[partOf(at)] ?? 0) + 1;
  const parts = sizes.map((size) => new Int32Array(slotsFor(size) * stride));
  for (let at = 0; at < alone.length; at += stride) if (!isFree(alone, at)) moveKey(alone, at, stride, parts[partOf(at)] ?? alone);
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
    slots = grown(slots, stride, size);
    parts[part] = slots;
    at = placeOf(slots, stride, high, low);
  }
  sizes[part] = size;
  slots[at] = high;
  slots[at + 1] = low;
  if (parts.length === 1 && size > MOST_ALONE) {
    split(set, slots);
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
