import { factTypeWords } from '../access/facts/fact-type-words.js';
import type { Citation } from '../core/citation.js';
import type { Decision } from '../rules/duties/decision.js';
import type { FactsDeclaration } from '../rules/facts/fact-declaration.js';
import { eachFact } from '../rules/facts/each-fact.js';
import { citationWords } from './citation-words.js';
import { definitionList } from './definition-list.js';
import { wrap } from './lines.js';
import type { Styles } from './styles.js';

const truths = { yes: 'holds', no: 'does not hold', unknown: 'open' } as const;

/** The facts still needed, with the question behind each. */
export function missingFacts(missing: readonly string[], declaration: FactsDeclaration): string {
  const facts = eachFact(declaration);
  return definitionList(
    missing.map((path) => {
      const fact = facts.find((placed) => placed.path === path)?.fact;
      return [path, fact ? `${fact.ask} (${factTypeWords(fact)})` : 'a fact of the question'] as const;
    }),
  );
}

/** A list under its title, or nothing. */
export function section(title: string, body: string, styles: Styles): readonly string[] {
  return body === '' ? [] : ['', styles.heading(title), body.trimEnd()];
}

/** The sources of a statement on a line of their own, or nothing. */
export const sourcesOf = (cites: readonly Citation[]): string => (cites.length === 0 ? '' : `\n${citationWords(cites)}`);

/** What is said of an answer that rests on law which was not read. */
export const UNVERIFIED = 'Caution: this rests on law that was remembered and not read. Check the official text before relying on it (verified: false).';

/** A decision on a duty to report, as a page for people. */
export function dutyPage(decision: Decision, headlines: Readonly<Record<Decision['outcome'], string>>, declaration: FactsDeclaration, styles: Styles): string {
  const { outcome, on, reasons, missing, verified, channel, issues = [] } = decision;
  return `${[
    styles.title(`${headlines[outcome]}${on === null ? '' : ` Law of ${on}.`}`),
    ...(channel === undefined ? [] : [wrap(`How: ${channel}.`)]),
    ...(verified || issues.length > 0 ? [] : ['', wrap(UNVERIFIED)]),
    ...section('Why', definitionList(reasons.map(({ rule, truth, message, cites }) => [rule, `${truths[truth]}: ${message}${sourcesOf(cites)}`])), styles),
    ...section('Not known, and needed', missingFacts(missing, declaration), styles),
  ].join('\n')}\n`;
}
