import { describeConditions, describeTest } from '../../src/access/rules/describe-condition.js';
import { labelsOf, type Labels } from '../../src/access/facts/fact-labels.js';
import { indented, rowsInWords } from '../../src/access/explain-access-rule.js';
import { citationWords, standingWords } from '../../src/access/answers/standing-words.js';
import type { AccessProfile, AccessRule } from '../../src/rules/law/access-rule.js';
import { accessExamples, redisclosureExamples, type Example } from './access-examples.js';
import { code, head, table } from './markdown.js';

const bullets = (lines: readonly string[]) => lines.map((text) => `- ${text}`);
const titled = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']);

/** A request with one line for each of its members. */
function membersOnLines(request: unknown): string {
  const members = Object.entries(request ?? {}).map(([key, member]: [string, unknown]) => `  ${JSON.stringify(key)}: ${JSON.stringify(member)}`);
  return `{\n${members.join(',\n')}\n}`;
}

function example(title: string, given: Example<unknown> | undefined): readonly string[] {
  if (!given) return [];
  const readings = given.readings ? [`With the readings \`${JSON.stringify(given.readings)}\`.`, ''] : [];
  return [`## ${title}`, '', given.shows, '', ...readings, '```json', membersOnLines(given.request), '```', ''];
}

function channels({ channels }: AccessRule, label: Labels): readonly string[] {
  if (channels === 'any') return ['any channel'];
  return channels === undefined ? [] : rowsInWords(channels, label, (accepted) => accepted.join(' or '));
}

/** The reference page of one access rule of a jurisdiction, with a request it permits and one it denies. */
export function accessRulePage(rule: AccessRule, profile: AccessProfile): string {
  const examples = accessExamples[rule.id] ?? redisclosureExamples[rule.id];
  const label = labelsOf(profile.facts, profile.onwardFacts);
  const meant = (text: string) => `\`${text}\` ${profile.codes[text] ?? ''}`;
  const facts = [
    ['who', rule.who],
    ['for', rule.purpose],
    ['reaches', rule.reaches],
    ['in force', `from ${rule.from}${rule.to === undefined ? '' : ` to ${rule.to}`}, as far as the law is recorded`],
    ['standing', rowsInWords(rule.standing, label, (standing) => `\`${standing}\` (${standingWords[standing]})`).join('; ')],
    ['permit', rule.permits ? rowsInWords(rule.permits, label, (permit) => `\`${permit}\``).join('; ') : 'never: this rule only denies'],
  ];
  return [
    ...head(code(rule.id), `Rule ${String(rule.order)} of the [access rules](../access-rules.md#${rule.id}). ${examples ? 'The requests below are executed by the tests.' : ''}`.trim()),
    ...table(['', ''], facts),
    ...titled('Applies where', bullets([describeTest(rule.applies, { label })])),
    ...titled('Channels', bullets(channels(rule, label))),
    ...titled('Conditions', indented(describeConditions(rule.conditions, { readings: profile.readings, label }))),
    ...titled('Obligations', bullets(rowsInWords(rule.obligations, label, meant))),
    ...titled('Law', bullets(rule.cites.flatMap(({ from, to, cites }) => cites.map((cite) => `${from} to ${to ?? 'today'}: ${citationWords(cite)}`)))),
    ...example('Permitted', examples?.permits),
    ...example('Denied', examples?.denies),
  ].join('\n');
}
