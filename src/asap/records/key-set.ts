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

/** Keys whose hashes start with the same bits. */
interface Bucket {
  slots: Int32Array;
  size: number;
  /** How many bits of their hashes are the same. */
  depth: number;
}

/**
 * The keys seen in a file, some twelve bytes each, so that five million records take sixty megabytes and make no objects; with values, half
 * as much again. A full bucket is split and nothing is given up, so that memory grows by what is added. Keys are known by a 64-bit hash: among
 * a million records, the chance that two different ones are taken for the same is about one in forty million.
 */
export interface KeySet {
  /** By the first bits of a hash, as many as `depth`; a bucket stands under all that it holds. */
  directory: Bucket[];
  depth: number;
  /** Two numbers a slot, or three with a value; two zeros mark a free one. */
  readonly stride: 2 | 3;
}

const FEWEST_SLOTS = 8;
const MOST_SLOTS = 512;
/** Beyond this, keys are alike on purpose. */
const DEEPEST = 20;
const scratch = new Int32Array(MOST_SLOTS * 3);

/** An empty set, or an empty map with values above zero; it takes no room before there is a key. */
export function createKeySet(holds: 'keys' | 'values' = 'keys'): KeySet {
  return { directory: [], depth: 0, stride: holds === 'keys' ? 2 : 3 };
}

/** Where a key stands, or the free place where it belongs. */
function placeOf(slots: Int32Array, stride: number, high: number, low: number): number {
  const { length } = slots;
  // Slots are a power of two.
  for (let at = (low & (length / stride - 1)) * stride; ; at += stride) {
    if (at === length) at = 0;
    const highThere = slots[at] ?? 0;
    const lowThere = slots[at + 1] ?? 0;
    if ((lowThere === low && highThere === high) || (lowThere === 0 && highThere === 0)) return at;
  }
}

const firstBits = (high: number, depth: number): number => (depth === 0 ? 0 : high >>> (32 - depth));

/** Puts the keys of some slots, with their values, where they belong in the buckets. */
function insertAll(from: Int32Array, length: number, stride: number, bucketFor: (high: number) => Bucket): void {
  for (let at = 0; at < length; at += stride) {
    const high = from[at] ?? 0;
    const low = from[at + 1] ?? 0;
    if (high === 0 && low === 0) continue;
    const bucket = bucketFor(high);
    const place = placeOf(bucket.slots, stride, high, low);
    for (let field = 0; field < stride; field += 1) bucket.slots[place + field] = from[at + field] ?? 0;
    bucket.size += 1;
  }
}

/** Gives half of what a bucket holds to another. */
function split(set: KeySet, bucket: Bucket, high: number): void {
  const { stride } = set;
  const { slots, depth } = bucket;
  if (depth === set.depth) {
    set.directory = set.directory.flatMap((entry) => [entry, entry]);
    set.depth += 1;
  }
  const sibling: Bucket = { slots: new Int32Array(slots.length), size: 0, depth: depth + 1 };
  const span = 1 << (set.depth - depth);
  const start = firstBits(high, depth) * span;
  for (let at = start + span / 2; at < start + span; at += 1) set.directory[at] = sibling;
  scratch.set(slots);
  slots.fill(0);
  bucket.size = 0;
  bucket.depth = depth + 1;
  insertAll(scratch, slots.length, stride, (keyHigh) => (((keyHigh >>> (31 - depth)) & 1) === 1 ? sibling : bucket));
}

function makeRoom(set: KeySet, bucket: Bucket, high: number): void {
  const { slots } = bucket;
  if (slots.length >= MOST_SLOTS * set.stride && bucket.depth < DEEPEST) {
    split(set, bucket, high);
    return;
  }
  bucket.slots = new Int32Array(slots.length * 2);
  bucket.size = 0;
  insertAll(slots, slots.length, set.stride, () => bucket);
}

function bucketOf(set: KeySet, high: number): Bucket {
  const known = set.directory[firstBits(high, set.depth)];
  if (known) return known;
  const first: Bucket = { slots: new Int32Array(FEWEST_SLOTS * set.stride), size: 0, depth: 0 };
  set.directory.push(first);
  return first;
}

/** A hash of two zeros would look like a free slot. */
const lowOf = ({ high, low }: KeyHash): number => (high === 0 && low === 0 ? 1 : low);

/** Whether a key is there. */
export function hasKey({ directory, depth, stride }: KeySet, key: KeyHash): boolean {
  const bucket = directory[firstBits(key.high, depth)];
  if (!bucket) return false;
  const low = lowOf(key);
  const at = placeOf(bucket.slots, stride, key.high, low);
  return bucket.slots[at] === key.high && bucket.slots[at + 1] === low;
}

/** Adds a key, with a value where there are any; answers the value it had, 0 for none, or -1 when the key was not there. */
export function exchangeValue(set: KeySet, key: KeyHash, value: number): number {
  const { high } = key;
  const { stride } = set;
  const low = lowOf(key);
  let bucket = bucketOf(set, high);
  let at = placeOf(bucket.slots, stride, high, low);
  const isThere = bucket.slots[at] === high && bucket.slots[at + 1] === low;
  if (!isThere) {
    // Seven eighths full is where probing starts to cost.
    while ((bucket.size + 1) * 8 * stride > bucket.slots.length * 7) {
      makeRoom(set, bucket, high);
      bucket = bucketOf(set, high);
      at = placeOf(bucket.slots, stride, high, low);
    }
    bucket.size += 1;
    bucket.slots[at] = high;
    bucket.slots[at + 1] = low;
  }
  if (stride === 2) return isThere ? 0 : -1;
  const had = isThere ? (bucket.slots[at + 2] ?? 0) : -1;
  bucket.slots[at + 2] = value;
  return had;
}

/** Adds a key; false when it was there. */
export function addKey(set: KeySet, key: KeyHash): boolean {
  return exchangeValue(set, key, 0) === -1;
}
