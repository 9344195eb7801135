import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { DateTime } from 'luxon';
import { isPlainDate } from '../core/plain-date.js';
import { type HostIo, usageError } from './command.js';
import { printable } from './lines.js';

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the path',
  ENOTDIR: 'does not exist; check the path',
  EISDIR: 'is a directory; name the files in it',
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  EEXIST: 'exists already and is left as it is; choose another name',
};

/** What the system said about a path, as a usage error. */
function pathError(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return usageError(`${printable(path)} ${causes[code] ?? `cannot be opened (${code})`}.`);
}

/** Whether a stream is a terminal that takes colour. See https://no-color.org. */
export function takesColour(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { NO_COLOR: noColour = '', TERM: terminal } = environment;
  return isTerminal && noColour === '' && terminal !== 'dumb';
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

/** The machine this process runs on. A reader of the output that leaves early, such as `head`, ends the process quietly. */
export function nodeIo(): HostIo {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    read: async (path) => {
      if (path === '-') return buffer(process.stdin);
      try {
        return await readFile(path);
      } catch (error) {
        throw pathError(path, error);
      }
    },
    colour: takesColour(process.stdout.isTTY, process.env),
    localTime,
    createFile: async (path, text) => {
      try {
        await writeFile(path, text, { flag: 'wx' });
      } catch (error) {
        throw pathError(path, error);
      }
    },
    version,
  };
}
