import { mustBeOptions } from '../core/mistake.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import { defaultProfile } from './profile/default-profile.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import { withRooms } from './profile/room.js';

function codeOrName(county: unknown): string {
  return typeof county === 'string' ? county.trim().toLowerCase().replace(/ county$/, '') : '';
}

/**
 * The IANA zone of a county, by its name ('Warren', 'Warren County'), three-digit code ('227') or FIPS code ('21227').
 *
 * Fails with `rules.county-unknown` or `rules.room-missing`; an unknown county has no default zone. Kentucky: 49 CFR 71.5.
 *
 * @example
 * ```ts
 * import { zoneOfCounty } from 'kasper-rules/rules';
 * const zone = zoneOfCounty('Warren');
 * if (zone.ok) console.log(zone.value); // America/Chicago
 * ```
 */
export function zoneOfCounty(county: string, options: {
    /** The jurisdiction; Kentucky by default. */
    readonly profile?: ProfileWith<'counties'>;
  } = {}): Result<string, RulesIssueCode> {
  mustBeOptions('zoneOfCounty', options);
  const { profile = defaultProfile } = options;
  const rooms = withRooms(profile, 'counties');
  if ('code' in rooms) return failure([rooms]);
  const { statePrefix, zones } = rooms.counties;
  const wanted = codeOrName(county);
  const code = wanted.length === 5 && wanted.startsWith(statePrefix) ? wanted.slice(statePrefix.length) : wanted;
  const found = zones.find(({ counties }) => Object.entries(counties).some(([fips, name]) => fips === code || name.toLowerCase() === wanted));
  return found ? success(found.zone) : failure([rulesIssue('rules.county-unknown', { path: ['county'] })]);
}
