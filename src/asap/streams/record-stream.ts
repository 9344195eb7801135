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

/** Nothing comes any more. */
const over = { next: () => Promise.resolve({ done: true as const, value: undefined }) };

/** The items of batches one by one. A generator would make several promises an item; here an item that is at hand is one. */
function itemsOf<Item>(start: () => AsyncIterator<readonly Item[], void>): AsyncIterableIterator<Item> {
  let batches: AsyncIterator<readonly Item[], void> | undefined;
  let batch: readonly Item[] = [];
  let at = 0;
  // Set while a batch is waited for; who asks meanwhile is served in turn.
  let turn: Promise<unknown> | undefined;

  const afterTurn = <Answer>(step: () => Promise<Answer>): Promise<Answer> => {
    const mine = turn === undefined ? step() : turn.then(step, step);
    turn = mine;
    const clear = (): void => {
      if (turn === mine) turn = undefined;
    };
    mine.then(clear, clear);
    return mine;
  };
  const nextOfBatches = async (): Promise<IteratorResult<Item, void>> => {
    for (;;) {
      const item = batch[at];
      if (item !== undefined) {
        at += 1;
        return { done: false, value: item };
      }
      batches ??= start();
      const next = await batches.next();
      if (next.done) return next;
      batch = next.value;
      at = 0;
    }
  };
  return {
    next: () => {
      const item = turn === undefined ? batch[at] : undefined;
      if (item === undefined) return afterTurn(nextOfBatches);
      at += 1;
      return Promise.resolve({ done: false, value: item });
    },
    return: () =>
      afterTurn(async () => {
        batch = [];
        await batches?.return?.();
        batches = over;
        return { done: true, value: undefined };
      }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
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
  return { batches, [Symbol.asyncIterator]: () => itemsOf(batches) };
}
