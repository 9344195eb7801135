import { chunksOf, type ChunkSource } from '../reading/chunks.js';

/** What is made of a file, item by item or in batches. */
export interface RecordStream<Item> extends AsyncIterable<Item> {
  /** The items of each chunk at once, which costs less than waiting for every one. */
  readonly batches: () => AsyncIterableIterator<readonly Item[]>;
}

/** Makes items of chunks. */
export interface ChunkReader {
  readonly push: (chunk: Uint8Array | string) => void;
  readonly end: () => void;
}

/** A stream of what a reader makes of a source, item by item as it gives them out; it can be read once. */
export function recordStream<Item>(source: ChunkSource, createReader: (give: (item: Item) => void) => ChunkReader): RecordStream<Item> {
  let ready: Item[] = [];
  const reader = createReader((item) => ready.push(item));
  const take = (): Item[] => {
    const taken = ready;
    ready = [];
    return taken;
  };
  async function* batchesOf(): AsyncGenerator<readonly Item[], void> {
    // Leaving this loop early releases the source; the next chunk is asked for when the items of this one have been taken.
    for await (const chunk of chunksOf(source)) {
      reader.push(chunk);
      if (ready.length > 0) yield take();
    }
    reader.end();
    if (ready.length > 0) yield take();
  }
  let isRead = false;
  const batches = () => {
    if (isRead) throw new TypeError('A stream of records can be read once; call readStream or validateStream again, with a source that starts anew');
    isRead = true;
    return batchesOf();
  };
  return {
    batches,
    async *[Symbol.asyncIterator]() {
      for await (const batch of batches()) for (const item of batch) yield item;
    },
  };
}
