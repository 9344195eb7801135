import type { FactsSupposed } from '../rules/clocks/facts-supposed.js';

function words(supposed: FactsSupposed[string]): string {
  if (typeof supposed !== 'object') return String(supposed);
  if (!('length' in supposed)) {
    if ('other' in supposed) return `other than ${supposed.other.join(', ')}`;
    return 'atLeast' in supposed ? `from ${String(supposed.atLeast)} to ${String(supposed.atMost)}` : `more than ${String(supposed.moreThan)}`;
  }
  return supposed.join(' or ');
}

/** What facts that are not known would be, as a line says it: `by = pharmacy`. */
export function supposedFacts(facts: FactsSupposed): string {
  const told = Object.entries(facts).map(([name, supposed]) => `${name} = ${words(supposed)}`);
  return told.length === 0 ? 'anything else' : told.join(', ');
}
