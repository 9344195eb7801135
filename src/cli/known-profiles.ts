import type { Profile } from '../rules/law/profile.js';

/** The states whose law this package brings, by the id that `--profile` takes; each is loaded when it is asked for. */
export const knownProfiles: Readonly<Record<string, () => Promise<Profile>>> = {
  ky: async () => (await import('../rules/kentucky/index.js')).kentucky,
  oh: async () => (await import('../rules/ohio/index.js')).ohio,
  tn: async () => (await import('../rules/tennessee/index.js')).tennessee,
  in: async () => (await import('../rules/indiana/index.js')).indiana,
};
