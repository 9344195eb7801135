import type { FactDeclaration, FactMembers, FactsDeclaration } from 'kasper-rules/access';
import { isRecord } from './is-record.js';

/** Where a fact stands in a request, from the outside in. */
export type FactPath = readonly (string | number)[];

/** A fact that is answered by itself: by a word, a day, a number. */
export type PlainFact = Extract<FactDeclaration, { readonly type: 'yes-no' | 'word' | 'number' | 'date' | 'moment' | 'text' }>;

/** One question of a form. */
export interface FactQuestion {
  readonly node: 'question';
  readonly path: FactPath;
  /** The path as rules name it: `requester.account`. */
  readonly name: string;
  readonly fact: PlainFact;
  readonly value: unknown;
  /** It has to be told once the facts around it are. */
  readonly needed: boolean;
}

/** Questions that stand together. */
export interface FactQuestions {
  readonly node: 'group';
  readonly path: FactPath;
  readonly name: string;
  readonly ask: string;
  readonly source?: string;
  readonly needed: boolean;
  readonly told: boolean;
  /** The first of its questions tells of which sort it is, and which others there are. */
  readonly isBySort: boolean;
  readonly nodes: readonly FactNode[];
}

/** Several of one sort. */
export interface FactEntries {
  readonly node: 'list';
  readonly path: FactPath;
  readonly name: string;
  readonly ask: string;
  readonly needed: boolean;
  readonly told: boolean;
  /** What each of them is. */
  readonly of: FactDeclaration;
  readonly entries: readonly FactNode[];
}

/** A declaration laid out as a form, with what is told so far. */
export type FactNode = FactQuestion | FactQuestions | FactEntries;

/** The members of a stretch of days, as facts of their own. */
const spanMembers: FactMembers = {
  from: { type: 'date', needed: true, ask: 'From which day on?' },
  until: { type: 'date', or: 'open', needed: true, ask: 'Until which day? Both days are included.' },
};

/** The members that may stand in a declared object as it is; `undefined` for what holds none. */
export function membersOf(declared: FactDeclaration, value: unknown): FactMembers | undefined {
  if (declared.type === 'span') return spanMembers;
  if (declared.type === 'facts') return declared.facts;
  if (declared.type !== 'one-of') return undefined;
  const { by, cases, ask } = declared;
  const word = isRecord(value) ? value[by] : undefined;
  const own = typeof word === 'string' && Object.hasOwn(cases, word) ? cases[word] : undefined;
  return { [by]: { type: 'word', words: Object.keys(cases), needed: true, ask }, ...own };
}

function nodeOf(declared: FactDeclaration, value: unknown, path: FactPath, needed: boolean): FactNode {
  const name = path.join('.');
  const { ask, source } = declared;
  if (declared.type === 'list') {
    const entries = Array.isArray(value) ? value : [];
    return { node: 'list', path, name, ask, needed, told: value !== undefined, of: declared.of, entries: entries.map((entry, at) => nodeOf(declared.of, entry, [...path, at], true)) };
  }
  if (declared.type === 'span' || declared.type === 'facts' || declared.type === 'one-of') {
    const members = Object.entries(membersOf(declared, value) ?? {});
    // The word that tells the sort may be left out where the whole may.
    const isNeeded = (member: string) => (declared.type === 'one-of' && member === declared.by ? needed : undefined);
    const nodes = members.map(([member, fact]) => nodeOf(fact, isRecord(value) ? value[member] : undefined, [...path, member], isNeeded(member) ?? fact.needed === true));
    return { node: 'group', path, name, ask, ...(source !== undefined && { source }), needed, told: value !== undefined, isBySort: declared.type === 'one-of', nodes };
  }
  return { node: 'question', path, name, fact: declared, value, needed };
}

/** A declaration as a form. */
export function factNodes(declaration: FactsDeclaration, facts: unknown): readonly FactNode[] {
  const root = nodeOf(declaration, facts, [], true);
  return root.node === 'group' ? root.nodes : [root];
}

/** Every question of a form, in order. */
export function questionsIn(nodes: readonly FactNode[]): readonly FactQuestion[] {
  return nodes.flatMap((node) => (node.node === 'question' ? [node] : questionsIn(node.node === 'group' ? node.nodes : node.entries)));
}
