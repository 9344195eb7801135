import type { Citation, Standing } from '../../core/citation.js';
import type { AuthorityCitation } from '../../rules/law/authority-citation.js';
import { citationOf } from '../../rules/law/authority-citation.js';

/** How sure a statement of law is, in words. */
export const standingWords: Readonly<Record<Standing, string>> = {
  text: 'read in the authority cited',
  agency: 'an agency’s statement',
  unverified: 'remembered, not read: check the official text',
  practice: 'common practice, not law',
  secondary: 'a compilation by others: check the official text',
  interpretation: 'a reading, where the texts are silent or collide',
};

/** A citation with its standing in words. */
export function citationWords(cite: Citation | AuthorityCitation): string {
  const { id, standing, asOf } = citationOf(cite);
  return `${id}${asOf === undefined ? '' : `, as of ${asOf}`} (${standingWords[standing]})`;
}
