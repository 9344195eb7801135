import { indented } from '../../src/access/explain-access-rule.js';
import { labelsOf } from '../../src/access/facts/fact-labels.js';
import { describeConditions, describeTest } from '../../src/access/rules/describe-condition.js';
import type { Citation } from '../../src/core/citation.js';
import type { ElementRequirement } from '../../src/asap/profile.js';
import type { AccessProfile, AccessRule } from '../../src/rules/law/access-rule.js';
import type { AuthorityCitation } from '../../src/rules/law/authority-citation.js';
import type { Profile } from '../../src/rules/law/profile.js';
import type { QueryDutyRules } from '../../src/rules/law/query-duty-rule.js';
import { rulesOf } from '../../src/rules/rules-of.js';
import { requirementInWords } from '../../src/asap/requirement-in-words.js';
import { code, head, lines, period, shortSources, sources, standingLegend, table } from './markdown.js';
import { notRead } from './not-read.js';
import { clockSection, dutySection, readingSection, ruleSection } from './reporting-rules.js';

type Section = readonly string[];

function elements(profile: Profile): Section {
  const { asap } = profile;
  if (!asap) return [];
  const row = ({ ref, level, basis, cites, ...rest }: ElementRequirement) => [code(ref), level, requirementInWords({ ref, level, basis, cites, ...rest }), basis, shortSources(cites)];
  return [
    '## Elements of a file',
    '',
    ...asap.versions.flatMap((version) => [
      `### ${version.value.edition ?? version.value.versions.join(', ')}, ${period(version)}`,
      '',
      ...(version.value.others ?? []).map(({ by, format }) => `Otherwise ${by.join(', ')}: ${format ?? 'no version is asked'}.\n`),
      ...table(['element', 'level', 'where', 'basis', 'sources and standing'], version.value.requirements.map(row)),
      version.value.unlisted === 'none' ? 'Other elements are not asked for.' : version.value.unlisted === 'before-law' ? 'Other elements: the recorded list does not reach these days.' : 'Other elements are unknown: the list was not read to its end.',
      '',
    ]),
  ];
}

function accessRule(rule: AccessRule, access: AccessProfile): Section {
  const label = labelsOf(access.facts, access.onwardFacts);
  return [
    `### ${code(rule.id)}`,
    '',
    `${rule.who}; for ${rule.purpose}; reaches ${rule.reaches}.${rule.grant === undefined ? '' : ` Granted: ${code(rule.grant)}.`}`,
    '',
    `Applies where ${describeTest(rule.applies, { label })}. Then:`,
    '',
    ...indented(describeConditions(rule.conditions, { readings: access.readings, label })),
    '',
    ...table(['in force', 'sources and standing'], rule.cites.map((dated) => [period(dated), sources(dated.cites)])),
  ];
}

function access(profile: Profile): Section {
  const { access: room } = profile;
  if (!room) return [];
  const { rules, onward = [], end } = room;
  const ending = (whole: boolean | undefined) => (whole === true ? 'The list was read whole: whoever is not on it is denied.' : 'The list was not read to its end: whoever is not on it is left open.');
  return [
    '## Who may receive data',
    '',
    ending(end?.rules?.readWhole),
    '',
    ...rules.flatMap((rule) => accessRule(rule, room)),
    ...(onward.length === 0 ? [] : ['## What may be passed on', '', ending(end?.onward?.readWhole), '', ...onward.flatMap((rule) => accessRule(rule, room))]),
  ];
}

function queries(rules: QueryDutyRules | undefined): Section {
  if (!rules) return [];
  const label = labelsOf(rules.facts);
  return [
    '## When a query is due',
    '',
    rules.says,
    '',
    ...rules.laws.flatMap((law) => [
      `### In force ${period(law)}`,
      '',
      ...table(
        ['row', 'where, first that fits', 'a query is due', 'because'],
        law.triggers.map((row) => [lines([code(row.id), ...(row.from === undefined && row.to === undefined ? [] : [period(row)])]), row.when ? describeTest(row.when, { label }) : 'otherwise', row.asks, rules.reasons[row.code]?.says ?? row.code]),
      ),
      ...table(
        ['how often', 'where, first that fits', 'due'],
        law.rhythm.map((row) => [code(row.id), row.when ? describeTest(row.when, { label }) : 'otherwise', typeof row.due === 'string' ? row.due : Object.entries(row.due).map(([unit, count]) => `every ${String(count)} ${unit}`).join('')]),
      ),
      ...table(['exemption', 'says', 'sources and standing'], law.exemptions.map(({ id, says, cites }) => [code(id), says, sources(cites)])),
      ...table(['sources and standing'], [[sources(law.cites)]]),
    ]),
  ];
}

/** Every source of a profile, each once with all it is cited as. */
function sourceRows(profile: Profile): readonly (readonly string[])[] {
  const found = new Map<string, { readonly titles: Set<string>; readonly standings: Set<string> }>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('standing' in value && ('id' in value || 'authority' in value) && !('who' in value)) {
      const cite = value as Citation | AuthorityCitation;
      const [id, title] = 'authority' in cite ? [cite.authority, cite.asOf === undefined ? undefined : `as of ${cite.asOf}`] : [cite.id, cite.title];
      const use = found.get(id) ?? { titles: new Set(), standings: new Set() };
      found.set(id, use);
      use.standings.add(code(cite.standing));
      if (title !== undefined) use.titles.add(title);
      return;
    }
    for (const member of Object.values(value)) look(member);
  };
  look(profile);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { titles, standings }]) => [id, [...standings].join(', '), lines([...titles])]);
}

/** The reference page of a state beside Kentucky: its rooms, its rules with their standing, and what was not read. */
export function statePage(profile: Profile): string {
  const { id, name, reporting = {}, readings = [], reportingDuty, patientIdentifier, drugSchedules, calendar, corrections } = profile;
  const summaries = rulesOf(profile);
  return [
    ...head(
      name,
      `What the profile ${code(id)} says of ${name}'s law. Compiled from public sources in November 2026 as far as they could be read: not the program's own words.`,
      'A question of a room that the profile does not have is answered by `rules.room-missing`, never with the law of another state; one about a day before the record by `rules.date-before-law` or as indeterminate.',
    ),
    ...standingLegend,
    '## What was not read',
    '',
    'It stays out. Nothing is guessed in its place.',
    '',
    ...table(['not read', 'what the library answers'], (notRead[id] ?? []).map(({ what, answer }) => [what, answer])),
    '## All rules',
    '',
    ...table(
      ['rule', 'room', 'says', 'in force', 'how sure'],
      summaries.map(({ id: rule, room, summary, versions, standing }) => [code(rule), room, summary, lines(versions.map(period)), code(standing)]),
    ),
    ...(readings.length === 0 ? [] : ['## Open questions', '', 'Each is a reading with a default that you can change; answers show the other options beside it.', '', ...readings.flatMap(readingSection)]),
    '## What a report carries, and by when',
    '',
    ...(reporting.items ? ruleSection(reporting.items, table(['item', 'what', 'elements'], (reporting.items.versions.at(-1)?.value ?? []).map(({ item, name: what, elements: refs }) => [code(item), what, refs.map(code).join(', ') || 'no place read']))) : []),
    ...(reporting.deadline ? clockSection(reporting.deadline) : []),
    ...(reporting.closeOfBusiness ? ruleSection(reporting.closeOfBusiness) : []),
    ...(corrections ? ['## Putting an error right', '', ...Object.values(corrections.clocks).flatMap(clockSection)] : []),
    ...(reportingDuty ? ['## Who reports', '', ...dutySection(reportingDuty)] : []),
    ...(patientIdentifier ? ['## Which number identifies a patient', '', ...ruleSection(patientIdentifier)] : []),
    ...(drugSchedules
      ? [`## ${code(drugSchedules.id)}`, '', drugSchedules.summary, '', ...table(['ingredient', 'schedule', 'in force', 'sources and standing'], drugSchedules.rows.map((row) => [row.ingredient, row.schedules.join(' or '), period(row), sources(row.cites)]))]
      : []),
    ...elements(profile),
    ...(calendar
      ? [
          '## Closed days',
          '',
          ...table(
            ['closure', 'name', 'closed under', 'sources and standing'],
            calendar.closures.map((closure) => [code(closure.id), closure.name, closure.readings.join(', '), sources(closure.cites)]),
          ),
        ]
      : []),
    ...access(profile),
    ...queries(profile.queryDuty),
    '## Sources',
    '',
    ...table(['source', 'standing', 'as'], sourceRows(profile)),
  ].join('\n');
}
