import { foldWord } from '../../core/fold-word.js';
import type { Truth } from '../../core/truth.js';
import type { FactMatch } from './condition.js';

/** Words from outside compare without regard to case and outer blanks. */
function isAmong(value: string | boolean, words: readonly (string | boolean)[]): boolean {
  const folded = typeof value === 'string' ? foldWord(value) : value;
  return words.some((word) => (typeof word === 'string' ? foldWord(word) : word) === folded);
}

/** What comes of a calculation with a number that is not known is none. */
const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

function matchesValue(match: Exclude<FactMatch, 'absent'>, value: unknown): Truth {
  if ('other' in match) return typeof value === 'string' ? !isAmong(value, match.other) : null;
  if ('moreThan' in match) return isNumber(value) ? value > match.moreThan : null;
  if ('atLeast' in match) return isNumber(value) ? value >= match.atLeast && value <= match.atMost : null;
  return typeof value === 'string' || typeof value === 'boolean' ? isAmong(value, match) : null;
}

/** Whether a fact is what a table asks for; a list stands for one of several possible values. */
export function matchesFact(match: FactMatch, value: unknown): Truth {
  if (match === 'absent') return value === undefined;
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return matchesValue(match, value);
  const truths = new Set(value.map((possible) => matchesValue(match, possible)));
  const [truth = null] = truths;
  return truths.size === 1 ? truth : null;
}

const NONE: readonly string[] = [];

/** Whether all facts are what a row of a table asks for, with the names of those that keep it open. */
export function matchesFacts(when: Readonly<Record<string, FactMatch>> | undefined, facts: Readonly<Record<string, unknown>>): { readonly truth: Truth; readonly unknown: readonly string[] } {
  if (when === undefined) return { truth: true, unknown: NONE };
  const unknown: string[] = [];
  for (const [name, match] of Object.entries(when)) {
    const truth = matchesFact(match, facts[name]);
    if (truth === false) return { truth: false, unknown: NONE };
    if (truth === null) unknown.push(name);
  }
  return { truth: unknown.length === 0 ? true : null, unknown };
}
