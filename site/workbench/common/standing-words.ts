import type { Standing } from 'kasper-rules/asap';

/** How sure a citation is, in words. */
export const standingWords: Readonly<Record<Standing, { readonly short: string; readonly long: string }>> = {
  text: { short: 'read', long: 'read in the authority itself' },
  agency: { short: 'agency', long: 'an agency’s own statement about the law' },
  practice: { short: 'practice', long: 'a convention of the trade, not law' },
  interpretation: { short: 'a reading', long: 'a choice of this library where the texts are silent or disagree' },
  secondary: { short: 'secondary', long: 'a compilation by others: check the official text' },
  unverified: { short: 'not read', long: 'remembered and not read: check the official text' },
};

/** Every standing, the surest first. */
export const standings = Object.keys(standingWords) as readonly Standing[];
