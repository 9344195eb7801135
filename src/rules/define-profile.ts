import { checkProfile } from './check-profile.js';
import type { Profile } from './profile.js';

/**
 * Gives back a profile once {@link checkProfile} finds nothing wrong with it; throws a TypeError that names each fault otherwise.
 *
 * @example
 * ```ts
 * import { defineProfile } from 'kasper-rules/rules';
 * import { kentucky } from 'kasper-rules/kentucky';
 * const ohio = defineProfile({ ...kentucky, id: 'oh', name: 'Ohio' });
 * console.log(ohio.name);
 * ```
 */
export function defineProfile(profile: Profile): Profile {
  const faults = checkProfile(profile).map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (faults.length > 0) throw new TypeError(`The profile has ${faults.length} faults. ${faults.join(' ')}`);
  return profile;
}
