import type { defaultProfile } from './default-profile.js';

// The words of the default profile, under the names its users know them by.
export type * from '../kentucky/facts/access-facts.js';
export type * from '../kentucky/facts/redisclosure-facts.js';
export type * from '../kentucky/facts/account-facts.js';
export type * from '../kentucky/facts/query-duty-facts.js';
export type * from '../kentucky/facts/electronic-prescribing-facts.js';
export type { AccessReadings } from '../kentucky/access/readings.js';

/** The profile that answers where none is given. */
export type DefaultProfile = typeof defaultProfile;
