import type { AuthorityCitation, SourcedStatement } from '../../rules/law/authority-citation.js';

/** What one code of an answer says, and the sources it rests on. */
export interface Ground {
  /** The reason, step, state or event explained. */
  readonly code: string;
  /** What the code says, in one sentence for a person. */
  readonly says: string;
  /** The sources of that sentence, each with its standing. */
  readonly citations: readonly AuthorityCitation[];
}

/** The ground for a code from a jurisdiction's statement of it; what the case adds is said after it, and its sources stand in place. */
export function groundOf(code: string, statement: SourcedStatement, ofTheCase: Partial<SourcedStatement> = {}): Ground {
  return {
    code,
    says: ofTheCase.says === undefined ? statement.says : `${statement.says} ${ofTheCase.says}`,
    citations: ofTheCase.cites ?? statement.cites,
  };
}

/** Whether none of the grounds rests on law that was remembered and not read. */
export function isVerified(grounds: readonly Ground[]): boolean {
  return grounds.every(({ citations }) => citations.every(({ standing }) => standing !== 'unverified'));
}
