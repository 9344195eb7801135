import { explainAccessRule } from '../../access/index.js';
import type { Profile, Reading } from '../../rules/profile.js';
import { rulesOf, type RuleSummary } from '../../rules/rules-of.js';
import { citationLines } from '../citation-words.js';
import { definitionList } from '../definition-list.js';
import type { Explainer } from '../explanation.js';

function inForce({ from, to }: RuleSummary['versions'][number]): string {
  if (from === undefined) return to === undefined ? 'undated' : `to ${to}`;
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

function rulePage({ id, summary, versions }: RuleSummary): string {
  const editions = versions.map((version) => [inForce(version), citationLines(version.cites)] as const);
  return `${id}\n\n${definitionList([['Says', summary]])}\nIn force\n${definitionList(editions)}`;
}

/** Explains rules of law by id: `ky.reporting.deadline`. */
export function explainRule(profile: Profile): Explainer {
  return {
    kind: 'a rule',
    example: 'ky.reporting.deadline',
    terms: () => rulesOf(profile).map(({ id }) => id),
    explain: (term) => {
      const rule = rulesOf(profile).find(({ id }) => id === term.toLowerCase());
      return rule && { data: rule, page: rulePage(rule) };
    },
  };
}

/** Explains the rules of access by id, with their conditions and duties: `ky.access.officer`. */
export function explainRuleOfAccess(profile: Profile): Explainer {
  const rules = [...profile.access.rules, ...profile.access.onward];
  return {
    kind: 'a rule of access',
    example: 'ky.access.officer',
    terms: () => rules.map(({ id }) => id),
    explain: (term) => {
      const rule = rules.find(({ id }) => id === term.toLowerCase());
      const page = rule && explainAccessRule(rule.id, { profile });
      return page === undefined ? undefined : { data: rule, page: `${page}\n` };
    },
  };
}

function readingPage({ id, question, default: usual, options, cites }: Reading): string {
  const answers = options.map(({ value, summary }) => [value, `${summary}${value === usual ? ' This library answers so unless told otherwise.' : ''}`] as const);
  return `${id}\n\n  ${question}\n\nReadings\n${definitionList(answers)}\nSources\n${definitionList([['', citationLines(cites)]], '')}`;
}

/** Explains open questions of law by id: `ky.reading.close-of-business`. */
export function explainReading(profile: Profile): Explainer {
  return {
    kind: 'an open question of law',
    example: 'ky.reading.close-of-business',
    terms: () => profile.readings.map(({ id }) => id),
    explain: (term) => {
      const reading = profile.readings.find(({ id }) => id === term.toLowerCase());
      return reading && { data: reading, page: readingPage(reading) };
    },
  };
}
