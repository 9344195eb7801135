/** The part of a web stream that is needed where the stream itself cannot be iterated. */
export interface ReadableChunks {
  /** Locks the stream for one reader. */
  readonly getReader: () => {
    /** The next chunk, or that there is none. */
    readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | string | undefined }>;
    /** Gives the stream up. */
    readonly cancel: () => Promise<void>;
    /** Lets another reader have the stream. */
    readonly releaseLock: () => void;
  };
}

/** A file as it arrives: a Node stream, a web stream, the body of a `fetch`, or anything else that yields bytes or text. */
export type ChunkSource = AsyncIterable<Uint8Array | string> | ReadableChunks;

/** The chunks of a web stream; leaving early cancels it. */
async function* chunksOfReader(stream: ReadableChunks): AsyncGenerator<Uint8Array | string, void> {
  const reader = stream.getReader();
  let isOver = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isOver = done;
      if (value === undefined) return;
      yield value;
    }
  } finally {
    if (!isOver) await reader.cancel();
    reader.releaseLock();
  }
}

/** The chunks of a source. */
export function chunksOf(source: ChunkSource): AsyncIterable<Uint8Array | string> {
  return Symbol.asyncIterator in source ? source : chunksOfReader(source);
}
