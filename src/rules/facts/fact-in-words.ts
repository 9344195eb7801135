import type { FactDeclaration } from './fact-declaration.js';

/** How a fact is written, where its type alone does not say it. */
function formInWords(fact: FactDeclaration): string | undefined {
  switch (fact.type) {
    case 'number':
      return fact.least === undefined ? undefined : `A number, at least ${String(fact.least)}.`;
    case 'date':
      return `A calendar day, YYYY-MM-DD${fact.or === undefined ? '' : `, or '${fact.or}'`}.`;
    case 'moment':
      return `An instant with its offset, such as 2022-06-01T09:30:00-04:00${fact.or === undefined ? '' : `, or '${fact.or}'`}.`;
    case 'span':
      return "The first and the last day, both included; the last may be 'open'.";
    default:
      return undefined;
  }
}

/** A fact in a sentence or two: the question it answers, how it is written, who knows it, and whether it can be left out. */
export function factInWords(fact: FactDeclaration): string {
  const { ask, source, needed } = fact;
  const form = formInWords(fact);
  return [ask, ...(form === undefined ? [] : [form]), ...(source === undefined ? [] : [`Known from: ${source}.`]), ...(needed ? ['Always to be given.'] : [])].join(' ');
}
