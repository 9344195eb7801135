import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { Truth } from '../../core/truth.js';
import type { ReadingOption } from './reading-option.js';

/**
 * What a fact must be: one of the values; known and none of them (`other`); a number within limits; or not given at all.
 * A fact that is unknown neither matches nor fails, save that `absent` means not given, as opposed to given as unknown.
 */
export type FactMatch =
  | readonly (string | boolean)[]
  | { readonly other: readonly string[] }
  | { readonly atLeast: number; readonly atMost: number }
  | { readonly moreThan: number }
  | 'absent';

/** One line of a condition's decision table: holds when every fact matches on a day within its dates. */
export interface Finding {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** By fact name; left out: whatever the facts are. */
  readonly when?: Readonly<Record<string, FactMatch>>;
  /** The options of open questions that all have to be taken for it to count; left out: under every reading. */
  readonly under?: readonly ReadingOption[];
  readonly truth: Truth;
  /** It is open because the law says more here, and that was not read. */
  readonly unread?: true;
  readonly message: string;
  readonly cites: readonly [Citation, ...Citation[]];
}

/** One condition of a duty: the first finding that holds decides; the last holds always. */
export interface Condition {
  readonly id: string;
  readonly summary: string;
  /** The looked-up fact it turns on, whose own sources are cited with it. */
  readonly about?: string;
  readonly findings: readonly [Finding, ...Finding[]];
  readonly cites: readonly [Citation, ...Citation[]];
}

/** A duty: owed when all conditions are true, not owed as soon as one is false, open otherwise. */
export interface DutyLaw {
  /**
   * A finding whose facts are not all known neither holds nor fails: the condition is settled only where every finding that may still hold
   * says the same. Left out: the first finding that holds decides, and one with unknown facts is passed over.
   */
  readonly strict?: true;
  /** What an absent fact stands for, where that is not "unknown". */
  readonly assume: Readonly<Record<string, string | boolean>>;
  readonly conditions: readonly Condition[];
  /** How the duty is fulfilled, where that is fixed. */
  readonly channel?: string;
}
