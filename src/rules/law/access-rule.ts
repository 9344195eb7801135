import type { PlainDate } from '../../core/plain-date.js';
import type { Standing } from '../../core/citation.js';
import type { Authorities, AuthorityCitation } from './authority-citation.js';
import type { FactsDeclaration } from '../facts/fact-declaration.js';

/** A stretch of time. */
export type Interval =
  | {
      /** Calendar months. */
      readonly months: number;
    }
  | {
      /** Days of which every one counts. */
      readonly days: number;
    };

/** A question about the facts by their dotted paths (`requester.licensed`); the answer is true, false or unknown. */
export type Test =
  | {
      /** The path of the fact that is compared: `requester.licensed`. */
      readonly fact: string;
      /** What it has to be; of several, one of them. */
      readonly is: boolean | string | readonly (boolean | string)[];
    }
  | {
      /** The path of a number that has to be within the limits. */
      readonly number: string;
      /** The smallest number that passes; left out: none is too small. */
      readonly atLeast?: number;
      /** The greatest number that passes; left out: none is too great. */
      readonly atMost?: number;
    }
  | {
      /** The path of a day: how long it lies before that of the question. A word in its place, such as `never`, lies longer back than any. */
      readonly since: string;
      /** It has to lie at least so long back. */
      readonly atLeast?: Interval;
      /** It may lie at most so long back. */
      readonly atMost?: Interval;
    }
  | {
      /** The path of a stretch of days that has to contain the day of the question. */
      readonly covers: string;
    }
  | {
      /** True where every one is, false as soon as one is false. */
      readonly all: readonly Test[];
    }
  | {
      /** True as soon as one is, false where every one is false. */
      readonly any: readonly Test[];
    }
  | {
      /** True where this is false; unknown stays unknown. */
      readonly not: Test;
    };

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
  /** What must be so. */
  readonly require: Test;
  /** The reason when it is not so. */
  readonly otherwise: DenyCode;
  /** A reason beside the missing fact when it is not known. */
  readonly unknown?: OpenCode;
  /** What may be done next where it is not so. */
  readonly advice?: AdviceCode;
  /** Instead of the rule's own citation. */
  readonly cite?: AuthorityCitation;
}

/** A denial, reached under the conditions around it. */
export interface Denial {
  /** The reason of the denial. */
  readonly deny: DenyCode;
  /** What may be done next. */
  readonly advice?: AdviceCode;
  /** Instead of the rule's own citation. */
  readonly cite?: AuthorityCitation;
}

/** Conditions that depend on a word of the request; a word without a case of its own falls under `otherwise`. */
export interface WordCases {
  /** The path of the word: `requester.kind`. */
  readonly by: string;
  /** What is asked, by the word. */
  readonly cases: Readonly<Record<string, readonly Condition[]>>;
  /** What is asked of every other word. */
  readonly otherwise: readonly Condition[];
}

/** What one setting of an open question does. */
export type ReadingEffect =
  | 'permits'
  | {
      /** The answer stays open, for this reason. */
      readonly opens: OpenCode;
    }
  | {
      /** The data go out without the rows named. */
      readonly redacts: string;
      /** What must be done with such a release. */
      readonly obligation: ObligationCode;
    }
  | {
      /** The conditions that are asked as well, after all others. */
      readonly requires: readonly Condition[];
      /** They are asked among the others instead, and fail as those do. */
      readonly asOrdinary?: true;
    };

/** An open question of law: asked after the other conditions, unless the facts settle it. */
export interface ReadingCondition {
  /** The id of the reading. */
  readonly reading: string;
  /** Facts that settle the question, so that no reading is needed. */
  readonly unless?: Test;
  /** What each setting of the reading does here. */
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
export type ByFacts<T> = readonly {
  /** The case, where a fact that is not known counts as not so; left out: every other one. */
  readonly when?: Test;
  /** The value in that case. */
  readonly value: T;
}[];

/** One rule about who may receive or pass on data. */
export interface AccessRule {
  /** Permanent; statute numbers drift, ids do not. */
  readonly id: string;
  /** Place in the order of reading. */
  readonly order: number;
  /** Whether it can permit, or only denies. */
  readonly effect: 'permit' | 'deny';
  /** Who asks, in words: the recipient the law names. */
  readonly who: string;
  /** What the data may be used for, in words. */
  readonly purpose: string;
  /** Whose data it reaches, in words. */
  readonly reaches: string;
  /** First day in force; the law before it was not recorded. */
  readonly from: PlainDate;
  /** Last day in force; none: still in force. */
  readonly to?: PlainDate;
  /** The requests the rule is a candidate for: a fact that is not known counts as not so, and its opposite as so; the rule permits only where the test is known to be so. */
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
  /** Who receives the data; left out: the answer tells no scope. */
  readonly releaseTo?: 'requester' | 'court' | 'grand-jury';
  /** What must be done with a release, or nothing is released. */
  readonly obligations: ByFacts<ObligationCode>;
  /** Advice that goes with a denial or an open answer of this rule. */
  readonly advice?: ByFacts<AdviceCode>;
}

/** An open question of law and its settings. */
export interface AccessReading<Setting extends string = string> {
  /** The question that the texts leave open. */
  readonly question: string;
  /** The setting that is taken unless the caller chooses another. */
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
  /** The reason given: a denial where the list was read to its end, else one that leaves the answer open. */
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
  readonly end?: {
    /** What answers a request for data that no rule reaches. */
    readonly rules?: EndOfList;
    /** What answers a question of passing data on that no rule reaches. */
    readonly onward?: EndOfList;
  };
  /** The questions that are open in this jurisdiction. */
  readonly readings: Readings;
  /** What answers where the request came by a way that the rule does not accept; left out: no way is wrong. */
  readonly wrongChannel?: {
    /** The reason of the denial. */
    readonly deny: DenyCode;
    /** The law that names the ways. */
    readonly cite: AuthorityCitation;
    /** Channels with a reason of their own. */
    readonly instead: Readonly<Record<string, Denial>>;
    /** What to say where the right channel is one of these. */
    readonly advice: Readonly<Record<string, AdviceCode>>;
  };
  /** The reason of an answer that waits for facts. */
  readonly missing: OpenCode;
  /** The reason of an answer for a day before the recorded law. */
  readonly lawDate: OpenCode;
  /** Every code in words. */
  readonly codes: Readonly<Record<string, string>>;
}
