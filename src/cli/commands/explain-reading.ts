import type { AccessReading } from '../../rules/law/access-rule.js';
import type { Profile, Reading } from '../../rules/law/profile.js';
import { rulesOf } from '../../rules/rules-of.js';
import { citationLines } from '../citation-words.js';
import { definitionList } from '../definition-list.js';
import type { Explainer } from '../explanation.js';

const USUAL = ' This library answers so unless told otherwise.';
const AGENCY = ' The agency’s own statements say so (bundle agency).';

function readingPage({ id, question, default: usual, options, cites }: Reading): string {
  const answers = options.map(({ value, summary }) => [value, `${summary}${value === usual ? USUAL : ''}`] as const);
  return `${id}\n\n  ${question}\n\nReadings\n${definitionList(answers)}\nSources\n${definitionList([['', citationLines(cites)]], '')}`;
}

function accessReadingPage(name: string, { question, default: usual, settings, agency }: AccessReading, rules: readonly string[]): string {
  const answers = Object.entries(settings).map(
    ([setting, meaning]) => [setting, `${meaning}.${setting === usual ? USUAL : ''}${setting === agency ? AGENCY : ''}`] as const,
  );
  return `${name}\n\n  ${question}\n\nSettings\n${definitionList(answers)}\nRules that turn on it\n${definitionList([['', rules.join(', ')]], '')}`;
}

/** Explains open questions of law by id, or by the name access decisions know them by: `prosecutorInvestigation`. */
export function explainReading(profile: Profile): Explainer {
  const { readings = [], access } = profile;
  const ofAccess: readonly (readonly [string, AccessReading])[] = Object.entries(access?.readings ?? {});
  return {
    kind: 'an open question of law',
    example: 'ky.reading.close-of-business',
    candidates: () => [...readings.map(({ id, question }) => ({ term: id, about: question })), ...ofAccess.map(([term, { question }]) => ({ term, about: question }))],
    terms: () => [...readings.map(({ id }) => id), ...ofAccess.map(([name]) => name)],
    explain: (term) => {
      const wanted = term.toLowerCase();
      const reading = readings.find(({ id }) => id.toLowerCase() === wanted);
      if (reading) return { data: reading, page: readingPage(reading) };
      const [name, question] = ofAccess.find(([known]) => known.toLowerCase() === wanted) ?? [];
      if (name === undefined || question === undefined) return undefined;
      const rules = rulesOf(profile).flatMap((rule) => (rule.readings.includes(name) ? [rule.id] : []));
      return { data: { name, ...question, rules }, page: accessReadingPage(name, question, rules) };
    },
  };
}
