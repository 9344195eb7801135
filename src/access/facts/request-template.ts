import type { FactCases, FactDeclaration, FactMembers } from '../../rules/facts/fact-declaration.js';
import { factTypeWords } from './fact-type-words.js';

/** One sort of an object whose facts come in sorts. */
export interface RequestSort {
  /** Where the sorts are declared. */
  readonly among: FactCases;
  /** The sort. */
  readonly sort: string;
}

const templates = (members: FactMembers, chosen: RequestSort | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(members).map(([name, fact]) => [name, requestTemplate(fact, chosen)]));

/** The question behind a fact; where the fact is needed, that it cannot be left out. */
const asked = ({ ask, needed }: FactDeclaration): string => (needed ? `${ask} Needed.` : ask);

/**
 * A request to be filled in: in the place of each value what it may be and the question it answers; what is not known is taken out, and what is
 * needed says so. `chosen` shows the members of one sort; of every other object the members of all sorts are shown.
 */
export function requestTemplate(fact: FactDeclaration, chosen?: RequestSort): unknown {
  if (fact.type === 'facts') return templates(fact.facts, chosen);
  if (fact.type === 'list') return [requestTemplate(fact.of, chosen)];
  if (fact.type !== 'one-of') return `${factTypeWords(fact)}: ${asked(fact)}`;
  const { by, cases } = fact;
  const members = fact === chosen?.among ? cases[chosen.sort] : undefined;
  if (members && chosen) return { [by]: chosen.sort, ...templates(members, chosen) };
  return { [by]: `${Object.keys(cases).join(' | ')}: ${asked(fact)}`, ...(Object.assign({}, ...Object.values(cases).map((one) => templates(one, chosen))) as object) };
}
