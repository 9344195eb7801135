import { eachFact } from '../../src/rules/facts/each-fact.js';
import { factTypeWords } from '../../src/access/facts/fact-type-words.js';
import type { FactsDeclaration } from '../../src/rules/facts/fact-declaration.js';
import type { WholeProfile } from '../../src/rules/law/profile.js';
import { code, head, table } from './markdown.js';

function factTable(declaration: FactsDeclaration): readonly string[] {
  return table(
    ['fact', 'of', 'question', 'may be', 'known from'],
    eachFact(declaration).map(({ path, fact, of }) => [`${code(path)}${fact.needed ? ' (needed)' : ''}`, of === undefined ? '' : code(of), fact.ask, factTypeWords(fact), fact.source ?? '']),
  );
}

const none: FactsDeclaration = { type: 'facts', ask: 'Nothing is declared.', facts: {} };

/** The reference page of the facts a profile declares: what each is, the question behind it, and where it is known from. */
export function factsPage({ access, accounts, corrections, queryDuty, electronicPrescribing, reportingDuty, toxicologyDuty }: WholeProfile): string {
  return [
    ...head('Facts', 'What the questions of `kasper-rules/access`, the duties to report and the cases of corrections are put with. A fact that is not needed may be left out: it is then unknown, and never becomes permission.'),
    '## A request for access', '', ...factTable(access.facts),
    '## Passing data on', '', ...(access.onwardFacts ? factTable(access.onwardFacts) : []),
    '## Accounts', '', ...factTable(accounts.facts),
    '## The duty to query', '', ...factTable(queryDuty.facts),
    '## Electronic prescribing', '', ...factTable(electronicPrescribing.facts),
    '## The duty to report', '', ...factTable(reportingDuty.versions.at(-1)?.value.facts ?? none),
    '## Toxicology screens', '', ...factTable(toxicologyDuty.versions.at(-1)?.value.facts ?? none),
    '## Events of a correction case', '', ...factTable(corrections.events),
  ].join('\n');
}
