/** So much of a file tells what it is. */
const BEGINNING = 65_536;

/** The chunks of a file, of which the first, even of an empty file, is large enough to tell what the file is. */
export async function* withWholeBeginning(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const beginning: Uint8Array[] = [];
  let missing = BEGINNING;
  for await (const chunk of chunks) {
    if (missing <= 0) {
      yield chunk;
      continue;
    }
    // What `slice` gives of a Node buffer is no copy.
    beginning.push(new Uint8Array(chunk));
    missing -= chunk.length;
    if (missing <= 0) yield Buffer.concat(beginning);
  }
  if (missing > 0) yield Buffer.concat(beginning);
}
