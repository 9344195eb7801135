import { dirname, isAbsolute, join } from 'node:path';
import { nearest } from '../../core/nearest.js';
import { type HostIo, usageError } from '../command.js';
import type { ConfiguredOption } from '../declaration/read-call.js';
import { jsonOf } from '../json-text.js';
import { printable } from '../lines.js';
import { namesFile } from '../profile-file.js';
import type { Config, ConfigMemberName } from './config-members.js';

/** What a configuration file stands in for. */
export interface Configuration {
  /** What `--profile` would name. */
  readonly profile: string | undefined;
  /** By the member, for options of commands. */
  readonly options: Readonly<Record<string, ConfiguredOption>>;
}

/** The name by which it is found. */
export const CONFIG_NAME = 'kasper-rules.config.json';

const nothing: Configuration = { profile: undefined, options: {} };

const isMember = (name: string, members: object): name is ConfigMemberName => Object.hasOwn(members, name);

/** Reads a file by the schema; what is wrong is said by its place and what belongs there. */
async function readConfig(path: string, io: HostIo): Promise<Config> {
  const { configMembers, configSchema } = await import('./config-members.js');
  const shown = printable(path);
  const json = jsonOf(await io.read(path), shown);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw usageError(`${shown} must hold one object, such as { "maxWarnings": 0 }.`);
  const names = Object.keys(json);
  // A name is repeated to its author alone. A file without any member of a configuration, or nearly one, is another file, named by mistake, whose names may be a patient's.
  const isConfiguration = names.some((name) => isMember(name, configMembers) || nearest(name, Object.keys(configMembers)) !== undefined);
  if (names.length > 0 && !isConfiguration) throw usageError(`${shown} is no configuration: it holds none of ${Object.keys(configMembers).join(', ')}.`);
  for (const name of names) {
    if (isMember(name, configMembers)) continue;
    const meant = nearest(name, Object.keys(configMembers));
    throw usageError(`${shown} has no member "${printable(name)}".${meant === undefined ? ` It may have ${Object.keys(configMembers).join(', ')}.` : ` Did you mean "${meant}"?`}`);
  }
  const parsed = configSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [place = '', ...rest] = parsed.error.issues[0]?.path ?? [];
  const member = configMembers[place as ConfigMemberName];
  const [inside] = rest;
  const which = typeof inside === 'number' ? `, and item ${inside + 1} of it is none` : '';
  const named = [place, ...rest.filter((part) => typeof part !== 'number')].map((part) => printable(String(part))).join('.');
  throw usageError(`${shown}: ${named} takes ${member.expects}${which}.`);
}

/** The profile as it is named from where the command runs; only a file that the call names itself may have code loaded. */
function profileOf(named: string | undefined, path: string, isNamed: boolean): string | undefined {
  if (named === undefined || !namesFile(named)) return named;
  if (!isNamed && !named.endsWith('.json')) throw usageError(`${printable(path)}: profile takes the id of a state or a .json file; a module is loaded where the call names it, with --profile or --config.`);
  return isAbsolute(named) ? named : join(dirname(path), named);
}

/** The configuration of a call: of the file it names, else of the one that this folder or one above it has. */
export async function configurationFor({ config, noConfig }: { readonly config: string | undefined; readonly noConfig: boolean }, io: HostIo): Promise<Configuration> {
  if (config !== undefined && noConfig) throw usageError('--config and --no-config contradict each other.');
  const path = noConfig ? undefined : (config ?? io.nearestConfig());
  if (path === undefined) return nothing;
  const { profile, off, severity, maxWarnings, zone, closeOfBusiness, closesAt } = await readConfig(path, io);
  const texts: Readonly<Partial<Record<ConfigMemberName, readonly (string | undefined)[]>>> = {
    off: off ?? [],
    severity: Object.entries(severity ?? {}).map(([code, level]) => `${code}=${level}`),
    maxWarnings: [maxWarnings?.toString()],
    zone: [zone],
    closeOfBusiness: [closeOfBusiness],
    closesAt: [closesAt],
  };
  return {
    profile: profileOf(profile, path, config !== undefined),
    options: Object.fromEntries(
      Object.entries(texts).map(([member, given]) => [member, { place: `${printable(path)}: ${member}`, texts: given.filter((text) => text !== undefined) }]),
    ),
  };
}
