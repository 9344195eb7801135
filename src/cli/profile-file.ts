import { type HostIo, usageError } from './command.js';
import { jsonOf } from './json-text.js';
import { printable } from './lines.js';

const isModule = (path: string): boolean => /\.[cm]?js$/.test(path);

/** Whether `--profile` names a file, and not the id of a state. */
export const namesFile = (name: string): boolean => name.endsWith('.json') || isModule(name);

const isProfileLike = (value: unknown): boolean => typeof value === 'object' && value !== null && 'id' in value && 'name' in value;

/** The profile a module exports: its default, or the one export that has an id and a name. */
function exportedProfile(exports: Readonly<Record<string, unknown>>, path: string): unknown {
  if ('default' in exports) return exports['default'];
  const [found, ...more] = Object.values(exports).filter(isProfileLike);
  if (found === undefined || more.length > 0) throw usageError(`${printable(path)} must export one profile: an object with id and name.`);
  return found;
}

/** What a profile file holds, not yet checked: the value of its JSON, or the profile its module exports. */
export async function readProfileFile(path: string, io: HostIo): Promise<unknown> {
  if (/\.[cm]?ts$/.test(path)) throw usageError(`${printable(path)} is TypeScript: compile it, and name the .js that comes of it.`);
  if (isModule(path)) return exportedProfile(await io.importModule(path), path);
  return jsonOf(await io.read(path), printable(path));
}
