import type { ClockWork, Profile } from 'kasper-rules/rules';
import { spoken } from '../common/spoken.js';
import { declaredFact } from './clock-facts.js';
import { endOf, type DueEnd } from './due-view.js';

/** The ends under other options of the open questions that an answer turns on, each with its words. */
export function underReadings({ underReadings: ends, readingsUsed }: Pick<ClockWork, 'underReadings' | 'readingsUsed'>, { readings = [], calendar }: Profile): readonly DueEnd[] {
  return ends
    .filter(({ reading }) => reading !== calendar?.reading)
    .map(({ reading, option, ...due }) => {
      const known = readings.find(({ id }) => id === reading);
      const says = known?.options.find(({ value }) => value === option)?.summary;
      return endOf(known?.question ?? reading, due, `${readingsUsed[reading] === option ? 'As taken here' : 'Otherwise'}: ${says ?? spoken(option)}`);
    });
}

/** That a fact is so, within a sentence, in the words of its declaration where there is one. */
function supposedWords(profile: Profile, name: string, value: unknown): string {
  const { type, says } = declaredFact(profile, name) ?? {};
  if (type === 'yes-no' && says !== undefined && typeof value === 'boolean') return value ? says : `it is not so that ${says}`;
  return `${says ?? spoken(name)} were ${typeof value === 'string' ? spoken(value) : JSON.stringify(value)}`;
}

/** The ends were a doubtful closure another day, or were unknown facts so. */
export function possibleEnds({ possibilities, underFacts }: Pick<ClockWork, 'possibilities' | 'underFacts'>, profile: Profile): readonly DueEnd[] {
  return [
    ...possibilities.map(({ closure, closed, open, ...due }) => endOf(`If ${closure} closed ${closed}${open === undefined ? '' : ` in place of ${open}`}`, due)),
    ...underFacts.map(({ if: supposed, ...due }) => {
      const facts = Object.entries(supposed).map(([name, value]) => supposedWords(profile, name, value));
      return endOf(facts.length === 0 ? 'If it were none of these' : `If ${facts.join(' and ')}`, due);
    }),
  ];
}
