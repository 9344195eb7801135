import type { KeyHash } from './keyed-hash.js';

/** Keys whose hashes start with the same bits. */
interface Bucket {
  slots: Int32Array;
  /** One less than the number of slots, which is a power of two. */
  mask: number;
  size: number;
  /** How many bits of their hashes are the same. */
  depth: number;
}

/**
 * The keys seen in a file, each with so many whole numbers, and no object for any: a key alone takes some twelve bytes. A full bucket is split
 * and nothing is given up, so that memory grows by what is added. Keys are known by a 64-bit hash: among a million records, the chance that
 * two different ones are taken for the same is about one in forty million.
 */
export interface KeySet {
  /** By the first bits of a hash, as many as `depth`; a bucket stands under all that it holds. */
  directory: Bucket[];
  depth: number;
  /** Two numbers of the key and those that stand with it a slot; two zeros of the key mark a free one. */
  readonly stride: number;
  /** The numbers of the key that was looked for last start in `found` at `at`. */
  found: Int32Array;
  at: number;
}

const FEWEST_SLOTS = 8;
const MOST_SLOTS = 512;
/** So many buckets hold the keys of any file. */
const DEEPEST = 20;
const NO_SLOTS = new Int32Array(0);

/** An empty set of keys, each with so many numbers; it takes no room before there is a key. */
export function createKeySet(width = 0): KeySet {
  return { directory: [], depth: 0, stride: width + 2, found: NO_SLOTS, at: 0 };
}

/** Where a key stands, or the free place where it belongs. */
function placeOf({ slots, mask }: Bucket, stride: number, high: number, low: number): number {
  const { length } = slots;
  for (let at = (low & mask) * stride; ; at += stride) {
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
    const place = placeOf(bucket, stride, high, low);
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
  const sibling: Bucket = { slots: new Int32Array(slots.length), mask: bucket.mask, size: 0, depth: depth + 1 };
  const span = 1 << (set.depth - depth);
  const start = firstBits(high, depth) * span;
  for (let at = start + span / 2; at < start + span; at += 1) set.directory[at] = sibling;
  const held = slots.slice();
  slots.fill(0);
  bucket.size = 0;
  bucket.depth = depth + 1;
  insertAll(held, slots.length, stride, (keyHigh) => (((keyHigh >>> (31 - depth)) & 1) === 1 ? sibling : bucket));
}

function makeRoom(set: KeySet, bucket: Bucket, high: number): void {
  const { slots } = bucket;
  if (slots.length >= MOST_SLOTS * set.stride && bucket.depth < DEEPEST) {
    split(set, bucket, high);
    return;
  }
  bucket.slots = new Int32Array(slots.length * 2);
  bucket.mask = bucket.mask * 2 + 1;
  bucket.size = 0;
  insertAll(slots, slots.length, set.stride, () => bucket);
}

function bucketOf(set: KeySet, high: number): Bucket {
  const known = set.directory[firstBits(high, set.depth)];
  if (known) return known;
  const first: Bucket = { slots: new Int32Array(FEWEST_SLOTS * set.stride), mask: FEWEST_SLOTS - 1, size: 0, depth: 0 };
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
  const at = placeOf(bucket, stride, key.high, low);
  return bucket.slots[at] === key.high && bucket.slots[at + 1] === low;
}

/** Looks for a key and adds it, with zeros, when it is not there; says whether it was. Its numbers are what `found` and `at` tell, up to the next call. */
export function findOrAdd(set: KeySet, key: KeyHash): boolean {
  const { high } = key;
  const { stride } = set;
  const low = lowOf(key);
  let bucket = bucketOf(set, high);
  let at = placeOf(bucket, stride, high, low);
  const isThere = bucket.slots[at] === high && bucket.slots[at + 1] === low;
  if (!isThere) {
    // Seven eighths full is where probing starts to cost.
    while ((bucket.size + 1) * 8 * stride > bucket.slots.length * 7) {
      makeRoom(set, bucket, high);
      bucket = bucketOf(set, high);
      at = placeOf(bucket, stride, high, low);
    }
    bucket.size += 1;
    bucket.slots[at] = high;
    bucket.slots[at + 1] = low;
  }
  set.found = bucket.slots;
  set.at = at + 2;
  return isThere;
}

/** Gives a key of a set with one number each another one; answers the number it had, or -1 when the key was not there. */
export function exchangeValue(set: KeySet, key: KeyHash, value: number): number {
  const isThere = findOrAdd(set, key);
  const had = set.found[set.at] ?? 0;
  set.found[set.at] = value;
  return isThere ? had : -1;
}

/** Adds a key; false when it was there. */
export function addKey(set: KeySet, key: KeyHash): boolean {
  return !findOrAdd(set, key);
}
