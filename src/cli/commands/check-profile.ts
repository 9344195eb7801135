import { checkProfile as faultsOf } from '../../rules/check-profile.js';
import type { Profile } from '../../rules/law/profile.js';
import { rulesOf } from '../../rules/rules-of.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { faultLines } from '../fault-lines.js';
import { knownProfiles } from '../known-profiles.js';
import { jsonText, plural, printable } from '../lines.js';
import { outputFormat } from '../output-format.js';
import { readProfileFile } from '../profile-file.js';

const NOT_ROOMS = ['id', 'name'];

/** What a sound profile holds, in a line. */
function contents(profile: Profile): string {
  const rooms = Object.keys(profile).filter((key) => !NOT_ROOMS.includes(key));
  return `${profile.name} (${profile.id}): ${plural(rooms.length, 'room')}${rooms.length > 0 ? ` (${rooms.join(', ')})` : ''}, ${plural(rulesOf(profile).length, 'rule')}.`;
}

/** `kasper-rules check-profile`: what is wrong with a profile. */
export const checkProfile = defineCommand({
  name: 'check-profile',
  group: 'words',
  summary: "List what is wrong with a state's profile, each fault with its place and its remedy.",
  operands: [{ word: 'PROFILE', about: 'a file that holds one, JSON or a module (.js, .mjs), or the id of a state, such as ky', asks: 'Name one profile: a file that ends in .json or .js.', completes: 'profiles' }],
  options: { format: { ...outputFormat, about: 'for people, or for programs the list of checkProfile' } },
  statuses: '0 no fault, though perhaps warnings; 1 faults; 2 the file cannot be read.',
  examples: [{ shows: 'Check a law that comes with the package.', call: 'check-profile ky' }],
  run: async ({ operands: [name = ''], options: { format } }, io) => {
    const known = Object.hasOwn(knownProfiles, name) ? knownProfiles[name] : undefined;
    // What it is, the check itself finds out.
    const profile = (known ? await known() : await readProfileFile(name, io)) as Profile;
    const found = faultsOf(profile);
    const errors = found.filter(({ severity }) => severity === 'error').length;
    if (format === 'json') io.write(jsonText(found));
    else {
      io.write(faultLines(found));
      io.write(errors > 0 ? `${plural(errors, 'fault')}.\n` : `No fault. ${printable(contents(profile))}\n`);
    }
    return errors > 0 ? 1 : 0;
  },
});
