import type { FactDeclaration } from '../../rules/facts/fact-declaration.js';

/** What a fact may be, in words. */
export function factTypeWords(fact: FactDeclaration): string {
  switch (fact.type) {
    case 'yes-no':
      return 'true or false';
    case 'word':
      return fact.words.join(' | ');
    case 'number':
      return fact.least === undefined ? 'a number' : `a number, at least ${String(fact.least)}`;
    case 'date':
      return fact.or === undefined ? 'YYYY-MM-DD' : `YYYY-MM-DD, or ${fact.or}`;
    case 'moment':
      return fact.or === undefined ? 'an instant with offset' : `an instant with offset, or ${fact.or}`;
    case 'span':
      return "{ from, until }: days YYYY-MM-DD; until is 'open' where no last day is set";
    case 'text':
      return 'a text';
    case 'list':
      return 'a list';
    case 'facts':
      return 'an object';
    case 'one-of':
      return `an object that names its ${fact.by}`;
  }
}
