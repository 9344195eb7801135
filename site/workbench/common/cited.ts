import type { Citation } from 'kasper-rules/asap';

/** Citations as the pages show them, each source and standing once. */
export function cited(cites: readonly Citation[]): readonly Citation[] {
  return [...new Map(cites.map((cite) => [`${cite.id} ${cite.title ?? ''} ${cite.standing}`, cite])).values()];
}
