import { existsSync, fstatSync, readFileSync, writeSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { DateTime } from 'luxon';
import { lazily } from '../core/lazily.js';
import { isPlainDate } from '../core/plain-date.js';
import { type HostIo, type OpenFile, usageError } from './command.js';
import { createWholeFile } from './create-whole-file.js';
import { nearestConfig } from './config/nearest-config.js';
import { filesMeant } from './files-meant.js';
import { printable } from './lines.js';
import { pathError } from './path-error.js';
import { startProgressBar } from './progress-bar.js';
import { writeWhole } from './write-whole.js';

/** Whether a stream takes colour: FORCE_COLOR decides, then NO_COLOR (https://no-color.org), then whether it is a terminal that can. */
export function takesColour(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: noColour = '', TERM: terminal } = environment;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && noColour === '' && terminal !== 'dumb';
}

/** Whether somebody watches a stream: a terminal that can take back what it shows, and no build machine that records it. */
export function takesProgress(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { CI: buildMachine = '', TERM: terminal } = environment;
  return isTerminal && (buildMachine === '' || buildMachine === 'false') && terminal !== 'dumb';
}

function localTime(): ReturnType<HostIo['localTime']> {
  const now = DateTime.local();
  const date = now.toFormat('yyyy-MM-dd');
  if (!isPlainDate(date)) throw new TypeError('The clock of this machine shows no date.');
  return `${date}T${now.toFormat('HH:mm:ss')}`;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
}

const CHUNK = 65_536;

/** The bytes of a file, through one buffer. */
async function* chunksOfFile(path: string, file: FileHandle, size: number | undefined): AsyncGenerator<Uint8Array, void> {
  const chunk = new Uint8Array(CHUNK);
  let read = 0;
  try {
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK);
      if (bytesRead === 0) break;
      read += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  } catch (error) {
    throw pathError(path, error);
  } finally {
    await file.close();
  }
  if (size !== undefined && read < size) throw usageError(`${printable(path)} became shorter while it was read; try again when nothing writes it.`);
}

/** The bytes of standard input. */
async function* chunksOfInput(): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of process.stdin) yield chunk as Buffer;
  } catch (error) {
    throw pathError('standard input', error);
  }
}

async function openFile(path: string): Promise<OpenFile> {
  if (path === '-') return { size: undefined, chunks: chunksOfInput() };
  try {
    const file = await open(path);
    const status = await file.stat();
    const size = status.isFile() ? status.size : undefined;
    return { size, chunks: chunksOfFile(path, file, size) };
  } catch (error) {
    throw pathError(path, error);
  }
}

function outputFails({ code = 'unknown error' }: NodeJS.ErrnoException): void {
  // A verdict of 1 stands although not all of it was read.
  if (code === 'EPIPE') process.exit(process.exitCode === 1 ? 1 : 2);
  process.stderr.write(`kasper-rules: the output cannot be written (${code}).\n`);
  process.exit(2);
}

const isOutputFile = lazily(() => fstatSync(process.stdout.fd).isFile());

/** Writes to standard output. Where that is a file, the stream of Node.js takes a write for whole of which the disk had no room for the end. */
function writeOut(text: string): void {
  const { fd } = process.stdout;
  if (!isOutputFile()) {
    process.stdout.write(text);
    return;
  }
  try {
    writeWhole(text, (bytes) => writeSync(fd, bytes));
  } catch (error) {
    outputFails(error as NodeJS.ErrnoException);
  }
}

/**
 * The machine this process runs on. A reader of the output that leaves early, such as `head`, ends the process quietly, but never with
 * status 0: nothing that failed to be written passes for written. A standard error that cannot be written changes nothing.
 */
export function nodeIo(): HostIo {
  process.stdout.on('error', outputFails);
  process.stderr.on('error', () => undefined);
  return {
    write: writeOut,
    writeError: (text) => void process.stderr.write(text),
    read: async (path) => {
      if (path === '-') return buffer(process.stdin);
      try {
        return await readFile(path);
      } catch (error) {
        throw pathError(path, error);
      }
    },
    open: openFile,
    colour: takesColour(process.stdout.isTTY, process.env),
    startProgress: takesProgress(process.stderr.isTTY, process.env) ? (size) => startProgressBar(process.stderr, size) : undefined,
    localTime,
    createFile: createWholeFile,
    filesMeant,
    nearestConfig: () => nearestConfig(process.cwd(), homedir()),
    importModule: async (path) => {
      try {
        return (await import(pathToFileURL(resolve(path)).href)) as Readonly<Record<string, unknown>>;
      } catch (error) {
        if (!existsSync(path)) throw pathError(path, Object.assign(new Error(), { code: 'ENOENT' }));
        const reason = error instanceof Error ? error.message.split('\n')[0] : undefined;
        throw usageError(`${printable(path)} cannot be loaded as a module${reason === undefined ? '' : `: ${printable(reason)}`}.`);
      }
    },
    version,
  };
}
