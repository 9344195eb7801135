import type { FactDeclaration } from '../rules/facts/fact-declaration.js';

/** The sorts that any object of some facts is told apart by: classes of requesters, kinds of events. */
export function classesIn(fact: FactDeclaration): readonly string[] {
  if (fact.type === 'facts') return [...new Set(Object.values(fact.facts).flatMap(classesIn))];
  if (fact.type === 'list') return classesIn(fact.of);
  if (fact.type !== 'one-of') return [];
  return [...new Set([...Object.keys(fact.cases), ...Object.values(fact.cases).flatMap((members) => Object.values(members).flatMap(classesIn))])];
}
