import type { Citation } from '../../core/citation.js';
import type { Dated } from '../../core/dated.js';
import type { Profile, Reading } from '../../rules/profile.js';
import type { Rule } from '../../rules/rule.js';
import { citationLines } from '../citation-words.js';
import { definitionList } from '../definition-list.js';
import type { Explainer } from '../explanation.js';

type AnyRule = Rule<unknown>;

const isRule = (value: object): value is AnyRule => 'id' in value && 'summary' in value && 'versions' in value && Array.isArray(value.versions);

/** Every rule in a profile, wherever it stands. */
function rulesIn(value: unknown): AnyRule[] {
  if (typeof value !== 'object' || value === null) return [];
  return isRule(value) ? [value] : Object.values(value).flatMap(rulesIn);
}

const inForce = ({ from, to }: Dated<unknown>): string => (to === undefined ? `from ${from}` : `${from} to ${to}`);

function rulePage({ id, summary, versions }: AnyRule): string {
  const editions = versions.map((version) => [inForce(version), citationLines(version.cites)] as const);
  return `${id}\n\n${definitionList([['Says', summary]])}\nIn force\n${definitionList(editions)}`;
}

/** Explains rules of law by id: `ky.reporting.deadline`. */
export function explainRule(profile: Profile): Explainer {
  const rules = (): AnyRule[] => rulesIn(profile);
  return {
    kind: 'a rule',
    example: 'ky.reporting.deadline',
    terms: () => rules().map(({ id }) => id),
    explain: (term) => {
      const rule = rules().find(({ id }) => id === term.toLowerCase());
      return rule && { data: rule, page: rulePage(rule) };
    },
  };
}

function readingPage({ id, question, default: usual, options, cites }: Reading): string {
  const answers = options.map(({ value, summary }) => [value, `${summary}${value === usual ? ' This library answers so unless told otherwise.' : ''}`] as const);
  const sources: readonly Citation[] = cites;
  return `${id}\n\n  ${question}\n\nReadings\n${definitionList(answers)}\nSources\n${definitionList([['', citationLines(sources)]], '')}`;
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
