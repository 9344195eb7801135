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
  /** Where the nearest configuration file is. */
  readonly config?: string;
  /** The files that a folder or a pattern stands for. */
  readonly meant?: Readonly<Record<string, readonly string[]>>;
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

/** A machine that exists only in memory, and what it was told. */
export function fakeHost({ files = {}, colour = false, breaksOff, startProgress, modules = {}, config, meant = {}, localTime = '2025-03-13T09:30:00' }: FakeMachine) {
  const said = { output: '', errors: '' };
  const created: Record<string, string> = {};
  const read = (path: string): Promise<Uint8Array> => {
    const content = files[path];
    return content === undefined ? Promise.reject(usageError(`${path} does not exist; check the path.`)) : Promise.resolve(bytesOf(content));
  };
  const host: HostIo = {
    write: (text) => void (said.output += text),
    writeError: (text) => void (said.errors += text),
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
    filesMeant: (operand) => Promise.resolve(meant[operand] ?? [operand]),
    nearestConfig: () => config,
    importModule: (path) => Promise.resolve(modules[path] ?? {}),
    version: () => '9.8.7',
  };
  return { host, said, created };
}

/** Runs one call of `kasper-rules` on a machine that exists only in memory. */
export async function runOn(machine: FakeMachine, ...args: readonly string[]) {
  const { host, said, created } = fakeHost(machine);
  const status = await run(args, host);
  return { status, ...said, created };
}
