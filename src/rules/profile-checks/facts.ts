import { nearest } from '../../core/nearest.js';
import { reportabilityFactWords, toxicologyFactWords } from '../facts/duty-fact-words.js';
import { isObject, placesAt } from '../profile/profile-place.js';
import type { ProfilePath } from '../profile/profile-place.js';
import type { ProfileIssue } from './profile-issue.js';
import { profileIssue } from './profile-issue.js';

const DUTIES = { reportingDuty: reportabilityFactWords, toxicologyDuty: toxicologyFactWords } as const;

/** The words a test asks a fact for. */
function wordsOf(match: unknown): readonly unknown[] {
  if (Array.isArray(match)) return match;
  const other = isObject(match) ? match['other'] : undefined;
  return Array.isArray(other) ? other : [];
}

function checkFact(name: string, words: readonly unknown[], path: ProfilePath, known: (typeof DUTIES)[keyof typeof DUTIES]): ProfileIssue[] {
  if (!Object.hasOwn(known, name)) return nearest(name, Object.keys(known)) === undefined ? [] : [profileIssue('rules.profile.fact-unknown', path, { name })];
  const said = known[name];
  if (said === undefined) return [];
  const spelled = said.filter((word) => typeof word === 'string');
  const isMistaken = (word: unknown) => !said.some((candidate) => candidate === word) && (typeof word !== 'string' || nearest(word, spelled) !== undefined);
  return words.some(isMistaken) ? [profileIssue('rules.profile.fact-word-unknown', path, { name })] : [];
}

/**
 * Facts and words of duties that come near one the questions have, and are none: a spelling that would never hold. A state's tables may
 * turn on facts of their own, which come near none.
 */
export function checkFacts(profile: Readonly<Record<string, unknown>>): ProfileIssue[] {
  return Object.entries(DUTIES).flatMap(([room, known]) => {
    // What a state's own table declares is no misspelling.
    const declares = new Set(placesAt(profile[room], 'versions.*.value.facts.facts.*', [room]).map(({ path }) => path.at(-1)));
    const tests = placesAt(profile[room], 'versions.*.value.conditions.*.findings.*.when.*', [room]);
    const assumed = placesAt(profile[room], 'versions.*.value.assume.*', [room]);
    return [
      ...tests.filter(({ path }) => !declares.has(path.at(-1))).flatMap(({ path, value }) => checkFact(String(path.at(-1)), wordsOf(value), path, known)),
      ...assumed.flatMap(({ path, value }) => checkFact(String(path.at(-1)), [value], path, known)),
    ];
  });
}
