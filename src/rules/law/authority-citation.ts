import type { PlainDate } from '../../core/plain-date.js';
import type { Citation, Standing } from '../../core/citation.js';

/** A source that a statement of law rests on, as the data of access rules and duties cite it; answers have it as a {@link Citation}. */
export interface AuthorityCitation {
  /** The source as lawyers write it: `201 KAR 9:230 s.1(2)`; an agency's page by its name. */
  readonly authority: string;
  /** How sure the source is. */
  readonly standing: Standing;
  /** The day of the edition that was read, where it is known. */
  readonly asOf?: PlainDate;
}

/** At least one source. */
export type Authorities = readonly [AuthorityCitation, ...AuthorityCitation[]];

/** A statement in plain English with the sources it rests on. */
export interface SourcedStatement {
  /** The statement in one sentence. */
  readonly says: string;
  /** The law behind it, each source with its standing. */
  readonly cites: Authorities;
}

/** A rule in plain English under a permanent id. */
export interface StatedRule extends SourcedStatement {
  /** Ours and permanent, as statute numbers drift: `ky.accounts.password`. */
  readonly id: string;
}

/** A number the law or an agency sets. */
export interface StatedLimit extends StatedRule {
  /** The number; the rule that holds it says of what. */
  readonly value: number;
}

const converted = new WeakMap<AuthorityCitation, Citation>();

/** The citation of a source in the notation of the reporting rules; one in that notation stays as it is. */
export function citationOf(cite: Citation | AuthorityCitation): Citation {
  if (!('authority' in cite)) return cite;
  const before = converted.get(cite);
  if (before) return before;
  const { authority, standing, asOf } = cite;
  const made: Citation = { id: authority, ...(asOf !== undefined && { asOf }), standing };
  converted.set(cite, made);
  return made;
}
