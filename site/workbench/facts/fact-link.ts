import type { FactDeclaration, FactsDeclaration } from 'kasper-rules/access';
import { factNodes, membersOf, questionsIn } from './fact-nodes.js';
import { knownValue } from './known-value.js';
import type { PageState } from '../common/page-state.js';

const MOST_ENTRIES = 50;

/** Facts as the entries of a link; free text stays behind. */
export function factEntries(declaration: FactsDeclaration, facts: unknown): readonly (readonly [string, string])[] {
  return questionsIn(factNodes(declaration, facts)).flatMap(({ name, fact, value }) => {
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return isPlain && fact.type !== 'text' ? [[name, String(value)] as const] : [];
  });
}

/** Whether facts hold free text, which a link leaves out. */
export function holdsText(declaration: FactsDeclaration, facts: unknown): boolean {
  return questionsIn(factNodes(declaration, facts)).some(({ fact, value }) => fact.type === 'text' && value !== undefined && value !== '');
}

function written(fact: FactDeclaration, text: string): unknown {
  if (fact.type === 'yes-no') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (fact.type === 'number') return text.trim() === '' ? undefined : Number(text);
  return fact.type === 'text' ? undefined : text;
}

/** Looks up what a declaration asks for: names of the link that nobody declared are never touched. */
function read(declared: FactDeclaration, state: PageState, path: readonly (string | number)[]): unknown {
  if (declared.type === 'list') {
    const names = [...state.keys()];
    const entries: unknown[] = [];
    for (let at = 0; at < MOST_ENTRIES && names.some((name) => name === [...path, at].join('.') || name.startsWith(`${[...path, at].join('.')}.`)); at += 1) {
      entries.push(read(declared.of, state, [...path, at]));
    }
    return entries.length === 0 ? undefined : entries;
  }
  if (declared.type === 'span' || declared.type === 'facts' || declared.type === 'one-of') {
    const word = declared.type === 'one-of' ? { [declared.by]: state.get([...path, declared.by].join('.')) } : {};
    const members = Object.entries(membersOf(declared, word) ?? {}).map(([name, fact]) => [name, read(fact, state, [...path, name])] as const);
    const told = members.filter(([, value]) => value !== undefined);
    return told.length === 0 ? undefined : Object.fromEntries(told);
  }
  const text = state.get(path.join('.'));
  return text === undefined ? undefined : written(declared, text);
}

/** The facts of a link, as far as the declaration knows them, and how many entries it does not know. */
export function factsOfLink(declaration: FactsDeclaration, state: PageState): { readonly facts: Readonly<Record<string, unknown>>; readonly refused: number } {
  const facts = (knownValue(declaration, read(declaration, state, []) ?? {}) ?? {}) as Readonly<Record<string, unknown>>;
  const taken = new Map(factEntries(declaration, facts));
  return { facts, refused: [...state].filter(([name, text]) => taken.get(name) !== text).length };
}
