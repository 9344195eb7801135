import { checkProfile } from '../rules/check-profile.js';
import type { Profile } from '../rules/law/profile.js';
import { defaultProfile } from '../rules/profile/default-profile.js';
import { type HostIo, usageError } from './command.js';
import { faultLines } from './fault-lines.js';
import { knownProfiles } from './known-profiles.js';
import { plural, printable } from './lines.js';
import { namesFile, readProfileFile } from './profile-file.js';

/** The profile that `--profile` names: a state's, by its id, or that of a file, which must be sound; its warnings go to standard error. */
export async function chosenProfile(named: string | undefined, io: HostIo): Promise<Profile> {
  if (named === undefined) return defaultProfile;
  if (Object.hasOwn(knownProfiles, named)) return (await knownProfiles[named]?.()) ?? defaultProfile;
  if (!namesFile(named)) throw usageError(`--profile takes one of ${Object.keys(knownProfiles).join(', ')}, or a file that ends in .json, .js or .mjs.`);
  const profile = (await readProfileFile(named, io)) as Profile;
  const found = checkProfile(profile);
  const errors = found.filter(({ severity }) => severity === 'error');
  io.writeError(faultLines(found));
  if (errors.length > 0) throw usageError(`${printable(named)} has ${plural(errors.length, 'fault')}, listed above; kasper-rules check-profile shows them alone.`);
  return profile;
}
