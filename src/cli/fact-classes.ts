import type { RequestSort } from '../access/facts/request-template.js';
import { nearest } from '../core/nearest.js';
import type { FactCases, FactDeclaration } from '../rules/facts/fact-declaration.js';
import { usageError } from './command.js';
import { listed } from './declaration/value-kind.js';

/** What a question is about first of all, where that is told apart by sorts: who asks, to whom data would go, what happened. */
function firstCases(fact: FactDeclaration): FactCases | undefined {
  if (fact.type === 'one-of') return fact;
  if (fact.type === 'list') return firstCases(fact.of);
  if (fact.type !== 'facts') return undefined;
  return Object.values(fact.facts).find((member): member is FactCases => member.type === 'one-of' && member.needed === true);
}

/** The sorts a template can be asked for: classes of requesters, kinds of events. */
export function classesIn(fact: FactDeclaration): readonly string[] {
  return Object.keys(firstCases(fact)?.cases ?? {});
}

/** A sort that a template is asked for; refuses one that the facts do not have. */
export function namedClass(sort: string | undefined, facts: FactDeclaration, what: string): RequestSort | undefined {
  if (sort === undefined) return undefined;
  const among = firstCases(facts);
  const classes = classesIn(facts);
  if (among && classes.includes(sort)) return { among, sort };
  if (classes.length === 0) throw usageError('--template takes no word here: the facts have no sorts.');
  const meant = nearest(sort, classes);
  throw usageError(`--template takes ${what}${meant === undefined ? `: ${listed(classes)}` : `. Did you mean ${meant}?`}`);
}
