import type { PlainDate } from '../../core/plain-date.js';
import type { Standing } from '../../core/citation.js';
import type { Authorities, AuthorityCitation } from './authority-citation.js';
import type { AccessReadings, AccessRequest, Channel, Redisclosure } from '../facts/access-facts.js';
import type { Span } from '../facts/fact.js';

/** What access rules look at. */
export type RequestFacts = AccessRequest | Redisclosure;

/** Every path in a type, its steps joined by points. */
export type PathsIn<T> = T extends object
  ? { [Key in keyof T & string]-?: Key | (NonNullable<T[Key]> extends object ? `${Key}.${PathsIn<NonNullable<T[Key]>>}` : never) }[keyof T & string]
  : never;

/** The type of what stands at a path. */
export type ValueAt<T, Path extends string> = T extends object
  ? Path extends `${infer Head}.${infer Rest}`
    ? Head extends keyof T
      ? ValueAt<NonNullable<T[Head]>, Rest>
      : never
    : Path extends keyof T
      ? NonNullable<T[Path]>
      : never
  : never;

/** Dotted path of a fact in a request: `requester.licensed`. */
export type FactPath = PathsIn<RequestFacts>;
/** What can stand at a path. */
export type FactValue<Path extends FactPath> = ValueAt<RequestFacts, Path>;
/** Paths of stretches of days. */
export type SpanPath = { [Path in FactPath]: [FactValue<Path>] extends [Span] ? Path : never }[FactPath];
/** Paths of facts that are true, false or one word of a list. */
export type ValuePath = { [Path in FactPath]: [FactValue<Path>] extends [boolean | string] ? Path : never }[FactPath];
/** Paths of facts that are one word of a list. */
export type WordPath = { [Path in ValuePath]: [FactValue<Path>] extends [string] ? Path : never }[ValuePath];

/** A question about the facts; the answer is true, false or unknown. */
export type Test =
  | { [Path in ValuePath]: { readonly fact: Path; readonly is: FactValue<Path> | readonly FactValue<Path>[] } }[ValuePath]
  /** The stretch of days contains the day of the request. */
  | { readonly covers: SpanPath }
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
export type WordCases = {
  [Path in WordPath]: {
    readonly by: Path;
    readonly cases: { readonly [Word in FactValue<Path>]?: readonly Condition[] };
    readonly otherwise: readonly Condition[];
  };
}[WordPath];

/** A named open question of law. */
export type ReadingName = Exclude<keyof AccessReadings, 'bundle'>;

/** What one setting of an open question does. */
export type ReadingEffect =
  | 'permits'
  /** The answer stays open. */
  | { readonly opens: OpenCode }
  /** The data go out without the rows named. */
  | { readonly redacts: 'part2'; readonly obligation: ObligationCode }
  /** The conditions are asked after all others, or, `asOrdinary`, among them. */
  | { readonly requires: readonly Condition[]; readonly asOrdinary?: true };

/** An open question of law: asked after the other conditions, unless the facts settle it. */
export type ReadingCondition = {
  [Name in ReadingName]: {
    readonly reading: Name;
    readonly unless?: Test;
    readonly settings: { readonly [Setting in NonNullable<AccessReadings[Name]>]: ReadingEffect };
  };
}[ReadingName];

/** Conditions about the requester, asked about the person at another path: a delegate's principal. */
export interface InAnothersPlace {
  readonly inPlaceOfRequester: 'requester.principal';
  readonly conditions: readonly Condition[];
}

/** One condition of a rule. */
export type Condition = Requirement | Denial | WordCases | ReadingCondition | InAnothersPlace;

/** A citation for the days on which the law was numbered so. */
export interface DatedCitation {
  readonly from: PlainDate;
  readonly to?: PlainDate;
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
  readonly to?: PlainDate;
  /** The requests the rule is a candidate for. */
  readonly applies: Test;
  /** Accepted channels; `any` when the channel does not matter, absent when there is no channel to test. */
  readonly channels?: ByFacts<readonly Channel[]> | 'any';
  readonly conditions: readonly Condition[];
  /** The reason of a permit; absent on a rule that only denies. */
  readonly permits?: ByFacts<PermitCode>;
  readonly standing: ByFacts<Standing>;
  /** By date, the latest numbering last. */
  readonly cites: readonly [DatedCitation, ...DatedCitation[]];
  readonly releaseTo?: 'requester' | 'court' | 'grand-jury';
  readonly obligations: ByFacts<ObligationCode>;
  /** Advice that goes with a denial or an open answer of this rule. */
  readonly advice?: ByFacts<AdviceCode>;
}

/** An open question of law and its settings. */
export interface AccessReading<Setting extends string = string> {
  readonly question: string;
  readonly default: Setting;
  /** What each setting means. */
  readonly settings: Readonly<Record<Setting, string>>;
  /** The setting under the agency's own statements, where they answer. */
  readonly agency?: Setting;
}

/** What the access decisions ask of a jurisdiction's profile. */
export interface AccessProfile {
  /** First day of the recorded law. */
  readonly recordedFrom: PlainDate;
  /** The text the record starts with. */
  readonly recordedCite: AuthorityCitation;
  /** Who may receive data. */
  readonly rules: readonly AccessRule[];
  /** Who may pass data on. */
  readonly onward: readonly AccessRule[];
  /** The questions that are open in this jurisdiction. */
  readonly readings: { readonly [Name in ReadingName]?: AccessReading<NonNullable<AccessReadings[Name]>> };
  readonly wrongChannel: {
    readonly deny: DenyCode;
    readonly cite: AuthorityCitation;
    /** Channels with a reason of their own. */
    readonly instead: { readonly [Word in Channel]?: Denial };
    /** What to say where the right channel is one of these. */
    readonly advice: { readonly [Word in Channel]?: AdviceCode };
  };
  readonly missing: OpenCode;
  readonly lawDate: OpenCode;
  /** Every code in words. */
  readonly codes: Readonly<Record<string, string>>;
}
