/** A key as two 32-bit halves of a hash. */
export interface KeyHash {
  high: number;
  low: number;
}

/** Starts a hash. */
export function startHash(hash: KeyHash): void {
  hash.high = 0x811c9dc5;
  hash.low = 0x9e3779b9;
}

/** Takes one more number into a hash. */
export function mixIn(hash: KeyHash, value: number): void {
  hash.high = Math.imul(hash.high ^ value, 0x01000193);
  const low = Math.imul(hash.low ^ value ^ (hash.high >>> 15), 0x85ebca6b);
  hash.low = low ^ (low >>> 13);
}

/**
 * The keys seen in a file, eight bytes each, so that a million records take tens of megabytes and make no objects.
 * Keys are known by a 64-bit hash: among a million records, the chance that two different ones are taken for the same is
 * about one in forty million.
 */
export interface KeySet {
  /** Adds a key; false when it was there. */
  readonly add: (key: KeyHash) => boolean;
}

const INITIAL_SLOTS = 64;

/** An empty set. */
export function createKeySet(): KeySet {
  let slots = new Uint32Array(INITIAL_SLOTS * 2);
  let mask = INITIAL_SLOTS - 1;
  let size = 0;

  /** The slot of a key, or the free one where it belongs. Two zeros mark a free slot. */
  const find = (high: number, low: number): number => {
    let slot = low & mask;
    while ((slots[slot * 2] !== high || slots[slot * 2 + 1] !== low) && (slots[slot * 2] !== 0 || slots[slot * 2 + 1] !== 0)) slot = (slot + 1) & mask;
    return slot * 2;
  };

  const grow = (): void => {
    const old = slots;
    slots = new Uint32Array(old.length * 2);
    mask = slots.length / 2 - 1;
    for (let at = 0; at < old.length; at += 2) {
      const high = old[at] ?? 0;
      const low = old[at + 1] ?? 0;
      if (high === 0 && low === 0) continue;
      const free = find(high, low);
      slots[free] = high;
      slots[free + 1] = low;
    }
  };

  return {
    add: (key) => {
      // A hash of two zeros would look like a free slot.
      const high = key.high >>> 0;
      const low = high === 0 && key.low === 0 ? 1 : key.low >>> 0;
      const at = find(high, low);
      if (slots[at] === high && slots[at + 1] === low) return false;
      slots[at] = high;
      slots[at + 1] = low;
      size += 1;
      // Half full is where probing starts to cost.
      if (size * 4 > slots.length) grow();
      return true;
    },
  };
}
