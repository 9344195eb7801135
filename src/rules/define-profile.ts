import { checkProfile } from './check-profile.js';
import type { Profile } from './law/profile.js';

const FAULTS_NAMED = 3;

/**
 * Gives back a profile once {@link checkProfile} finds no error in it; throws a TypeError that names the first faults otherwise.
 *
 * @example
 * ```ts
 * import { defineProfile } from 'kasper-rules/rules';
 * import { kentucky } from 'kasper-rules/kentucky';
 * const ohio = defineProfile({ ...kentucky, id: 'oh', name: 'Ohio' });
 * console.log(ohio.name);
 * ```
 */
export function defineProfile<const Given extends Profile>(profile: Given): Given {
  const faults = checkProfile(profile).filter(({ severity }) => severity === 'error');
  if (faults.length === 0) return profile;
  const named = faults.slice(0, FAULTS_NAMED).map(({ path, message }) => `${path.join('.')}: ${message}`);
  const more = faults.length > named.length ? [`checkProfile names the other ${faults.length - named.length}.`] : [];
  throw new TypeError([`The profile has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}.`, ...named, ...more].join(' '));
}
