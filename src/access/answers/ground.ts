import type { Citation } from '../../core/citation.js';
import { citationOf, type AuthorityCitation, type SourcedStatement } from '../../rules/law/authority-citation.js';

/** What one code of an answer says, and the sources it rests on. */
export interface Ground {
  /** The reason, step, state or event explained. */
  readonly code: string;
  /** What the code says, in one sentence for a person. */
  readonly says: string;
  /** The sources of that sentence, each with its standing. */
  readonly cites: readonly Citation[];
  /**
   * The sources of that sentence.
   *
   * @deprecated Read `cites`, which has the shape of every other answer.
   */
  readonly citations: readonly AuthorityCitation[];
}

/** The ground for a code from a jurisdiction's statement of it; what the case adds is said after it, and its sources stand in place. */
export function groundOf(code: string, statement: SourcedStatement, ofTheCase: Partial<SourcedStatement> = {}): Ground {
  const citations = ofTheCase.cites ?? statement.cites;
  return {
    code,
    says: ofTheCase.says === undefined ? statement.says : `${statement.says} ${ofTheCase.says}`,
    cites: citations.map(citationOf),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the former name is kept for a version
    citations,
  };
}

/** Whether none of the grounds rests on law that was remembered and not read. */
export function isVerified(grounds: readonly Ground[]): boolean {
  return grounds.every(({ cites }) => cites.every(({ standing }) => standing !== 'unverified'));
}
