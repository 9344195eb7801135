import type { HostIo } from '../../src/cli/command.js';
import { usageError } from '../../src/cli/command.js';
import { run } from '../../src/cli/run.js';

export interface FakeMachine {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly colour?: boolean;
  readonly localTime?: ReturnType<HostIo['localTime']>;
  /** A file whose last byte cannot be read. */
  readonly breaksOff?: string;
  /** Somebody watches. */
  readonly startProgress?: HostIo['startProgress'];
  /** What its modules export, by path. */
  readonly modules?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** A file in pieces through one buffer, as a machine reads it; a small file in very small pieces. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(bytes.length < 100_000 ? 97 : 65_536);
  for (let at = 0; at < bytes.length; at += buffer.length) {
    const piece = bytes.subarray(at, at + buffer.length);
    buffer.fill(0x21).set(piece);
    await Promise.resolve();
    yield buffer.subarray(0, piece.length);
  }
}

async function* brokenOff(path: string, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* inPieces(bytes.subarray(0, -1));
  throw usageError(`${path} broke off.`);
}

/** Runs one call of `kasper-rules` on a machine that exists only in memory. */
export async function runOn({ files = {}, colour = false, breaksOff, startProgress, modules = {}, localTime = '2025-03-13T09:30:00' }: FakeMachine, ...args: readonly string[]) {
  let output = '';
  let errors = '';
  const read = (path: string): Promise<Uint8Array> => {
    const content = files[path];
    return content === undefined ? Promise.reject(usageError(`${path} does not exist; check the path.`)) : Promise.resolve(bytesOf(content));
  };
  const created: Record<string, string> = {};
  const status = await run(args, {
    write: (text) => void (output += text),
    writeError: (text) => void (errors += text),
    read,
    open: async (path) => {
      const bytes = await read(path);
      return { size: bytes.length, chunks: path === breaksOff ? brokenOff(path, bytes) : inPieces(bytes) };
    },
    startProgress,
    colour,
    localTime: () => localTime,
    createFile: (path, text) => {
      created[path] = text;
      return Promise.resolve();
    },
    importModule: (path) => Promise.resolve(modules[path] ?? {}),
    version: () => '9.8.7',
  });
  return { status, output, errors, created };
}
