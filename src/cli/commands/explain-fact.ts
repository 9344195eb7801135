import { eachFact, type PlacedFact } from '../../rules/facts/each-fact.js';
import { factTypeWords } from '../../access/facts/fact-type-words.js';
import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';
import type { Profile } from '../../rules/law/profile.js';
import { definitionList } from '../definition-list.js';
import type { Explainer } from '../explanation.js';

interface FactOfQuestion extends PlacedFact {
  /** The function that asks. */
  readonly asked: string;
}

function factsOf({ access, accounts, corrections, queryDuty, electronicPrescribing, reportingDuty, toxicologyDuty }: Profile): readonly FactOfQuestion[] {
  const declared: readonly (readonly [string, FactsDeclaration | undefined])[] = [
    ['decideAccess', access?.facts],
    ['decideRedisclosure', access?.onwardFacts],
    ['decideAccount', accounts?.facts],
    ['queryDuty', queryDuty?.facts],
    ['electronicPrescribingDuty', electronicPrescribing?.facts],
    ['reportingDuty', reportingDuty?.versions.at(-1)?.value.facts],
    ['toxicologyDuty', toxicologyDuty?.versions.at(-1)?.value.facts],
    ['trackCorrection', corrections?.events],
  ];
  return declared.flatMap(([asked, declaration]) => (declaration ? eachFact(declaration).map((placed) => ({ ...placed, asked })) : []));
}

function factPage({ path, fact, of, asked }: FactOfQuestion): string {
  const entries: (readonly [string, string])[] = [
    ['Asks', fact.ask],
    ['May be', factTypeWords(fact)],
    ...(fact.source === undefined ? [] : [['Known from', fact.source] as const]),
    ...(of === undefined ? [] : [['Of', of] as const]),
    ...(fact.from === undefined ? [] : [['From', fact.from] as const]),
    ['Asked by', asked],
    ['Left out', fact.needed ? 'it cannot be: it says which question is asked' : 'it is unknown, and never becomes permission'],
  ];
  return `${path}\n\n${definitionList(entries)}`;
}

/** Explains the facts a profile declares, by path: `requester.licensed`. */
export function explainFact(profile: Profile): Explainer {
  const facts = factsOf(profile);
  return {
    kind: 'a fact of a question',
    example: 'requester.licensed',
    candidates: () => facts.map(({ path, fact }) => ({ term: path, about: fact.ask })),
    terms: () => [...new Set(facts.map(({ path }) => path))],
    explain: (term) => {
      const wanted = term.toLowerCase();
      const found = facts.filter(({ path }) => path.toLowerCase() === wanted);
      if (found.length === 0) return undefined;
      return { data: found, page: [...new Set(found.map(factPage))].join('\n') };
    },
  };
}
