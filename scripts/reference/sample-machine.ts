import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type HostIo, usageError } from '../../src/cli/command.js';
import { run } from '../../src/cli/run.js';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

/** What a call said, and how it ended. */
export interface Said {
  readonly output: string;
  readonly errors: string;
  readonly status: number;
}

/** The words of a line as a shell cuts it, as far as examples go: quotes of both kinds. */
export function wordsOfLine(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) => word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''));
}

/** Carries out a call beside the files of `samples`, on a machine whose clock stands still and that keeps what is made to itself. */
export async function runBesideSamples(call: string, input?: string): Promise<Said> {
  const said = { output: '', errors: '' };
  const made = new Map<string, string>();
  const read = (path: string): Promise<Uint8Array> => {
    const text = made.get(path);
    if (text !== undefined) return Promise.resolve(new TextEncoder().encode(text));
    const name = path === '-' ? input : path;
    try {
      if (name === undefined) throw new Error('No input.');
      return Promise.resolve(readFileSync(samples + name));
    } catch {
      return Promise.reject(usageError(`${path} does not exist; check the path.`));
    }
  };
  async function* once(bytes: Uint8Array) {
    await Promise.resolve();
    yield bytes;
  }
  const host: HostIo = {
    write: (text) => void (said.output += text),
    writeError: (text) => void (said.errors += text),
    read,
    open: async (path) => {
      const bytes = await read(path);
      return { size: bytes.length, chunks: once(bytes) };
    },
    colour: false,
    localTime: () => '2025-03-13T09:30:00',
    startProgress: undefined,
    createFile: (path, text) => {
      made.set(path, text);
      return Promise.resolve();
    },
    filesMeant: (operand) => Promise.resolve([operand]),
    nearestConfig: () => undefined,
    importModule: () => Promise.reject(usageError('No module is loaded here.')),
    version: () => '0.0.0',
  };
  const status = await run(wordsOfLine(call), host);
  return { ...said, status };
}
