import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';
import { eachFact } from '../../rules/facts/each-fact.js';

/** Whether a value is a word that can stand at a path; anything else tells nothing about the fact. */
export type Vocabulary = (path: string) => (value: unknown) => value is string;

const isText = (value: unknown): value is string => typeof value === 'string';

function openEnded({ type, ...declared }: FactsDeclaration): ReadonlySet<string> {
  const members = type === 'facts' && 'facts' in declared ? Object.entries(declared.facts) : [];
  return new Set(members.flatMap(([name, fact]) => (fact.type === 'one-of' && fact.unlisted ? [`${name}.${fact.by}`] : [])));
}

/** The words a declaration allows, by path. A class beyond the declared ones is a known fact too, where the declaration reads it as one. */
export function vocabularyOf(declaration: FactsDeclaration): Vocabulary {
  const open = openEnded(declaration);
  const listed = new Map<string, Set<string>>();
  for (const { path, fact } of eachFact(declaration)) {
    if (fact.type !== 'word' || open.has(path)) continue;
    const words = listed.get(path) ?? new Set();
    for (const word of fact.words) words.add(word);
    listed.set(path, words);
  }
  return (path) => {
    const words = listed.get(path);
    return words ? (value): value is string => isText(value) && words.has(value) : isText;
  };
}
