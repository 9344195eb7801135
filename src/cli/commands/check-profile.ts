import { checkProfile as faultsOf } from '../../rules/check-profile.js';
import type { Profile } from '../../rules/law/profile.js';
import { rulesOf } from '../../rules/rules-of.js';
import { isJsonFormat, readArguments } from '../arguments.js';
import { type Command, type HostIo, usageError } from '../command.js';
import { faultLines } from '../fault-lines.js';
import { knownProfiles } from '../known-profiles.js';
import { jsonText, plural, printable } from '../lines.js';
import { readProfileFile } from '../profile-file.js';

const help = `FILE is a profile: JSON, or a module (.js) that exports one. The id of a state, such as ky, is checked as well.

  --format FORMAT   pretty, or json, the list of checkProfile

Every fault is listed with its place and its remedy. Exit status: 0 no fault, though perhaps warnings; 1 faults; 2 the file cannot
be read.

  kasper-rules check-profile state.json`;

const NOT_ROOMS = ['id', 'name'];

/** What a sound profile holds, in a line. */
function contents(profile: Profile): string {
  const rooms = Object.keys(profile).filter((key) => !NOT_ROOMS.includes(key));
  return `${profile.name} (${profile.id}): ${plural(rooms.length, 'room')}${rooms.length > 0 ? ` (${rooms.join(', ')})` : ''}, ${plural(rulesOf(profile).length, 'rule')}.`;
}

/** `kasper-rules check-profile`: what is wrong with a profile. */
export const checkProfile: Command<HostIo> = {
  name: 'check-profile',
  summary: "List what is wrong with a state's profile, each fault with its place and its remedy.",
  usage: 'kasper-rules check-profile FILE [--format pretty|json]',
  help,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, { format: { type: 'string', default: 'pretty' } });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw usageError('Name one profile: a file that ends in .json or .js.');
    const json = isJsonFormat(values.format);
    const known = Object.hasOwn(knownProfiles, name) ? knownProfiles[name] : undefined;
    // What it is, the check itself finds out.
    const profile = (known ? await known() : await readProfileFile(name, io)) as Profile;
    const found = faultsOf(profile);
    const errors = found.filter(({ severity }) => severity === 'error').length;
    if (json) io.write(jsonText(found));
    else {
      io.write(faultLines(found));
      io.write(errors > 0 ? `${plural(errors, 'fault')}.\n` : `No fault. ${printable(contents(profile))}\n`);
    }
    return errors > 0 ? 1 : 0;
  },
};
