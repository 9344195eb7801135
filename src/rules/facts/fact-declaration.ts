import type { PlainDate } from '../../core/plain-date.js';

/** What every declared fact says about itself. */
interface Declared {
  /** The question a person answers, in plain words. */
  readonly ask: string;
  /** The fact within a sentence: what is so where it is true, or what it tells; the question stands in its place where it is left out. */
  readonly says?: string;
  /** Who knows it, or where it stands. */
  readonly source?: string;
  /** It says which question is asked and cannot be left out; every other fact may be unknown. */
  readonly needed?: true;
  /** First and last day on which the law turns on it; left out: as far as the law is recorded. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** Something that is so or not. */
export interface YesNoFact extends Declared {
  readonly type: 'yes-no';
}

/** One word of a closed list. */
export interface WordFact extends Declared {
  readonly type: 'word';
  readonly words: readonly string[];
  /** Something beyond these words may be so, though no question can say it: while the fact is not known, a duty weighs that as well. */
  readonly beyond?: true;
}

/** A number, from `least` on where that is given. */
export interface NumberFact extends Declared {
  readonly type: 'number';
  readonly least?: number;
}

/** A calendar day written `YYYY-MM-DD`, or the word `or` in its place. */
export interface DateFact extends Declared {
  readonly type: 'date';
  readonly or?: string;
}

/** An instant with its offset, or the word `or` in its place. */
export interface MomentFact extends Declared {
  readonly type: 'moment';
  readonly or?: string;
}

/** A stretch of days, both included: `{ from, until }`, where `until` may be `open`. */
export interface SpanFact extends Declared {
  readonly type: 'span';
}

/** Free text: a name that is looked up, or a label that decides nothing. */
export interface TextFact extends Declared {
  readonly type: 'text';
}

/** Several of one sort. */
export interface FactList extends Declared {
  readonly type: 'list';
  readonly of: FactDeclaration;
}

/** Facts that stand together. */
export interface FactGroup extends Declared {
  readonly type: 'facts';
  readonly facts: FactMembers;
  /** Two days of the group that must be in order. */
  readonly ordered?: readonly [first: string, last: string];
}

/** One of several sorts, told apart by a word, each with facts of its own. */
export interface FactCases extends Declared {
  readonly type: 'one-of';
  /** The member that holds the word. */
  readonly by: string;
  /** What the word tells, within a sentence. */
  readonly bySays?: string;
  readonly cases: Readonly<Record<string, FactMembers>>;
  /** What a word that is none of the cases is read as; left out: it is refused. */
  readonly unlisted?: Readonly<Record<string, string>>;
}

/** Declared facts by the names they have in a request. */
export type FactMembers = Readonly<Record<string, FactDeclaration>>;

/** One fact that a profile's tables may turn on: its name, its type and the question behind it. */
export type FactDeclaration = YesNoFact | WordFact | NumberFact | DateFact | MomentFact | SpanFact | TextFact | FactList | FactGroup | FactCases;

/** All facts of one question: types, the checking of JSON, schemas, pages and templates are derived from it. */
export type FactsDeclaration = (FactGroup | FactCases) & {
  /** Whether an unknown fact may also be given as `null`. */
  readonly orNull?: true;
};
