import { accessReadings } from '../../src/rules/kentucky/access/readings.js';
import { accessFacts } from '../../src/rules/kentucky/facts/access-facts.js';
import { accountFacts } from '../../src/rules/kentucky/facts/account-facts.js';
import { correctionEvents } from '../../src/rules/kentucky/facts/correction-facts.js';
import { electronicPrescribingFacts } from '../../src/rules/kentucky/facts/electronic-prescribing-facts.js';
import { queryDutyFacts } from '../../src/rules/kentucky/facts/query-duty-facts.js';
import { redisclosureFacts } from '../../src/rules/kentucky/facts/redisclosure-facts.js';
import { queryDutyFacts as indianaQueryDutyFacts } from '../../src/rules/indiana/facts/query-duty-facts.js';
import { queryDutyFacts as ohioQueryDutyFacts } from '../../src/rules/ohio/facts/query-duty-facts.js';
import { queryDutyFacts as tennesseeQueryDutyFacts } from '../../src/rules/tennessee/facts/query-duty-facts.js';
import { factInWords } from '../../src/rules/facts/fact-in-words.js';
import type { FactDeclaration, FactMembers, FactsDeclaration } from '../../src/rules/facts/fact-declaration.js';
import type { AccessReading } from '../../src/rules/law/access-rule.js';
import { docComment } from './doc-comment.js';

const HEADER = '// Generated from the facts beside this folder by `npm run generate`: change those, not this file.';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(' | ');
const memberName = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);

/** Members of an object type, each with its comment. */
function members(entries: readonly (readonly [name: string, says: string, type: string])[], indent: string): string {
  const inside = `${indent}  `;
  const lines = entries.flatMap(([name, says, type]) => [...docComment(says, [], inside), `${inside}readonly ${memberName(name)}: ${type};`]);
  return entries.length === 0 ? 'NoFacts' : ['{', ...lines, `${indent}}`].join('\n');
}

const factMembers = (facts: FactMembers, indent: string): string =>
  members(Object.entries(facts).map(([name, fact]) => [name, factInWords(fact), typeOf(fact, `${indent}  `)]), indent);

/** The type of what declares a fact, as far as the type of its value turns on it. */
function plainTypeOf(fact: FactDeclaration, indent: string): string {
  switch (fact.type) {
    case 'yes-no':
      return 'YesNoFact';
    case 'word':
      return `WordFact<${quoted(fact.words)}>`;
    case 'number':
      return 'NumberFact';
    case 'date':
      return 'DateFact';
    case 'moment':
      return 'MomentFact';
    case 'span':
      return 'SpanFact';
    case 'text':
      return 'TextFact';
    case 'list':
      return `FactList<${typeOf(fact.of, indent)}>`;
    case 'facts':
      return `FactGroup<${factMembers(fact.facts, indent)}>`;
    case 'one-of': {
      const cases = members(Object.entries(fact.cases).map(([word, facts]) => [word, `Where ${fact.by} is '${word}'.`, factMembers(facts, `${indent}  `)]), indent);
      const words = Object.keys(fact.cases).join(', ');
      return `FactCases<'${fact.by}', ${cases}, ${members([[fact.by, `${fact.ask} One of: ${words}.`, 'string']], indent)}>`;
    }
  }
}

function typeOf(fact: FactDeclaration, indent = ''): string {
  const type = plainTypeOf(fact, indent);
  return fact.needed ? `Needed<${type}>` : type;
}

/** The declared type of a question's facts. */
function factsType(name: string, declaration: FactsDeclaration): readonly string[] {
  return ['', ...docComment(declaration.ask), `export type ${name} = ${typeOf(declaration)}${declaration.orNull ? ' & { readonly orNull: true }' : ''};`];
}

function readingsType(name: string, readings: Readonly<Record<string, AccessReading>>): readonly string[] {
  const entries = Object.entries(readings).map(([reading, { question, default: usual, settings }]) => {
    const sentence = `${question} Default: ${usual}.`;
    const list = Object.entries(settings).map(([setting, means]) => `\`${setting}\` ${means}`);
    return [...docComment(sentence, list, '  '), `  readonly ${memberName(reading)}: AccessReading<${quoted(Object.keys(settings))}>;`];
  });
  return ['', ...docComment('Questions the texts leave open, each with what it can be set to.'), `export type ${name} = {`, ...entries.flat(), '};'];
}

/** A file of declared types with the names it takes from elsewhere. */
function file(types: readonly (readonly string[])[]): string {
  const text = types.flat().join('\n');
  const used = (name: string) => new RegExp(`\\b${name}\\b`).test(text);
  const facts = ['DateFact', 'FactCases', 'FactGroup', 'FactList', 'MomentFact', 'Needed', 'NoFacts', 'NumberFact', 'SpanFact', 'TextFact', 'WordFact', 'YesNoFact'].filter(used);
  return [
    HEADER,
    '',
    `import type { ${facts.join(', ')} } from '../../facts/fact-declaration.js';`,
    ...(used('AccessReading') ? ["import type { AccessReading } from '../../law/access-rule.js';"] : []),
    text,
    '',
  ].join('\n');
}

/** The texts of `src/rules/<state>/generated/facts.ts`, by the folder of the state. */
export const factsFiles: Readonly<Record<string, () => string>> = {
  kentucky: () =>
    file([
      factsType('AccessDeclaration', accessFacts),
      factsType('RedisclosureDeclaration', redisclosureFacts),
      readingsType('AccessReadingsDeclaration', accessReadings),
      factsType('AccountDeclaration', accountFacts),
      factsType('QueryDutyDeclaration', queryDutyFacts),
      factsType('EpcsDeclaration', electronicPrescribingFacts),
      factsType('CorrectionEventsDeclaration', correctionEvents),
    ]),
  ohio: () => file([factsType('QueryDutyDeclaration', ohioQueryDutyFacts)]),
  tennessee: () => file([factsType('QueryDutyDeclaration', tennesseeQueryDutyFacts)]),
  indiana: () => file([factsType('QueryDutyDeclaration', indianaQueryDutyFacts)]),
};
