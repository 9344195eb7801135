import type { PlainDate } from '../../core/plain-date.js';
import type { Authorities, SourcedStatement, StatedRule } from './authority-citation.js';
import type { Profession } from '../facts/fact.js';
import type { QueriedDrug, QueryDutyFacts, QueryExemption } from '../facts/query-duty-facts.js';

/** Names of the facts of any exemption. */
export type ExemptionFact = Exclude<{ [Kind in QueryExemption['kind']]: keyof Extract<QueryExemption, { kind: Kind }> }[QueryExemption['kind']], 'kind'>;

/** Why a query is or is not due. */
export type QueryDutyReason =
  | 'Q-STATUTE'
  | 'Q-BOARD'
  | 'Q-REPEAT'
  | 'Q-MEDICAID'
  | 'Q-DONE'
  | 'Q-CURRENT'
  | 'Q-EXEMPT'
  | 'Q-EXEMPTION-FAILS'
  | 'Q-NOT-TRIGGERED'
  | 'Q-NOT-HUMAN'
  | 'Q-NO-DUTY'
  | 'I-MISSING'
  | 'I-BOARD-TEXT'
  | 'I-LAW-DATE';

/** Which law asks for a query before a drug: the statute, a board's rule, none, or a text that was not read. */
export type DrugTrigger = 'statute' | 'board' | 'none' | 'unread';

/** A cell of the drug table: one trigger, or one that turns on a fact about the drug. */
export type DrugCell = DrugTrigger | { readonly fact: Exclude<keyof QueriedDrug, 'schedule'>; readonly yes: DrugTrigger; readonly no: DrugTrigger };

/** What one profession must query for, by schedule. */
export interface ProfessionTriggers {
  readonly id: string;
  readonly profession: Profession;
  readonly schedules: Readonly<Record<QueriedDrug['schedule'], DrugCell>>;
  /** Calendar months before the encounter that the query covers; `all` for everything there is. */
  readonly lookBack: number | 'all';
  /** What the board's rule rests on. */
  readonly board: Authorities;
}

/** One condition of an exemption, over facts named as in the exemption. */
export type ExemptionCondition =
  | { readonly test: 'equals'; readonly fact: ExemptionFact; readonly value: boolean | number }
  /** The encounter falls from `first` through `last` days after the day named (negative: before). */
  | { readonly test: 'encounter-within-days'; readonly of: ExemptionFact; readonly first: number; readonly last: number }
  /** The day named by `fact` is no later than `last` days after the day named by `of`. */
  | { readonly test: 'ends-within-days'; readonly fact: ExemptionFact; readonly of: ExemptionFact; readonly last: number }
  /** The instant named by `fact` falls from the one named by `of` through `hours` after it; `never` does not. */
  | { readonly test: 'within-hours'; readonly fact: ExemptionFact; readonly of: ExemptionFact; readonly hours: number };

/** An exemption from the duty. */
export interface QueryExemptionRule extends StatedRule {
  readonly kind: Exclude<QueryExemption['kind'], 'none'>;
  readonly conditions: readonly ExemptionCondition[];
  /** Whether it also holds where federal law asks for a check. */
  readonly holdsUnderFloor: boolean;
}

/** Federal law that asks for a check whatever a state exempts. */
export interface FederalFloor extends StatedRule {
  readonly from: PlainDate;
  readonly actions: readonly QueryDutyFacts['action'][];
  readonly schedules: readonly QueriedDrug['schedule'][];
}

/** The duty to query as it stands from `from` through `to`, both included. */
export interface QueryDutyLaw {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly professions: readonly ProfessionTriggers[];
  /** Calendar months after which continued prescribing needs another query. */
  readonly repeatMonths: number;
  readonly cites: Authorities;
  readonly exemptions: readonly QueryExemptionRule[];
  readonly floor: FederalFloor;
}

/** A jurisdiction's duty to query through time. */
export interface QueryDutyRules {
  readonly id: string;
  readonly says: string;
  readonly laws: readonly QueryDutyLaw[];
  readonly reasons: Readonly<Record<QueryDutyReason, SourcedStatement>>;
}
