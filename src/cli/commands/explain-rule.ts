import { explainAccessRule } from '../../access/index.js';
import { standingWords } from '../../access/answers/standing-words.js';
import { codesOf } from '../../rules/codes-of.js';
import type { Condition, DutyLaw, Finding } from '../../rules/law/condition.js';
import type { Profile } from '../../rules/law/profile.js';
import type { Rule } from '../../rules/law/rule.js';
import { rulesOf, type RuleSummary } from '../../rules/rules-of.js';
import { versionOn } from '../../rules/law/rule.js';
import { citationLines } from '../citation-words.js';
import { definitionList } from '../definition-list.js';
import type { Explainer } from '../explanation.js';

type Entries = readonly (readonly [name: string, definition: string])[];

/** A titled list, or nothing where the list is empty. */
function section(title: string, entries: Entries): string {
  return entries.length === 0 ? '' : `\n${title}\n${definitionList(entries)}`;
}

function periodWords({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from === undefined) return to === undefined ? 'undated' : `to ${to}`;
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

const truths = { true: 'yes', false: 'no', null: 'open' } as const;

function findingEntry(finding: Finding): Entries[number] {
  const dates = periodWords(finding);
  return [truths[`${finding.truth}`], `${finding.message}${dates === 'undated' ? '' : ` (${dates})`}`];
}

/** The conditions of a duty, or how one of its conditions is found to hold, in the latest version. */
function dutySections(duty: Rule<DutyLaw> | undefined, id: string): string {
  if (!duty) return '';
  const conditions: readonly Condition[] = versionOn(duty, undefined)?.value.conditions ?? [];
  if (duty.id === id) return section('Conditions', conditions.map((condition) => [condition.id, condition.summary]));
  return section('How it is found', conditions.find((condition) => condition.id === id)?.findings.map(findingEntry) ?? []);
}

/** The question of a reading, under whichever name the profile declares it. */
function questionOf(name: string, { readings = [], access }: Profile): string {
  const ofAccess = Object.entries(access?.readings ?? {}).find(([known]) => known === name)?.[1].question;
  return readings.find(({ id }) => id === name)?.question ?? ofAccess ?? '';
}

function rulePage(rule: RuleSummary, profile: Profile): string {
  const { id, room, summary, standing, versions, unsettled } = rule;
  const words = codesOf(profile).filter((code) => code.room === room && rule.codes.includes(code.code));
  const opening =
    explainAccessRule(id, { profile }) ??
    `${id}\n\n${definitionList([
      ['Says', summary],
      ['Standing', `${standing}: ${standingWords[standing]}`],
    ])}${section('In force', versions.map((version) => [periodWords(version), citationLines(version.cites)]))}`;
  return [
    `${opening.trimEnd()}\n`,
    dutySections(profile.reportingDuty, id),
    dutySections(profile.toxicologyDuty, id),
    section('Codes', words.map((code) => [code.code, code.summary])),
    section('Open questions', rule.readings.map((name) => [name, questionOf(name, profile)])),
    unsettled.length === 0 ? '' : `\nNot read, or a choice of this library\n${definitionList([['', citationLines(unsettled)]], '')}`,
  ].join('');
}

const isNamed = (term: string) => (name: string) => name.toLowerCase() === term.toLowerCase();

/** Explains rules of law by id: `ky.reporting.deadline`, `ky.access.officer`. */
export function explainRule(profile: Profile): Explainer {
  return {
    kind: 'a rule',
    example: 'ky.reporting.deadline',
    candidates: () => rulesOf(profile).map(({ id, summary }) => ({ term: id, about: summary })),
    terms: () => rulesOf(profile).map(({ id }) => id),
    explain: (term) => {
      const rule = rulesOf(profile).find(({ id }) => isNamed(term)(id));
      return rule && { data: rule, page: rulePage(rule, profile) };
    },
  };
}

/** Explains the codes of answers: `D-NO-SPECIFIC`, `Q-BOARD`. One code may stand in several rooms. */
export function explainCode(profile: Profile): Explainer {
  return {
    kind: 'a code of an answer',
    example: 'D-NO-SPECIFIC',
    candidates: () => codesOf(profile).map(({ code, summary }) => ({ term: code, about: summary })),
    terms: () => codesOf(profile).map(({ code }) => code),
    explain: (term) => {
      const found = codesOf(profile).filter(({ code }) => isNamed(term)(code));
      const [first] = found;
      if (!first) return undefined;
      const parts = found.map(({ room, summary, cites, rules }) =>
        definitionList([
          ['Says', summary],
          ['Part', room],
          ...(rules.length > 0 ? [['Given by', rules.join(', ')] as const] : []),
          ...(cites.length > 0 ? [['Sources', citationLines(cites)] as const] : []),
        ]),
      );
      return { data: found, page: `${first.code}\n\n${parts.join('\n')}` };
    },
  };
}
