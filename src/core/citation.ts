import type { PlainDate } from './plain-date.js';

/**
 * How sure a fact of law is: `text` was read in the authority itself, `agency` is an agency's own statement about the law,
 * `unverified` is remembered and was not read, `interpretation` is a choice of this library where the texts are silent or disagree,
 * `practice` is a convention of the trade that several independent descriptions confirm, `secondary` a compilation by others whose
 * sources were not read.
 */
export type Standing = 'text' | 'agency' | 'unverified' | 'interpretation' | 'practice' | 'secondary';

/** A place in the law or in another source that a statement rests on. */
export interface Citation {
  /** The citation as lawyers write it: `902 KAR 55:110 s.2(3)`. */
  readonly id: string;
  /** What it is about, in a few words. */
  readonly title?: string;
  /** Where it can be read. */
  readonly href?: string;
  /** The day of the edition that was read, where it is known. */
  readonly asOf?: PlainDate;
  /** How sure the statement is. */
  readonly standing: Standing;
}
