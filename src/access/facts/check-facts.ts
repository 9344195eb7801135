import type { Result } from '../../core/result.js';
import type { FactsIssueCode } from './facts-issues.js';

/**
 * Refuses facts that are not written in the vocabulary: a misspelled word must not be answered as some other one. Keys the vocabulary does
 * not know and optional members set to undefined pass, as they do in TypeScript.
 *
 * @throws TypeError that names the place and what belongs there.
 */
export function checkFacts(call: string, parse: (facts: unknown) => Result<unknown, FactsIssueCode>, facts: unknown): void {
  if (parse(facts).ok) return;
  const fault = parse(asJson(facts)).issues.find(({ code }) => code !== 'access.facts.unknown-key');
  if (fault === undefined) return;
  const place = ['facts', ...fault.path].join('.');
  throw new TypeError(`${call}: ${place}: ${fault.message} Facts from outside go through the parse function first.`);
}

/** The facts as JSON carries them, without members set to undefined; what is no JSON at all, as it stands. */
function asJson(facts: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(facts)) as unknown;
  } catch {
    return facts;
  }
}
