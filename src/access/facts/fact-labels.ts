import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';
import { eachFact } from '../../rules/facts/each-fact.js';

/** The words for a fact within a sentence; its path where there are none. */
export type Labels = (path: string) => string;

const known = new WeakMap<FactsDeclaration, ReadonlyMap<string, string>>();

function labelled(declaration: FactsDeclaration): ReadonlyMap<string, string> {
  const before = known.get(declaration);
  if (before) return before;
  const labels = new Map<string, string>();
  for (const { path, fact } of eachFact(declaration)) if (!labels.has(path)) labels.set(path, fact.says ?? path);
  known.set(declaration, labels);
  return labels;
}

/** The words that declarations have for their facts; the first that knows a path names it. */
export function labelsOf(...declarations: readonly (FactsDeclaration | undefined)[]): Labels {
  const labels = declarations.flatMap((declaration) => (declaration ? [labelled(declaration)] : []));
  return (path) => labels.flatMap((words) => words.get(path) ?? [])[0] ?? path;
}
