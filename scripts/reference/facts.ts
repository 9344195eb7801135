import { eachFact } from '../../src/rules/facts/each-fact.js';
import { factTypeWords } from '../../src/access/facts/fact-type-words.js';
import type { FactsDeclaration } from '../../src/rules/facts/fact-declaration.js';
import type { WholeProfile } from '../../src/rules/law/profile.js';
import { anchor } from './anchors.js';
import { code, head, table } from './markdown.js';

/** The places of a fact: one for each kind it belongs to, and one for the fact in general. */
function anchorsOf(room: string, declaration: FactsDeclaration): readonly string[] {
  const general = new Set<string>();
  return eachFact(declaration).map(({ path, of }) => {
    const isFirst = !general.has(path);
    general.add(path);
    return `${isFirst ? anchor(`${room}.${path}`) : ''}${of === undefined ? '' : anchor(`${room}.${path}.${of}`)}`;
  });
}

function factTable(room: string, declaration: FactsDeclaration): readonly string[] {
  const anchors = anchorsOf(room, declaration);
  return table(
    ['fact', 'of', 'question', 'may be', 'known from'],
    eachFact(declaration).map(({ path, fact, of }, index) => [`${anchors[index] ?? ''}${code(path)}${fact.needed ? ' (needed)' : ''}`, of === undefined ? '' : code(of), fact.ask, factTypeWords(fact), fact.source ?? '']),
  );
}

const none: FactsDeclaration = { type: 'facts', ask: 'Nothing is declared.', facts: {} };

/** The reference page of the facts a profile declares: what each is, the question behind it, and where it is known from. */
export function factsPage({ access, accounts, corrections, queryDuty, electronicPrescribing, reportingDuty, toxicologyDuty }: WholeProfile): string {
  return [
    ...head('Facts', 'What the questions of `kasper-rules/access`, the duties to report and the cases of corrections are put with. A fact that is not needed may be left out: it is then unknown, and never becomes permission.'),
    '## A request for access', '', ...factTable('access', access.facts),
    '## Passing data on', '', ...(access.onwardFacts ? factTable('onward', access.onwardFacts) : []),
    '## Accounts', '', ...factTable('accounts', accounts.facts),
    '## The duty to query', '', ...factTable('queryDuty', queryDuty.facts),
    '## Electronic prescribing', '', ...factTable('electronicPrescribing', electronicPrescribing.facts),
    '## The duty to report', '', ...factTable('reportingDuty', reportingDuty.versions.at(-1)?.value.facts ?? none),
    '## Toxicology screens', '', ...factTable('toxicologyDuty', toxicologyDuty.versions.at(-1)?.value.facts ?? none),
    '## Events of a correction case', '', ...factTable('corrections', corrections.events),
  ].join('\n');
}
