import { describeConditions, describeTest } from '../../src/access/rules/describe-condition.js';
import { labelsOf, type Labels } from '../../src/access/facts/fact-labels.js';
import { indented, rowsInWords } from '../../src/access/explain-access-rule.js';
import { citationWords, standingWords } from '../../src/access/answers/standing-words.js';
import type { AccessProfile, AccessRule } from '../../src/rules/law/access-rule.js';
import { accessExamples, redisclosureExamples, type Example, type RuleExamples } from './access-examples.js';

const bullets = (lines: readonly string[]) => lines.map((text) => `- ${text}`);
const titled = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`**${title}**`, '', ...lines, '']);

/** A request with one line for each of its members. */
function membersOnLines(request: unknown): string {
  const members = Object.entries(request ?? {}).map(([key, member]: [string, unknown]) => `  ${JSON.stringify(key)}: ${JSON.stringify(member)}`);
  return `{\n${members.join(',\n')}\n}`;
}

function example(title: string, given: Example<unknown> | undefined): readonly string[] {
  if (!given) return [];
  const readings = given.readings ? [`With the readings \`${JSON.stringify(given.readings)}\`.`, ''] : [];
  return [`**${title}** ${given.shows}`, '', ...readings, '```json', membersOnLines(given.request), '```', ''];
}

function channels({ channels }: AccessRule, label: Labels): readonly string[] {
  if (channels === 'any') return ['any channel'];
  return channels === undefined ? [] : rowsInWords(channels, label, (accepted) => accepted.join(' or '));
}

function ruleSection(rule: AccessRule, profile: AccessProfile, examples: RuleExamples<unknown> | undefined): readonly string[] {
  const label = labelsOf(profile.facts, profile.onwardFacts);
  const code = (text: string) => `\`${text}\` ${profile.codes[text] ?? ''}`;
  const table = [
    ['who', rule.who],
    ['for', rule.purpose],
    ['reaches', rule.reaches],
    ['in force', `from ${rule.from}${rule.to === undefined ? '' : ` to ${rule.to}`}, as far as the law is recorded`],
    ['standing', rowsInWords(rule.standing, label, (standing) => `\`${standing}\` (${standingWords[standing]})`).join('; ')],
    ['permit', rule.permits ? rowsInWords(rule.permits, label, (permit) => `\`${permit}\``).join('; ') : 'never: this rule only denies'],
  ];
  return [
    `### ${rule.order}. \`${rule.id}\``,
    '',
    '| | |',
    '| --- | --- |',
    ...table.map(([name, text]) => `| ${name ?? ''} | ${text ?? ''} |`),
    '',
    ...titled('Applies where', bullets([describeTest(rule.applies, { label })])),
    ...titled('Channels', bullets(channels(rule, label))),
    ...titled('Conditions', indented(describeConditions(rule.conditions, { readings: profile.readings, label }))),
    ...titled('Obligations', bullets(rowsInWords(rule.obligations, label, code))),
    ...titled('Law', bullets(rule.cites.flatMap(({ from, to, cites }) => cites.map((cite) => `${from} to ${to ?? 'today'}: ${citationWords(cite)}`)))),
    ...example('Permitted.', examples?.permits),
    ...example('Denied.', examples?.denies),
  ];
}

function readingsTable({ readings }: AccessProfile): readonly string[] {
  return [
    '| switch | question | settings |',
    '| --- | --- | --- |',
    ...Object.entries(readings).map(([name, { question, settings, default: standard, agency }]) => {
      const rows = Object.entries(settings).map(([setting, meaning]) => {
        const marks = [setting === standard ? 'default' : '', setting === agency ? 'agency bundle' : ''].filter((mark) => mark !== '');
        return `\`${setting}\`${marks.length > 0 ? ` (${marks.join(', ')})` : ''}: ${meaning}`;
      });
      return `| \`${name}\` | ${question} | ${rows.join('<br>')} |`;
    }),
  ];
}

/** The reference page of a jurisdiction's access rules, in Markdown. */
export function accessRulesPage(profile: AccessProfile): string {
  return [
    '# Access rules',
    '',
    'Who may receive KASPER data, and who may pass them on. This page is written from the rules in `src/rules/kentucky/access` by `npm run reference`;',
    'its examples are executed by the tests. Not legal advice.',
    '',
    'A fact that is not known never becomes permission: where a condition turns on one, the answer is indeterminate and names it.',
    'A false condition denies, whatever else is unknown. A request that no rule permits is denied: the list is closed.',
    `The record starts on ${profile.recordedFrom} with ${citationWords(profile.recordedCite)}; earlier days are indeterminate (\`${profile.lawDate}\`).`,
    '',
    '## Open questions',
    '',
    ...readingsTable(profile),
    '',
    '## Who may receive data',
    '',
    ...profile.rules.flatMap((rule) => ruleSection(rule, profile, accessExamples[rule.id])),
    '## Who may pass data on',
    '',
    ...(profile.onward ?? []).flatMap((rule) => ruleSection(rule, profile, redisclosureExamples[rule.id])),
    '## Codes',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...Object.entries(profile.codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
    '',
  ].join('\n');
}
