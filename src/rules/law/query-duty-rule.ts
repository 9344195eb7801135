import type { PlainDate } from '../../core/plain-date.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';
import type { Interval, Test } from './access-rule.js';
import type { Authorities, SourcedStatement, StatedRule } from './authority-citation.js';
import type { OpenBecause } from './open-because.js';
import type { ReadingOption } from '../../core/readings.js';

/** Days on which a row of the table is in force. */
interface DatedRow {
  /** First day on which the row counts; left out: from that of its law. */
  readonly from?: PlainDate;
  /** Last day on which the row counts; left out: to that of its law. */
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
  /** The case; left out: every other one. */
  readonly when?: Test;
  /** Before every encounter; once in a stretch of time, counted from the last query; or not recorded. */
  readonly due: 'each' | Interval | 'open';
  /** From a query made now to the next, where that is not what `due` says. */
  readonly next?: Interval;
  /** The reason when it is due; left out: that of the trigger. */
  readonly code?: string;
  /** Why it is not recorded. */
  readonly because?: OpenBecause;
}

/** One condition of an exemption, over facts named as in the exemption. */
export type ExemptionCondition =
  | {
      /** The fact is exactly the value. */
      readonly test: 'equals';
      /** The name of the fact in the exemption. */
      readonly fact: string;
      /** What it has to be. */
      readonly value: boolean | number;
    }
  | {
      /** The number is no greater than the value. */
      readonly test: 'at-most';
      /** The name of the fact in the exemption. */
      readonly fact: string;
      /** The greatest number that passes. */
      readonly value: number;
    }
  | {
      /** The encounter falls from `first` through `last` days after the day named (negative: before). */
      readonly test: 'encounter-within-days';
      /** The name of the day in the exemption. */
      readonly of: string;
      /** The first day, counted from the day named. */
      readonly first: number;
      /** The last day, counted from the day named. */
      readonly last: number;
    }
  | {
      /** The day named by `fact` is no later than `last` days after the day named by `of`. */
      readonly test: 'ends-within-days';
      /** The name of the later day in the exemption. */
      readonly fact: string;
      /** The name of the earlier day in the exemption. */
      readonly of: string;
      /** How many days may lie between them. */
      readonly last: number;
    }
  | {
      /** The instant named by `fact` falls from the one named by `of` through `hours` after it; `never` does not. */
      readonly test: 'within-hours';
      /** The name of the later instant in the exemption. */
      readonly fact: string;
      /** The name of the earlier instant in the exemption. */
      readonly of: string;
      /** How many hours may lie between them. */
      readonly hours: number;
    };

/** An exemption from the duty. */
export interface QueryExemptionRule extends StatedRule {
  /** The word under which it is claimed. */
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
  /** The case it is for. */
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
  readonly lookBack?: readonly {
    /** The case; left out: every other one. */
    readonly when?: Test;
    /** How many months the query covers, or `all`. */
    readonly months: number | 'all';
  }[];
  /** Whether a query on the day of the encounter fulfils the duty. */
  readonly sameDayFulfils?: boolean;
  /** Whether such a query is what is answered even where an exemption holds; left out: the exemption comes first. */
  readonly sameDayBeforeExemptions?: boolean;
  /** The exemptions that may be claimed. */
  readonly exemptions: readonly QueryExemptionRule[];
  /** The reason where an exemption is claimed and the exemptions were not read; left out: one that is not listed fails. */
  readonly exemptionsUnread?: string;
  /** Federal law beneath it, where it asks for a check of its own. */
  readonly floor?: FederalFloor;
}

/** A jurisdiction's duty to query through time. */
export interface QueryDutyRules<Declared extends FactsDeclaration = FactsDeclaration> {
  /** Permanent id. */
  readonly id: string;
  /** The duty in one sentence. */
  readonly says: string;
  /** The facts of an encounter; one of them is the day `encounterOn`. */
  readonly facts: Declared;
  /** The law by date, the oldest first. */
  readonly laws: readonly QueryDutyLaw[];
  /** Every code in words, with its sources. */
  readonly reasons: Readonly<Record<string, SourcedStatement>>;
}
