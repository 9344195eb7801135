import { queryDuty as askQueryDuty, type QueryDutyAnswer } from '../../access/index.js';
import type { Profile } from '../../rules/law/profile.js';
import { askedFacts, factsFile, templateOption } from '../asked-facts.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { definitionList } from '../definition-list.js';
import { missingFacts, section, sourcesOf, UNVERIFIED } from '../duty-page.js';
import { jsonText, wrap } from '../lines.js';
import { neededRooms } from '../needed-rooms.js';
import { outputFormat } from '../output-format.js';
import { type Styles, stylesFor } from '../styles.js';
import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';

const headlines: Readonly<Record<QueryDutyAnswer['outcome'], string>> = {
  required: 'A query is due.',
  done: 'The query was made.',
  'not-required': 'No query is due.',
  indeterminate: 'Open: whether a query is due cannot be told.',
};

function page({ outcome, grounds, verified, missing = [], lookBackFrom, lookBackTo, nextDueBy }: QueryDutyAnswer, facts: FactsDeclaration, styles: Styles): string {
  const days: readonly (readonly [string, string] | undefined)[] = [
    lookBackFrom === undefined ? undefined : ['Covers', lookBackFrom === 'all' ? 'everything there is' : `from ${lookBackFrom}${lookBackTo === undefined ? '' : ` to ${lookBackTo}`}`],
    nextDueBy === undefined ? undefined : ['Again by', nextDueBy],
  ];
  const known = definitionList(days.filter((entry) => entry !== undefined));
  return `${[
    styles.title(headlines[outcome]),
    ...(known === '' ? [] : [known.trimEnd()]),
    ...(verified ? [] : ['', wrap(UNVERIFIED)]),
    ...section('Why', definitionList(grounds.map(({ code, says, cites }) => [code, `${says}${sourcesOf(cites)}`])), styles),
    ...section('Not known, and needed', missingFacts(missing, facts), styles),
  ].join('\n')}\n`;
}

/** `kasper-rules query-duty`: whether a prescriber must look at the program before an encounter. */
export const queryDuty = defineCommand({
  name: 'query-duty',
  group: 'questions',
  rooms: ['queryDuty'],
  summary: 'Decide whether a prescriber must look at the program first, how far back, and when again.',
  operands: [factsFile],
  options: { template: templateOption, format: { ...outputFormat, about: 'for people, or for programs the answer of queryDuty' } },
  notes: ['Unknown facts never make it "not required": the answer is then open, and names them.'],
  statuses: '0 decided, either way; 1 open; 2 the facts cannot be read.',
  examples: [
    { shows: 'Decide an encounter.', call: 'query-duty query-facts.json' },
    { shows: 'Get the facts to fill in.', call: 'query-duty --template' },
  ],
  run: async ({ operands: [path], options: { template, format } }, io, profile) => {
    const { queryDuty: rules } = neededRooms(profile, 'queryDuty');
    const json = format === 'json';
    const asked = await askedFacts(rules.facts, { path, isTemplate: template, json }, io);
    if ('status' in asked) return asked.status;
    // The facts were checked by the declaration of this profile.
    const answer = askQueryDuty<Profile & { readonly queryDuty: typeof rules }>(asked.facts, { profile: { ...profile, queryDuty: rules } });
    io.write(json ? jsonText(answer) : page(answer, rules.facts, stylesFor(io.colour)));
    return answer.outcome === 'indeterminate' ? 1 : 0;
  },
});
