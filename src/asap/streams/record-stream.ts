import { chunksOf, type ChunkSource } from '../reading/chunks.js';

/** What is made of a file, item by item or in batches. */
export interface RecordStream<Item> extends AsyncIterable<Item> {
  /** The items of each chunk at once, which costs less than waiting for every one. */
  readonly batches: () => AsyncIterableIterator<readonly Item[]>;
}

/** Makes items of chunks; holds no more than those of a chunk. */
export interface ChunkReader<Item> {
  /** The items that the chunk completes. */
  readonly push: (chunk: Uint8Array | string) => readonly Item[];
  readonly end: () => readonly Item[];
}

async function* batchesOf<Item>(source: ChunkSource, reader: ChunkReader<Item>): AsyncGenerator<readonly Item[], void> {
  // Leaving this loop early releases the source; the next chunk is asked for when the items of this one have been taken.
  for await (const chunk of chunksOf(source)) {
    const items = reader.push(chunk);
    if (items.length > 0) yield items;
  }
  const items = reader.end();
  if (items.length > 0) yield items;
}

/** A stream over a source; it can be read once. */
export function recordStream<Item>(source: ChunkSource, reader: ChunkReader<Item>): RecordStream<Item> {
  let isRead = false;
  const batches = () => {
    if (isRead) throw new TypeError('A stream of records can be read once; call readStream or validateStream again, with a source that starts anew');
    isRead = true;
    return batchesOf(source, reader);
  };
  return {
    batches,
    async *[Symbol.asyncIterator]() {
      for await (const batch of batches()) for (const item of batch) yield item;
    },
  };
}
