import type { Result } from '../core/result.js';
import type { FactsIssueCode } from './facts-issues.js';

/**
 * Refuses facts that are not written in the vocabulary: a misspelled word must not be answered as some other one. Keys the vocabulary does
 * not know and optional members set to undefined pass, as they do in TypeScript.
 *
 * @throws TypeError that names the place and what belongs there.
 */
export function checkFacts(call: string, parse: (facts: unknown) => Result<unknown, FactsIssueCode>, facts: unknown): void {
  if (parse(facts).ok) return;
  const withoutUndefined: unknown = facts === undefined ? facts : JSON.parse(JSON.stringify(facts));
  const fault = parse(withoutUndefined).issues.find(({ code }) => code !== 'access.facts.unknown-key');
  if (fault === undefined) return;
  const place = ['facts', ...fault.path].join('.');
  throw new TypeError(`${call}: ${place}: ${fault.message} Facts from outside go through the parse function first.`);
}
