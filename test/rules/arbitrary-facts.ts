import fc from 'fast-check';
import type { FactDeclaration, FactMembers, FactsDeclaration } from '../../src/rules/facts/fact-declaration.js';
import { addDays } from '../../src/core/plain-date.js';

const day = fc.integer({ min: 0, max: 1500 }).map((days): string => addDays('2023-01-01', days));
const moment = fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([date, hour]) => `${date}T${String(hour).padStart(2, '0')}:30:00-05:00`);

const orWord = (value: fc.Arbitrary<string>, word: string | undefined): fc.Arbitrary<string> => (word === undefined ? value : fc.oneof(value, fc.constant(word)));

function anyFact(fact: FactDeclaration): fc.Arbitrary<unknown> {
  switch (fact.type) {
    case 'yes-no':
      return fc.boolean();
    case 'word':
      return fc.constantFrom(...fact.words);
    case 'number':
      return fc.integer({ min: fact.least ?? -3, max: (fact.least ?? 0) + 100 });
    case 'date':
      return orWord(day, fact.or);
    case 'moment':
      return orWord(moment, fact.or);
    case 'span':
      return fc.tuple(day, fc.oneof(fc.nat(400), fc.constant('open' as const))).map(([from, length]) => ({ from, until: length === 'open' ? length : addDays(from as '2025-01-01', length) }));
    case 'text':
      return fc.constantFrom('gabapentin', 'something', '');
    case 'list':
      return fc.array(anyFact(fact.of), { maxLength: 3 });
    case 'facts':
      return anyMembers(fact.facts).map((members) => inOrder(members, fact.ordered));
    case 'one-of':
      return fc.oneof(...Object.entries(fact.cases).map(([word, members]) => anyMembers(members).map((given) => ({ [fact.by]: word, ...given }))));
  }
}

/** Two days of a group that must be in order are. */
function inOrder(members: Readonly<Record<string, unknown>>, ordered: readonly [string, string] | undefined): Readonly<Record<string, unknown>> {
  const [first = '', last = ''] = ordered ?? [];
  const [from, to] = [members[first], members[last]];
  return typeof from === 'string' && typeof to === 'string' && to < from ? { ...members, [first]: to, [last]: from } : members;
}

/** Members of an object; those that are not needed are left out now and then. */
function anyMembers(members: FactMembers): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const each = Object.entries(members).map(([name, fact]) => {
    const value = anyFact(fact).map((given) => [[name, given]] as const);
    return fact.needed ? value : fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant([] as const) });
  });
  return fc.tuple(...each).map((entries) => Object.fromEntries(entries.flat()));
}

/** Facts as a declaration declares them. */
export function anyFacts(declaration: FactsDeclaration): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return anyFact(declaration) as fc.Arbitrary<Readonly<Record<string, unknown>>>;
}
