import type { ProfileRoom, WholeProfile } from '../../src/rules/law/profile.js';
import { rulesOf, type RuleSummary } from '../../src/rules/rules-of.js';
import { pageOfAccessRule } from './access-rules.js';
import { code, head, lines, period, shortSources, standingLegend, table } from './markdown.js';

const duties = 'duties.md';
const reporting = 'reporting-rules.md';

/** The page that shows the rules of a room. */
const pages: Readonly<Record<ProfileRoom, string>> = {
  asap: 'asap-elements.md',
  readings: reporting,
  calendar: 'calendar.md',
  reporting,
  corrections: 'corrections.md',
  reportingDuty: reporting,
  toxicologyDuty: reporting,
  drugSchedules: reporting,
  reportableDrugs: reporting,
  patientIdentifier: reporting,
  access: 'access-rules.md',
  accounts: duties,
  queryDuty: duties,
  electronicPrescribing: duties,
  counties: reporting,
};

/** The place of a rule: its own page or heading where it has one, else the page, in a table of which it stands. */
function linkTo({ id, room }: RuleSummary): string {
  if (room === 'access') return `[${code(id)}](${pageOfAccessRule(id)})`;
  return `[${code(id)}](${pages[room]}${pages[room] === reporting ? `#${id}` : ''})`;
}

function ruleRow(rule: RuleSummary): readonly string[] {
  const { summary, versions, standing, cites, readings } = rule;
  return [linkTo(rule), summary, lines(versions.map(period)), code(standing), shortSources(cites), lines(readings.map(code))];
}

/** The index of every rule: its permanent id, what it says, its dates, how sure it is, on what it rests and what it leaves open. */
export function ruleIndexPage(profile: WholeProfile): string {
  return [
    ...head('All rules', 'Every rule under its permanent id. The standing is the weakest of its sources; `undated` means that no change of it is recorded.'),
    ...standingLegend,
    'What is **not** among the rules stands under [coverage and limits](coverage.md). What a file must hold, element by element, stands under [segments and elements](asap-elements.md).',
    '',
    ...table(['rule', 'says', 'in force', 'how sure', 'sources', 'open questions'], rulesOf(profile).map((rule) => ruleRow(rule))),
  ].join('\n');
}
