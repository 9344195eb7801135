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
 * The keys seen in a file, sixteen to thirty-two bytes each, so that a million records take tens of megabytes and make no objects.
 * Keys are known by a 64-bit hash: among a million records, the chance that two different ones are taken for the same is
 * about one in forty million.
 */
export interface KeySet {
  /** Two numbers a slot; two zeros mark a free one. */
  slots: Int32Array;
  size: number;
}

/** Arrays of up to 64 bytes cost least. */
const INITIAL_SLOTS = 8;

/** An empty set. */
export function createKeySet(): KeySet {
  return { slots: new Int32Array(INITIAL_SLOTS * 2), size: 0 };
}

/** Where a key stands, or the free place where it belongs. */
function placeOf(slots: Int32Array, high: number, low: number): number {
  const mask = slots.length - 1;
  for (let at = (low << 1) & mask; ; at = (at + 2) & mask) {
    const highThere = slots[at] ?? 0;
    const lowThere = slots[at + 1] ?? 0;
    if ((lowThere === low && highThere === high) || (lowThere === 0 && highThere === 0)) return at;
  }
}

function grow(set: KeySet): void {
  const old = set.slots;
  const slots = new Int32Array(old.length * 2);
  for (let at = 0; at < old.length; at += 2) {
    const high = old[at] ?? 0;
    const low = old[at + 1] ?? 0;
    if (high === 0 && low === 0) continue;
    const free = placeOf(slots, high, low);
    slots[free] = high;
    slots[free + 1] = low;
  }
  set.slots = slots;
}

/** Whether a key was added. */
export function hasKey(set: KeySet, { high, low }: KeyHash): boolean {
  const ownLow = high === 0 && low === 0 ? 1 : low;
  const at = placeOf(set.slots, high, ownLow);
  return set.slots[at] === high && set.slots[at + 1] === ownLow;
}

/** Adds a key; false when it was there. */
export function addKey(set: KeySet, { high, low }: KeyHash): boolean {
  // A hash of two zeros would look like a free slot.
  const ownLow = high === 0 && low === 0 ? 1 : low;
  const at = placeOf(set.slots, high, ownLow);
  if (set.slots[at] === high && set.slots[at + 1] === ownLow) return false;
  set.slots[at] = high;
  set.slots[at + 1] = ownLow;
  set.size += 1;
  // Half full is where probing starts to cost.
  if (set.size * 4 > set.slots.length) grow(set);
  return true;
}
