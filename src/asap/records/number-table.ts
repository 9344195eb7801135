import type { KeyHash } from './key-set.js';

/** A few whole numbers by the hash of a key, without an object for any: what is remembered of a million records stays small. */
export interface NumberTable {
  /** Two numbers of the key and `width` numbers a slot; two zeros mark a free one. */
  slots: Int32Array;
  size: number;
  readonly width: number;
}

const INITIAL_SLOTS = 8;

/** An empty table of so many numbers a key. */
export function createNumberTable(width: number): NumberTable {
  return { slots: new Int32Array(INITIAL_SLOTS * (width + 2)), size: 0, width };
}

function placeOf(slots: Int32Array, stride: number, high: number, low: number): number {
  const mask = slots.length / stride - 1;
  for (let slot = low & mask; ; slot = (slot + 1) & mask) {
    const at = slot * stride;
    const highThere = slots[at] ?? 0;
    const lowThere = slots[at + 1] ?? 0;
    if ((lowThere === low && highThere === high) || (lowThere === 0 && highThere === 0)) return at;
  }
}

function grow(table: NumberTable): void {
  const stride = table.width + 2;
  const old = table.slots;
  // Four times as large, since growing takes as long as looking up does.
  const slots = new Int32Array(old.length * 4);
  for (let at = 0; at < old.length; at += stride) {
    const high = old[at] ?? 0;
    const low = old[at + 1] ?? 0;
    if (high === 0 && low === 0) continue;
    const free = placeOf(slots, stride, high, low);
    for (let field = 0; field < stride; field += 1) slots[free + field] = old[at + field] ?? 0;
  }
  table.slots = slots;
}

/** Where in `slots` the numbers of a key stand, or -1 where the key is new and has now been given these. */
export function findOrAdd(table: NumberTable, { high, low }: KeyHash, first: number, second = 0, third = 0): number {
  const stride = table.width + 2;
  // A hash of two zeros would look like a free slot.
  const ownLow = high === 0 && low === 0 ? 1 : low;
  const at = placeOf(table.slots, stride, high, ownLow);
  const { slots } = table;
  if (slots[at] === high && slots[at + 1] === ownLow) return at + 2;
  slots[at] = high;
  slots[at + 1] = ownLow;
  slots[at + 2] = first;
  if (stride > 3) slots[at + 3] = second;
  if (stride > 4) slots[at + 4] = third;
  table.size += 1;
  // Half full is where probing starts to cost.
  if (table.size * 2 * stride > slots.length) grow(table);
  return -1;
}
