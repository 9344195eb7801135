import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { Truth } from '../../core/truth.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';
import type { OpenBecause } from './open-because.js';
import type { ReadingOption } from '../../core/readings.js';

/**
 * What a fact must be: one of the values; known and none of them (`other`); a number within limits; or not given at all.
 * A fact that is unknown neither matches nor fails, save that `absent` means not given, as opposed to given as unknown.
 */
export type FactMatch =
  | readonly (string | boolean)[]
  | {
      /** It is known and none of these. */
      readonly other: readonly string[];
    }
  | {
      /** The smallest number that matches. */
      readonly atLeast: number;
      /** The greatest number that matches. */
      readonly atMost: number;
    }
  | {
      /** Every greater number matches. */
      readonly moreThan: number;
    }
  | 'absent';

/** One line of a condition's decision table: holds when every fact matches on a day within its dates. */
export interface Finding {
  /** First day in force; none: from the beginning of what is recorded. */
  readonly from?: PlainDate;
  /** Last day in force; none: still in force. */
  readonly to?: PlainDate;
  /** By fact name; left out: whatever the facts are. */
  readonly when?: Readonly<Record<string, FactMatch>>;
  /** The options of open questions that all have to be taken for it to count; left out: under every reading. */
  readonly under?: readonly ReadingOption[];
  /** What the condition comes to then: `null` is open. */
  readonly truth: Truth;
  /** Why, in one sentence for a person. */
  readonly message: string;
  /** Why it is open, where no fact would settle it. */
  readonly because?: OpenBecause;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/**
 * One condition of a duty: the first finding that holds decides; the last holds always. A finding whose facts are not all known neither
 * holds nor fails: the condition is then settled only where it comes out alike whatever they are.
 */
export interface Condition {
  /** Permanent id. */
  readonly id: string;
  /** In one sentence. */
  readonly summary: string;
  /** The looked-up fact it turns on, whose own sources are cited with it. */
  readonly about?: string;
  /** The lines of its table, in their order. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** A duty: owed when all conditions are true, not owed as soon as one is false, open otherwise. */
export interface DutyLaw {
  /** The facts its conditions turn on: the words a fact may be are those that are weighed where it is not known. */
  readonly facts?: FactsDeclaration;
  /** What an absent fact stands for, where that is not "unknown". */
  readonly assume: Readonly<Record<string, string | boolean>>;
  /** What is asked, one condition after the other. */
  readonly conditions: readonly Condition[];
  /** How the duty is fulfilled, where that is fixed. */
  readonly channel?: string;
}
