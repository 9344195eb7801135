import type { Standing } from 'kasper-rules/asap';

/** What each standing says of a source, in the words of the reference. */
export const standingWords: Readonly<Record<Standing, string>> = {
  text: 'read in the authority cited',
  agency: 'an agency’s statement',
  practice: 'common practice, not law',
  interpretation: 'a reading, where the texts are silent or collide',
  secondary: 'a compilation by others: check the official text',
  unverified: 'remembered, not read: check the official text',
};

/** Every standing, the surest first. */
export const standings = Object.keys(standingWords) as readonly Standing[];
