import { stat } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import { usageError } from './command.js';
import { listed } from './declaration/value-kind.js';
import { printable } from './lines.js';

/** What the names of transmissions end in, where a folder is named. */
const endings = ['dat', 'asap', 'txt'];

const byName = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Nothing hidden, and no folder behind a symbolic link: it could lead back to where the search began. */
const search = { onlyFiles: true, dot: false, followSymbolicLinks: false, expandDirectories: false } as const;

/** The paths of files as they are named from where the command runs, in a stable order. */
async function found(pattern: string, from: string, isCaseSensitive: boolean): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, { ...search, cwd: from === '' ? '.' : from, absolute: isAbsolute(pattern), caseSensitiveMatch: isCaseSensitive });
  const prefix = from === '' || from.endsWith('/') || from.endsWith(sep) ? from : `${from}/`;
  return paths.map((path) => `${prefix}${path}`).sort(byName);
}

/**
 * The files an operand stands for: a path that is there stands for itself, whatever marks its name bears; a folder for the transmissions in
 * it and below; anything else with the marks of a pattern for the files it matches. A path that is not there is left to whoever opens it.
 */
export async function filesMeant(operand: string): Promise<readonly string[]> {
  const status = await stat(operand).catch(() => undefined);
  if (status?.isDirectory()) {
    const files = await found(`**/*.{${endings.join(',')}}`, operand, false);
    if (files.length === 0) throw usageError(`${printable(operand)} holds no file that ends in ${listed(endings.map((ending) => `.${ending}`))}; name files, or a pattern such as '${printable(operand)}/*'.`);
    return files;
  }
  if (status) return [operand];
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(operand)) return [operand];
  const files = await found(operand, '', true);
  if (files.length === 0) throw usageError(`${printable(operand)} matches no file; check the pattern, which leaves out what begins with a point.`);
  return files;
}
