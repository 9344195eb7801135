import { citationWords } from '../../src/access/answers/standing-words.js';
import { labelsOf } from '../../src/access/facts/fact-labels.js';
import { rowsInWords } from '../../src/access/explain-access-rule.js';
import type { AccessProfile, AccessRule } from '../../src/rules/law/access-rule.js';
import { anchor } from './anchors.js';
import { code, head, standingLegend, table } from './markdown.js';

/** The page of a rule, from the folder of the reference. */
export function pageOfAccessRule(id: string): string {
  const name = id.replace(/^\w+\.(?:access\.)?/, '').replaceAll('.', '-');
  return `access/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`;
}

function rulesTable(rules: readonly AccessRule[], { facts, onwardFacts }: AccessProfile): readonly string[] {
  const label = labelsOf(facts, onwardFacts);
  return table(
    ['rule', 'who', 'for', 'reaches', 'how sure'],
    rules.map(({ id, who, purpose, reaches, standing }) => [`${anchor(id)}[${code(id)}](${pageOfAccessRule(id)})`, who, purpose, reaches, rowsInWords(standing, label, code).join('; ')]),
  );
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
    ...head('Access rules', 'Who may receive KASPER data, and who may pass them on. Each rule has a page with its conditions, its law, a request that is permitted and one that is denied.'),
    ...standingLegend,
    'A fact that is not known never becomes permission: where a condition turns on one, the answer is indeterminate and names it.',
    'A false condition denies, whatever else is unknown. A request that no rule permits is denied: the list is closed.',
    `The record starts on ${profile.recordedFrom} with ${citationWords(profile.recordedCite)}; earlier days are indeterminate (\`${profile.lawDate}\`).`,
    '',
    '## Who may receive data',
    '',
    'In this order; what decides is named in the answer.',
    '',
    ...rulesTable(profile.rules, profile),
    '## Who may pass data on',
    '',
    ...rulesTable(profile.onward ?? [], profile),
    '## Open questions',
    '',
    ...readingsTable(profile),
    '',
    '## Codes',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...Object.entries(profile.codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
    '',
  ].join('\n');
}
