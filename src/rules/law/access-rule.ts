import type { PlainDate } from '../../core/plain-date.js';
import type { Standing } from '../../core/citation.js';
import type { Authorities, AuthorityCitation } from './authority-citation.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';

/** A stretch of time. */
export type Interval = { readonly months: number } | { readonly days: number };

/** A question about the facts by their dotted paths (`requester.licensed`); the answer is true, false or unknown. */
export type Test =
  | { readonly fact: string; readonly is: boolean | string | readonly (boolean | string)[] }
  /** The number is within the limits. */
  | { readonly number: string; readonly atLeast?: number; readonly atMost?: number }
  /** How long the day lies before that of the question; a word in its place, such as `never`, lies longer back than any. */
  | { readonly since: string; readonly atLeast?: Interval; readonly atMost?: Interval }
  /** The stretch of days contains the day of the question. */
  | { readonly covers: string }
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | { readonly not: Test };

/** The code of a reason why it is permitted. */
export type PermitCode = `P-${string}`;
/** The code of a reason why it is denied. */
export type DenyCode = `D-${string}`;
/** The code of a reason why it is left open. */
export type OpenCode = `I-${string}`;
/** The code of what must be done with a release. */
export type ObligationCode = `O-${string}`;
/** The code of what may be done next. */
export type AdviceCode = `A-${string}`;

/** A fact that must be so. */
export interface Requirement {
  readonly require: Test;
  /** The reason when it is not so. */
  readonly otherwise: DenyCode;
  /** A reason beside the missing fact when it is not known. */
  readonly unknown?: OpenCode;
  readonly advice?: AdviceCode;
  /** Instead of the rule's own citation. */
  readonly cite?: AuthorityCitation;
}

/** A denial, reached under the conditions around it. */
export interface Denial {
  readonly deny: DenyCode;
  readonly advice?: AdviceCode;
  /** Instead of the rule's own citation. */
  readonly cite?: AuthorityCitation;
}

/** Conditions that depend on a word of the request; a word without a case of its own falls under `otherwise`. */
export interface WordCases {
  readonly by: string;
  readonly cases: Readonly<Record<string, readonly Condition[]>>;
  readonly otherwise: readonly Condition[];
}

/** What one setting of an open question does. */
export type ReadingEffect =
  | 'permits'
  /** The answer stays open. */
  | { readonly opens: OpenCode }
  /** The data go out without the rows named. */
  | { readonly redacts: string; readonly obligation: ObligationCode }
  /** The conditions are asked after all others, or, `asOrdinary`, among them. */
  | { readonly requires: readonly Condition[]; readonly asOrdinary?: true };

/** An open question of law: asked after the other conditions, unless the facts settle it. */
export interface ReadingCondition {
  /** The id of the reading. */
  readonly reading: string;
  readonly unless?: Test;
  readonly settings: Readonly<Record<string, ReadingEffect>>;
}

/** Conditions about the requester, asked about the person at another path: a delegate's principal. */
export interface InAnothersPlace {
  /** The path of that person: `requester.principal`. */
  readonly inPlaceOfRequester: string;
  /** What is asked, one condition after the other. */
  readonly conditions: readonly Condition[];
}

/** One condition of a rule. */
export type Condition = Requirement | Denial | WordCases | ReadingCondition | InAnothersPlace;

/** A citation for the days on which the law was numbered so. */
export interface DatedCitation {
  /** First day in force; none: from the beginning of what is recorded. */
  readonly from: PlainDate;
  /** Last day in force; none: still in force. */
  readonly to?: PlainDate;
  /** The law behind it, each source with its standing. */
  readonly cites: Authorities;
}

/** A value that depends on the facts: the first row whose test holds, a row without a test always. */
export type ByFacts<T> = readonly { readonly when?: Test; readonly value: T }[];

/** One rule about who may receive or pass on data. */
export interface AccessRule {
  /** Permanent; statute numbers drift, ids do not. */
  readonly id: string;
  /** Place in the order of reading. */
  readonly order: number;
  readonly effect: 'permit' | 'deny';
  readonly who: string;
  readonly purpose: string;
  readonly reaches: string;
  /** First and last day in force. */
  readonly from: PlainDate;
  /** Last day in force; none: still in force. */
  readonly to?: PlainDate;
  /** The requests the rule is a candidate for. */
  readonly applies: Test;
  /** Accepted channels; `any` when the channel does not matter, absent when there is no channel to test. */
  readonly channels?: ByFacts<readonly string[]> | 'any';
  /** What is asked, one condition after the other. */
  readonly conditions: readonly Condition[];
  /** The reason of a permit; absent on a rule that only denies. */
  readonly permits?: ByFacts<PermitCode>;
  /** How sure the source is. */
  readonly standing: ByFacts<Standing>;
  /** By date, the latest numbering last. */
  readonly cites: readonly [DatedCitation, ...DatedCitation[]];
  /** Whether the agency may or shall give the data, where the law says. */
  readonly grant?: 'may' | 'shall';
  readonly releaseTo?: 'requester' | 'court' | 'grand-jury';
  readonly obligations: ByFacts<ObligationCode>;
  /** Advice that goes with a denial or an open answer of this rule. */
  readonly advice?: ByFacts<AdviceCode>;
}

/** An open question of law and its settings. */
export interface AccessReading<Setting extends string = string> {
  readonly question: string;
  /** Under the default reading. */
  readonly default: Setting;
  /** What each setting means. */
  readonly settings: Readonly<Record<Setting, string>>;
  /** The setting under the agency's own statements, where they answer. */
  readonly agency?: Setting;
  /** What the question rests on. */
  readonly cites?: Authorities;
}

/** What answers a request that no rule of a list reaches. */
export interface EndOfList {
  /** Permanent: `xx.access.closedList`. */
  readonly id: string;
  /** Whether the law's list was read to its end: only then is somebody who is not on it denied; otherwise the answer stays open. */
  readonly readWhole: boolean;
  readonly code: DenyCode | OpenCode;
  /** The law behind it, each source with its standing. */
  readonly cites: Authorities;
}

/** What the access decisions ask of a jurisdiction's profile. */
export interface AccessProfile<
  Request extends FactsDeclaration = FactsDeclaration,
  Onward extends FactsDeclaration = FactsDeclaration,
  Readings extends Readonly<Record<string, AccessReading>> = Readonly<Record<string, AccessReading>>,
> {
  /** The facts of a request; one of them is the day `at`. */
  readonly facts: Request;
  /** The facts of a question of passing data on. */
  readonly onwardFacts?: Onward;
  /** First day of the recorded law. */
  readonly recordedFrom: PlainDate;
  /** The text the record starts with. */
  readonly recordedCite: AuthorityCitation;
  /** Who may receive data. */
  readonly rules: readonly AccessRule[];
  /** Who may pass data on; left out where that law was not read. */
  readonly onward?: readonly AccessRule[];
  /** What answers where none of the `rules`, or of `onward`, is a candidate; left out: the answer stays open. */
  readonly end?: { readonly rules?: EndOfList; readonly onward?: EndOfList };
  /** The questions that are open in this jurisdiction. */
  readonly readings: Readings;
  readonly wrongChannel?: {
    readonly deny: DenyCode;
    readonly cite: AuthorityCitation;
    /** Channels with a reason of their own. */
    readonly instead: Readonly<Record<string, Denial>>;
    /** What to say where the right channel is one of these. */
    readonly advice: Readonly<Record<string, AdviceCode>>;
  };
  readonly missing: OpenCode;
  readonly lawDate: OpenCode;
  /** Every code in words. */
  readonly codes: Readonly<Record<string, string>>;
}
