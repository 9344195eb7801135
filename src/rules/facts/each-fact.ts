import type { FactCases, FactDeclaration, FactMembers } from './fact-declaration.js';

/** A declared fact with the dotted path it has in a request. */
export interface PlacedFact {
  readonly path: string;
  readonly fact: FactDeclaration;
  /** Of a fact that only one sort of an object has: that sort's word. */
  readonly of?: string;
}

const joined = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

function eachMember(path: string, members: FactMembers, of: string | undefined): readonly PlacedFact[] {
  return Object.entries(members).flatMap(([name, fact]) => eachFact(fact, joined(path, name), of));
}

/** The word that tells the sort of an object, as a fact of its own. */
function wordOf({ bySays, ask, cases, needed, source }: FactCases): FactDeclaration {
  return {
    type: 'word',
    words: Object.keys(cases),
    ask,
    ...(bySays !== undefined && { says: bySays }),
    ...(needed && { needed }),
    ...(source !== undefined && { source }),
  };
}

/** Every fact of a declaration with its path, from the outside in; items of a list stand under the path of the list. */
export function eachFact(fact: FactDeclaration, path = '', of?: string): readonly PlacedFact[] {
  const self: readonly PlacedFact[] = path === '' ? [] : [{ path, fact, ...(of !== undefined && { of }) }];
  switch (fact.type) {
    case 'facts':
      return [...self, ...eachMember(path, fact.facts, of)];
    case 'one-of':
      return [
        ...self,
        { path: joined(path, fact.by), fact: wordOf(fact), ...(of !== undefined && { of }) },
        ...Object.entries(fact.cases).flatMap(([word, members]) => eachMember(path, members, word)),
      ];
    case 'list':
      return [...self, ...eachFact(fact.of, path, of).filter((placed) => placed.path !== path)];
    default:
      return self;
  }
}
