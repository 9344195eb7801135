import { usageError } from './command.js';
import { printable } from './lines.js';

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the path',
  ENOTDIR: 'does not exist; check the path',
  EISDIR: 'is a directory; name the files in it',
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  EEXIST: 'exists already and is left as it is; choose another name',
  ENOSPC: 'cannot be written: the disk is full; nothing was left there',
};

/** What the system said about a path, as a usage error. */
export function pathError(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return usageError(`${printable(path)} ${causes[code] ?? `cannot be opened (${code})`}.`);
}
