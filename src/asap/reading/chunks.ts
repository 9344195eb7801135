/** The part of a web stream that is needed where the stream itself cannot be iterated. */
export interface ReadableChunks {
  /** Locks the stream for one reader. */
  readonly getReader: () => {
    /** The next chunk, or that there is none. */
    readonly read: () => Promise<{
      /** Whether the stream is over. */
      readonly done: boolean;
      /** Bytes or text of the file; nothing once the stream is over. */
      readonly value?: Uint8Array | string | undefined;
    }>;
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
      // A stream that fails here is over as well.
      isOver = true;
      const { done, value } = await reader.read();
      isOver = done;
      if (value === undefined) return;
      yield value;
    }
  } finally {
    try {
      if (!isOver) await reader.cancel();
    } finally {
      reader.releaseLock();
    }
  }
}

/** The chunks of a source. */
export function chunksOf(source: ChunkSource): AsyncIterable<Uint8Array | string> {
  const given: unknown = source;
  const isObject = typeof given === 'object' && given !== null;
  if (isObject && Symbol.asyncIterator in given) return source as AsyncIterable<Uint8Array | string>;
  if (isObject && 'getReader' in given) return chunksOfReader(source as ReadableChunks);
  throw new TypeError('A source must yield its chunks asynchronously, as a Node stream, a web stream or an async generator does; text and bytes at hand are for `validate` and `parse`');
}
