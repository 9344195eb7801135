import type { PlainDate } from '../../core/plain-date.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';
import type { Interval, Test } from './access-rule.js';
import type { Authorities, SourcedStatement, StatedRule } from './authority-citation.js';
import type { OpenBecause } from './open-because.js';
import type { ReadingOption } from '../../core/readings.js';

/** Days on which a row of the table is in force. */
interface DatedRow {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** The options of open questions that all have to be taken for the row to count; left out: under every one. */
  readonly under?: readonly ReadingOption[];
}

/** Whether a query is asked for before the drug, in the case of a row. */
export interface QueryTrigger extends DatedRow {
  /** Permanent: `xx.query.trigger.opioids`. */
  readonly id: string;
  /** The case; left out: every other one. */
  readonly when?: Test;
  /**
   * `yes`: a query is due as often as the rhythm says, unless an exemption holds; `always`: due whatever was queried before and whatever
   * is claimed; `no`: none is due; `open`: the recorded law does not say.
   */
  readonly asks: 'yes' | 'always' | 'no' | 'open';
  /** The reason given. */
  readonly code: string;
  /** Why it does not say. */
  readonly because?: OpenBecause;
  /** Instead of the sources of the code. */
  readonly cites?: Authorities;
}

/** How often a query is due once a drug asks for one, in the case of a row. */
export interface QueryRhythm extends DatedRow {
  /** Permanent id. */
  readonly id: string;
  readonly when?: Test;
  /** Before every encounter; once in a stretch of time, counted from the last query; or not recorded. */
  readonly due: 'each' | Interval | 'open';
  /** From a query made now to the next, where that is not what `due` says. */
  readonly next?: Interval;
  /** The reason when it is due; left out: that of the trigger. */
  readonly code?: string;
  readonly because?: OpenBecause;
}

/** One condition of an exemption, over facts named as in the exemption. */
export type ExemptionCondition =
  | { readonly test: 'equals'; readonly fact: string; readonly value: boolean | number }
  | { readonly test: 'at-most'; readonly fact: string; readonly value: number }
  /** The encounter falls from `first` through `last` days after the day named (negative: before). */
  | { readonly test: 'encounter-within-days'; readonly of: string; readonly first: number; readonly last: number }
  /** The day named by `fact` is no later than `last` days after the day named by `of`. */
  | { readonly test: 'ends-within-days'; readonly fact: string; readonly of: string; readonly last: number }
  /** The instant named by `fact` falls from the one named by `of` through `hours` after it; `never` does not. */
  | { readonly test: 'within-hours'; readonly fact: string; readonly of: string; readonly hours: number };

/** An exemption from the duty. */
export interface QueryExemptionRule extends StatedRule {
  /** Its kind. */
  readonly kind: string;
  /** What is asked, one condition after the other. */
  readonly conditions: readonly ExemptionCondition[];
  /** Whether it also holds where federal law asks for a check. */
  readonly holdsUnderFloor?: boolean;
}

/** Federal law that asks for a check whatever a state exempts. */
export interface FederalFloor extends StatedRule {
  /** First day in force; none: from the beginning of what is recorded. */
  readonly from: PlainDate;
  readonly when: Test;
  /** The reason given. */
  readonly code: string;
}

/** The duty to query as it stands from `from` through `to`, both included. */
export interface QueryDutyLaw {
  /** First day in force; none: from the beginning of what is recorded. */
  readonly from: PlainDate;
  /** Last day in force; none: still in force. */
  readonly to?: PlainDate;
  /** The law behind it, each source with its standing. */
  readonly cites: Authorities;
  /** What a fact left out stands for, where that is not "unknown", by its path. */
  readonly assume?: Readonly<Record<string, boolean | string>>;
  /** The first row that fits decides; the last fits always. */
  readonly triggers: readonly [QueryTrigger, ...QueryTrigger[]];
  /** The first row that fits decides; the last fits always. */
  readonly rhythm: readonly [QueryRhythm, ...QueryRhythm[]];
  /** Months before the encounter that a query covers, or `all` there is; the first row that fits. */
  readonly lookBack?: readonly { readonly when?: Test; readonly months: number | 'all' }[];
  /** Whether a query on the day of the encounter fulfils the duty. */
  readonly sameDayFulfils?: boolean;
  readonly exemptions: readonly QueryExemptionRule[];
  /** The reason where an exemption is claimed and the exemptions were not read; left out: one that is not listed fails. */
  readonly exemptionsUnread?: string;
  readonly floor?: FederalFloor;
}

/** A jurisdiction's duty to query through time. */
export interface QueryDutyRules<Declared extends FactsDeclaration = FactsDeclaration> {
  /** Permanent id. */
  readonly id: string;
  readonly says: string;
  /** The facts of an encounter; one of them is the day `encounterOn`. */
  readonly facts: Declared;
  readonly laws: readonly QueryDutyLaw[];
  /** Every code in words, with its sources. */
  readonly reasons: Readonly<Record<string, SourcedStatement>>;
}
