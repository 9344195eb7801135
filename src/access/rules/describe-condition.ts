import type { AccessProfile, Condition, Interval, ReadingEffect, Test, WordCases } from '../../rules/law/access-rule.js';
import type { Labels } from '../facts/fact-labels.js';
import { placed } from './compile-test.js';

/** What conditions are put into words with. */
export interface Wording {
  readonly readings: AccessProfile['readings'];
  readonly label: Labels;
  /** The path of the person meant by `requester`. */
  readonly requester?: string;
}

/** One line of a list and the lines that belong under it. */
export interface Line {
  readonly text: string;
  readonly under: readonly Line[];
}

const line = (text: string, under: readonly Line[] = []): Line => ({ text, under });

function inWords(value: unknown): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(String).join(' or ');
}

/** A stretch of time in words. */
export function intervalWords(interval: Interval): string {
  return 'months' in interval ? `${String(interval.months)} months` : `${String(interval.days)} days`;
}

/** A test in words. */
export function describeTest(test: Test, wording: Pick<Wording, 'label' | 'requester'>): string {
  const inner = (part: Test) => ('all' in part || 'any' in part ? `(${describeTest(part, wording)})` : describeTest(part, wording));
  const named = (path: string) => wording.label(placed(path, wording.requester ?? 'requester'));
  if ('all' in test) return test.all.map(inner).join(' and ');
  if ('any' in test) return test.any.map(inner).join(' or ');
  if ('not' in test) return `not: ${inner(test.not)}`;
  if ('covers' in test) return `${named(test.covers)} contains the day of the request`;
  if ('since' in test) {
    const limits = [...(test.atLeast === undefined ? [] : [`at least ${intervalWords(test.atLeast)}`]), ...(test.atMost === undefined ? [] : [`at most ${intervalWords(test.atMost)}`])];
    return `${named(test.since)} is ${limits.join(' and ')} ago`;
  }
  if ('number' in test) {
    const limits = [...(test.atLeast === undefined ? [] : [`at least ${String(test.atLeast)}`]), ...(test.atMost === undefined ? [] : [`at most ${String(test.atMost)}`])];
    return `${named(test.number)} is ${limits.join(' and ')}`;
  }
  const label = named(test.fact);
  if (test.is === true) return label;
  return test.is === false ? `not: ${label}` : `${label} is ${inWords(test.is)}`;
}

function describeEffect(effect: ReadingEffect, wording: Wording): Line {
  if (effect === 'permits') return line('nothing stands in the way');
  if ('opens' in effect) return line(`the answer stays open: ${effect.opens}`);
  if ('redacts' in effect) return line(`permitted without the rows: ${effect.obligation}`);
  return line('these are conditions', describeConditions(effect.requires, wording));
}

/** Words that lead to the same conditions stand on one line. */
function describeCases(condition: WordCases, wording: Wording): readonly Line[] {
  const label = wording.label(placed(condition.by, wording.requester ?? 'requester'));
  const under = (conditions: readonly Condition[]) => (conditions.length === 0 ? [line('nothing more is asked')] : describeConditions(conditions, wording));
  const byConditions = new Map<string, { readonly words: readonly string[]; readonly lines: readonly Line[] }>();
  for (const [word, conditions] of Object.entries(condition.cases)) {
    const lines = under(conditions);
    const key = JSON.stringify(lines);
    byConditions.set(key, { words: [...(byConditions.get(key)?.words ?? []), word], lines });
  }
  const cases = [...byConditions.values()].map(({ words: list, lines }) => line(`where ${label} is ${inWords(list)}`, lines));
  if (cases.length === 0) return [line(`whatever ${label} is, if it is known`, under(condition.otherwise))];
  return condition.otherwise.length === 0 ? cases : [...cases, line(`where ${label} is anything else`, under(condition.otherwise))];
}

function describeCondition(condition: Condition, wording: Wording): readonly Line[] {
  if ('require' in condition) {
    const open = condition.unknown === undefined ? '' : `; when not known, ${condition.unknown}`;
    return [line(`${describeTest(condition.require, wording)}; else ${condition.otherwise}${open}`)];
  }
  if ('deny' in condition) return [line(`denied: ${condition.deny}`)];
  if ('inPlaceOfRequester' in condition) {
    return [line('of the principal', describeConditions(condition.conditions, { ...wording, requester: condition.inPlaceOfRequester }))];
  }
  if ('by' in condition) return describeCases(condition, wording);
  const unless = condition.unless ? `, unless ${describeTest(condition.unless, wording)}` : '';
  const settings = Object.entries(condition.settings).map(([setting, effect]) => {
    const described = describeEffect(effect, wording);
    return line(`${setting}: ${described.text}`, described.under);
  });
  return [line(`open question ${condition.reading} (${wording.readings[condition.reading]?.default ?? 'nothing'} by default)${unless}`, settings)];
}

/** Conditions in words, as nested lines. */
export function describeConditions(conditions: readonly Condition[], wording: Wording): readonly Line[] {
  return conditions.flatMap((condition) => describeCondition(condition, wording));
}
