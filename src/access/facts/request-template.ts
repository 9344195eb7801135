import type { FactDeclaration, FactMembers } from '../../rules/facts/fact-declaration.js';
import { factTypeWords } from './fact-type-words.js';

const templates = (members: FactMembers, sort: string | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(members).map(([name, fact]) => [name, requestTemplate(fact, sort)]));

/**
 * A request to be filled in: in the place of each value what it may be and the question it answers; what is not known is taken out.
 * `sort` chooses among the sorts of an object where it is one of them; otherwise the members of all sorts are shown.
 */
export function requestTemplate(fact: FactDeclaration, sort?: string): unknown {
  if (fact.type === 'facts') return templates(fact.facts, sort);
  if (fact.type === 'list') return [requestTemplate(fact.of, sort)];
  if (fact.type !== 'one-of') return `${factTypeWords(fact)}: ${fact.ask}`;
  const { by, cases, ask } = fact;
  const chosen = sort !== undefined && Object.hasOwn(cases, sort) ? cases[sort] : undefined;
  if (chosen) return { [by]: sort, ...templates(chosen, sort) };
  return { [by]: `${Object.keys(cases).join(' | ')}: ${ask}`, ...Object.assign({}, ...Object.values(cases).map((members) => templates(members, sort))) as object };
}
