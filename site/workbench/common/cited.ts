import type { AuthorityCitation } from 'kasper-rules/access';
import type { Citation } from 'kasper-rules/asap';

/** A citation in the one notation that the pages show, each source and standing once. */
export function cited(cites: readonly (Citation | AuthorityCitation)[]): readonly Citation[] {
  const shown = cites.map((cite): Citation => {
    if ('id' in cite) return cite;
    const { authority, asOf, standing } = cite;
    return { id: authority, standing, ...(asOf !== undefined && { title: `as of ${asOf}` }) };
  });
  return [...new Map(shown.map((cite) => [`${cite.id} ${cite.title ?? ''} ${cite.standing}`, cite])).values()];
}
