import type { AccessRule } from '../../src/rules/access-rule.js';
import type { Profile } from '../../src/rules/profile.js';
import { rulesOf, type RuleSummary } from '../../src/rules/rules-of.js';
import { code, head, lines, period, shortSources, sources, standingLegend, table, weakest } from './markdown.js';

/** The anchor of a heading that is an id. */
const anchor = (heading: string) => heading.toLowerCase().replaceAll('.', '').replaceAll(' ', '-');

/** The place of a rule: its own heading, save that closed days and transitions are rows of a table. */
function linkTo({ id }: RuleSummary, { correctionClocks }: Profile): string {
  const isClock = [correctionClocks.transmit, correctionClocks.branchNotice].some((clock) => clock.id === id);
  if (id.startsWith('ky.calendar.')) return `[${code(id)}](calendar.md)`;
  if (id.startsWith('ky.correction.') && !isClock) return `[${code(id)}](corrections.md#transitions)`;
  return `[${code(id)}](reporting-rules.md#${anchor(id)})`;
}

function summaryRow(rule: RuleSummary, profile: Profile): readonly string[] {
  const { summary, versions, standing, cites } = rule;
  return [linkTo(rule, profile), summary, lines(versions.map(period)), code(standing), shortSources(cites)];
}

function accessRow({ id, order, who, purpose, standing, cites, ...dates }: AccessRule): readonly string[] {
  const law = cites.flatMap((version) => version.cites);
  return [`[${code(id)}](access-rules.md#${anchor(`${String(order)} ${id}`)})`, `${who}: ${purpose}`, period(dates), code(weakest(standing.map(({ value }) => value))), sources(law)];
}

/** The index of every rule: its permanent id, what it says, its dates, how sure it is and on what it rests. */
export function ruleIndexPage(profile: Profile): string {
  const rows = [...rulesOf(profile).map((rule) => summaryRow(rule, profile)), ...[...profile.access.rules, ...profile.access.onward].map(accessRow)];
  return [
    ...head('All rules', 'Every rule under its permanent id. The standing is the weakest of its sources; `undated` means that no change of it is recorded.'),
    ...standingLegend,
    'What is **not** among the rules stands under [coverage and limits](coverage.md).',
    '',
    ...table(['rule', 'says', 'in force', 'how sure', 'sources'], rows),
  ].join('\n');
}
