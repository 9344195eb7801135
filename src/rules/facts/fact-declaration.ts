import type { PlainDate } from '../../core/plain-date.js';

/** What every declared fact says about itself. */
export interface Declared {
  /** The question a person answers, in plain words. */
  readonly ask: string;
  /** The fact within a sentence: what is so where it is true, or what it tells; the question stands in its place where it is left out. */
  readonly says?: string;
  /** Who knows it, or where it stands. */
  readonly source?: string;
  /** It says which question is asked and cannot be left out; every other fact may be unknown. */
  readonly needed?: true;
  /** First day on which the law turns on it; left out: as far back as the law is recorded. */
  readonly from?: PlainDate;
  /** Last day on which the law turns on it; left out: it still does. */
  readonly to?: PlainDate;
}

/** A fact that cannot be left out. */
export type Needed<Fact extends Declared> = Fact & {
  /** It says which question is asked and cannot be left out. */
  readonly needed: true;
};

/** Something that is so or not. */
export interface YesNoFact extends Declared {
  /** Answered by `true` or `false`. */
  readonly type: 'yes-no';
}

/** One word of a closed list. */
export interface WordFact<Word extends string = string> extends Declared {
  /** Answered by one of `words`. */
  readonly type: 'word';
  /** Every word it can be answered with. */
  readonly words: readonly Word[];
  /** Something beyond these words may be so, though no question can say it: while the fact is not known, a duty weighs that as well. */
  readonly beyond?: true;
}

/** A number, from `least` on where that is given. */
export interface NumberFact extends Declared {
  /** Answered by a number. */
  readonly type: 'number';
  /** The smallest number it can be; left out: none is too small. */
  readonly least?: number;
}

/** A calendar day written `YYYY-MM-DD`, or the word `or` in its place. */
export interface DateFact extends Declared {
  /** Answered by a calendar day, `YYYY-MM-DD`. */
  readonly type: 'date';
  /** A word that may stand in the place of a day, such as `never`. */
  readonly or?: string;
}

/** An instant with its offset, or the word `or` in its place. */
export interface MomentFact extends Declared {
  /** Answered by an instant with its offset: `2022-06-01T09:30:00-04:00`. */
  readonly type: 'moment';
  /** A word that may stand in the place of an instant. */
  readonly or?: string;
}

/** A stretch of days, both included: `{ from, until }`, where `until` may be `open`. */
export interface SpanFact extends Declared {
  /** Answered by `{ from, until }`, two calendar days, both included. */
  readonly type: 'span';
}

/** Free text: a name that is looked up, or a label that decides nothing. */
export interface TextFact extends Declared {
  /** Answered by text. */
  readonly type: 'text';
}

/** Several of one sort. */
export interface FactList<Item = FactDeclaration> extends Declared {
  /** Answered by a list. */
  readonly type: 'list';
  /** What each item of the list is. */
  readonly of: Item;
}

/** Facts that stand together. */
export interface FactGroup<Members = FactMembers> extends Declared {
  /** Answered by an object. */
  readonly type: 'facts';
  /** The facts of the object, by their names. */
  readonly facts: Members;
  /** Two days of the group that must be in order. */
  readonly ordered?: readonly [first: string, last: string];
}

declare const told: unique symbol;

/** One of several sorts, told apart by a word, each with facts of its own. `Told` is an object that has the member with the word alone: its comment is shown at the member. */
export interface FactCases<By extends string = string, Cases = Readonly<Record<string, FactMembers>>, Told = unknown> extends Declared {
  /** Answered by an object whose member `by` says which sort it is. */
  readonly type: 'one-of';
  /** The member that holds the word. */
  readonly by: By;
  /** Of types alone: no value has it. */
  readonly [told]?: Told;
  /** What the word tells, within a sentence. */
  readonly bySays?: string;
  /** The facts of each sort, by the word that tells it. */
  readonly cases: Cases;
  /** What a word that is none of the cases is read as; left out: it is refused. */
  readonly unlisted?: Readonly<Record<string, string>>;
}

/** Declared facts by the names they have in a request. */
export type FactMembers = Readonly<Record<string, FactDeclaration>>;

/** The members of a sort that has no facts of its own. */
export type NoFacts = { readonly [Name in never]: FactDeclaration };

/** One fact that a profile's tables may turn on: its name, its type and the question behind it. */
export type FactDeclaration = YesNoFact | WordFact | NumberFact | DateFact | MomentFact | SpanFact | TextFact | FactList | FactGroup | FactCases;

/** All facts of one question: types, the checking of JSON, schemas, pages and templates are derived from it. */
export type FactsDeclaration = (FactGroup | FactCases) & {
  /** Whether an unknown fact may also be given as `null`. */
  readonly orNull?: true;
};
