import type { Citation } from '../../src/core/citation.js';
import type { Condition, DutyLaw, FactMatch, Finding } from '../../src/rules/law/condition.js';
import type { WholeProfile, Reading } from '../../src/rules/law/profile.js';
import type { Clock } from '../../src/rules/law/clock.js';
import type { PatientNumberRow } from '../../src/rules/law/patient-identifier-law.js';
import type { Rule } from '../../src/rules/law/rule.js';
import type { ToxicologyLaw } from '../../src/rules/law/toxicology-law.js';
import { clockRowCells } from './clock-words.js';
import { code, head, lines, period, sources, standingLegend, table } from './markdown.js';

const versionTable = (rule: Rule<unknown>): readonly string[] =>
  table(['in force', 'sources and standing'], rule.versions.map((version) => [period(version), sources(version.cites)]));

const latest = <T>(rule: Rule<T>): T => (rule.versions.at(-1) ?? rule.versions[0]).value;

/** A rule under its id, with its dates and sources. */
export function ruleSection(rule: Rule<unknown>, details: readonly string[] = []): readonly string[] {
  return [`### ${code(rule.id)}`, '', rule.summary, '', ...details, ...versionTable(rule)];
}

/** The rows of a clock as it stands today. */
const clockTable = (clock: Clock): readonly string[] => table(['where', 'from', 'period'], latest(clock).map(clockRowCells));

/** A clock under its id, with the rows of today. */
export const clockSection = (clock: Clock): readonly string[] => ruleSection(clock, clockTable(clock));

/** An open question with its options. */
export function readingSection({ id, question, default: standard, options, cites }: Reading): readonly string[] {
  const rows = options.map(({ value, summary }) => [`${code(value)}${value === standard ? ' (default)' : ''}`, summary]);
  return [`### ${code(id)}`, '', question, '', ...table(['option', 'means'], rows), ...table(['sources and standing'], cites.map((cite: Citation) => [sources([cite])]))];
}

function matchWords(match: FactMatch): string {
  if (match === 'absent') return 'not given';
  if ('other' in match) return `none of ${match.other.join(', ')}`;
  if ('moreThan' in match) return `more than ${String(match.moreThan)}`;
  if ('atLeast' in match) return `${String(match.atLeast)} to ${String(match.atMost)}`;
  return match.map(String).join(' or ');
}

function findingRow(finding: Finding): readonly string[] {
  const { when = {}, truth, message, cites } = finding;
  const facts = Object.entries(when).map(([fact, match]) => `${code(fact)}: ${matchWords(match)}`);
  const days = finding.from === undefined && finding.to === undefined ? [] : [period(finding)];
  const holds = truth === null ? 'open' : truth ? 'met' : 'fails';
  return [lines([...days, ...facts]) || 'otherwise', holds, message, sources(cites)];
}

function conditionSection({ id, summary, findings }: Condition): readonly string[] {
  return [`#### ${code(id)}`, '', summary, '', ...table(['facts, first row that fits', 'condition', 'because', 'sources and standing'], findings.map(findingRow))];
}

/** A duty with its decision tables. */
export function dutySection(rule: Rule<DutyLaw>): readonly string[] {
  const { conditions, assume, channel } = latest(rule);
  const assumed = Object.entries(assume).map(([fact, value]) => `${code(fact)} is ${String(value)}`);
  return [
    ...ruleSection(rule, [
      'Owed when every condition is met, not owed as soon as one fails, open otherwise.',
      ...(assumed.length > 0 ? [`Unless told otherwise ${assumed.join(' and ')}.`] : []),
      ...(channel === undefined ? [] : [`Fulfilled through the ${channel}.`]),
      '',
    ]),
    ...conditions.flatMap(conditionSection),
  ];
}

function diagnoses(rule: Rule<ToxicologyLaw>): readonly string[] {
  const { listed, underdosing, poisonings, unspecified } = latest(rule).diagnoses;
  return [
    `Diagnosis codes compare by prefix: ${listed.join(', ')} count; a sixth character ${underdosing} (underdosing) takes a code out; other codes from ${poisonings.join(' to ')} do not count; ${unspecified.join(', ')} settles nothing.`,
    '',
  ];
}

/** A row of the table of patients' numbers: the first that applies decides. */
function patientNumberRow(row: PatientNumberRow): readonly string[] {
  const whom = `${row.for?.join(', ') ?? 'all'}${row.when ? ' who will not tell a number' : ''}`;
  if ('number' in row) return [whom, `${row.of}'s ${row.number}`, code(row.qualifier), row.jurisdiction ? 'the issuing state' : ''];
  if ('unresolved' in row) return [whom, `no answer: ${row.unresolved}`, '', ''];
  return [whom, row.send === 'nothing' ? 'nothing' : code(row.send), 'qualifier' in row ? code(row.qualifier) : '', ''];
}

/** The reference page of the rules of reporting: who, what, when, how, and how errors are put right. */
export function reportingRulesPage(profile: WholeProfile): string {
  const { reporting, corrections, drugSchedules, counties } = profile;
  return [
    ...head('Reporting rules', 'Who reports what, by when and how, and by when an error is put right. Ids are permanent; statute numbers drift. `rulesOf` of `kasper-rules/rules` gives the same by program.'),
    ...standingLegend,
    'A date before the first row of a rule is outside the recorded law: the answer is an issue (`rules.date-before-law`) or indeterminate, never a guess.',
    '',
    '## Open questions',
    '',
    'The law leaves these open. The library answers with the default and lets you choose.',
    '',
    ...profile.readings.flatMap(readingSection),
    '## What a report carries, by when, and how',
    '',
    ...ruleSection(reporting.items, table(['item', 'what', 'elements'], latest(reporting.items).map(({ item, name, elements }) => [item, name, elements.map(code).join(', ')]))),
    ...ruleSection(reporting.deadline, clockTable(reporting.deadline)),
    ...ruleSection(
      reporting.closeOfBusiness,
      table(['option', 'clock', 'time'], latest(reporting.closeOfBusiness).options.map(({ option, zone, time }) => [code(option), zone === 'office' ? "Frankfort's" : "the dispenser's", time ?? 'given by the caller'])),
    ),
    ...ruleSection(
      reporting.extension,
      table(['ground', 'granted', 'application', 'advice'], latest(reporting.extension).grounds.map(({ ground, summary, grant, application, advice }) => [`${code(ground)}<br>${summary}`, grant, application ? 'in writing' : 'none mentioned', advice])),
    ),
    ...ruleSection(
      reporting.channels,
      table(['channel', 'format', 'open to'], latest(reporting.channels).map(({ id, name, format, onlyWithoutAsap }) => [`${code(id)}<br>${name}`, format, onlyWithoutAsap ? 'those whose system cannot produce the format' : 'all'])),
    ),
    ...ruleSection(profile.patientIdentifier, table(['for', 'what is sent', 'PAT02', 'PAT01'], latest(profile.patientIdentifier).rows.map(patientNumberRow))),
    '## Who reports',
    '',
    ...dutySection(profile.reportingDuty),
    '## Positive toxicology screens',
    '',
    ...dutySection(profile.toxicologyDuty),
    ...diagnoses(profile.toxicologyDuty),
    '## Putting an error right',
    '',
    'The process itself, state by state, is on [its own page](corrections.md).',
    '',
    ...Object.values(corrections.clocks).flatMap((clock) => ruleSection(clock, clockTable(clock))),
    `## ${code(drugSchedules.id)}`,
    '',
    drugSchedules.summary,
    '',
    ...table(['ingredient', 'schedule', 'in force', 'sources and standing'], drugSchedules.rows.map((row) => [row.ingredient, row.schedules.join(' or '), period(row), sources(row.cites)])),
    ...table(['sources and standing'], drugSchedules.cites.map((cite) => [sources([cite])])),
    `## ${code(counties.id)}`,
    '',
    counties.summary,
    '',
    ...table(['zone', 'counties'], counties.zones.map(({ zone, counties: names }) => [code(zone), Object.values(names).sort().join(', ')])),
    ...table(['sources and standing'], counties.cites.map((cite) => [sources([cite])])),
  ].join('\n');
}
