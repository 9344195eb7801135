import { nearest } from '../core/nearest.js';
import type { FactDeclaration } from '../rules/facts/fact-declaration.js';
import { usageError } from './command.js';
import { listed } from './declaration/value-kind.js';

/** The sorts that any object of some facts is told apart by: classes of requesters, kinds of events. */
export function classesIn(fact: FactDeclaration): readonly string[] {
  if (fact.type === 'facts') return [...new Set(Object.values(fact.facts).flatMap(classesIn))];
  if (fact.type === 'list') return classesIn(fact.of);
  if (fact.type !== 'one-of') return [];
  return [...new Set([...Object.keys(fact.cases), ...Object.values(fact.cases).flatMap((members) => Object.values(members).flatMap(classesIn))])];
}

/** A sort that a template is asked for; refuses one that the facts do not have. */
export function namedClass(sort: string | undefined, facts: FactDeclaration, what: string): string | undefined {
  const classes = classesIn(facts);
  if (sort === undefined || classes.includes(sort)) return sort;
  const meant = nearest(sort, classes);
  throw usageError(`--template takes ${what}${meant === undefined ? `: ${listed(classes)}` : `. Did you mean ${meant}?`}`);
}
