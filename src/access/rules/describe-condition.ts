import type { AccessProfile, Condition, ReadingEffect, Test, WordCases } from '../../rules/law/access-rule.js';
import { placed, type RequesterPath } from './compile-test.js';
import { factLabel } from '../facts/fact-labels.js';

type Readings = AccessProfile['readings'];

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

/** A test in words. */
export function describeTest(test: Test, requester: RequesterPath = 'requester'): string {
  const inner = (part: Test) => ('all' in part || 'any' in part ? `(${describeTest(part, requester)})` : describeTest(part, requester));
  if ('all' in test) return test.all.map(inner).join(' and ');
  if ('any' in test) return test.any.map(inner).join(' or ');
  if ('not' in test) return `not: ${inner(test.not)}`;
  if ('covers' in test) return `${factLabel(placed(test.covers, requester))} contains the day of the request`;
  const label = factLabel(placed(test.fact, requester));
  if (test.is === true) return label;
  return test.is === false ? `not: ${label}` : `${label} is ${inWords(test.is)}`;
}

function describeEffect(effect: ReadingEffect, readings: Readings, requester: RequesterPath): Line {
  if (effect === 'permits') return line('nothing stands in the way');
  if ('opens' in effect) return line(`the answer stays open: ${effect.opens}`);
  if ('redacts' in effect) return line(`permitted without the rows: ${effect.obligation}`);
  return line('these are conditions', describeConditions(effect.requires, readings, requester));
}

/** Words that lead to the same conditions stand on one line. */
function describeCases(condition: WordCases, readings: Readings, requester: RequesterPath): readonly Line[] {
  const label = factLabel(placed(condition.by, requester));
  const under = (conditions: readonly Condition[]) => (conditions.length === 0 ? [line('nothing more is asked')] : describeConditions(conditions, readings, requester));
  const byConditions = new Map<string, { readonly words: readonly string[]; readonly lines: readonly Line[] }>();
  for (const [word, conditions] of Object.entries<readonly Condition[] | undefined>(condition.cases)) {
    const lines = under(conditions ?? []);
    const key = JSON.stringify(lines);
    byConditions.set(key, { words: [...(byConditions.get(key)?.words ?? []), word], lines });
  }
  const cases = [...byConditions.values()].map(({ words: list, lines }) => line(`where ${label} is ${inWords(list)}`, lines));
  if (cases.length === 0) return [line(`whatever ${label} is, if it is known`, under(condition.otherwise))];
  return condition.otherwise.length === 0 ? cases : [...cases, line(`where ${label} is anything else`, under(condition.otherwise))];
}

function describeCondition(condition: Condition, readings: Readings, requester: RequesterPath): readonly Line[] {
  if ('require' in condition) {
    const open = condition.unknown === undefined ? '' : `; when not known, ${condition.unknown}`;
    return [line(`${describeTest(condition.require, requester)}; else ${condition.otherwise}${open}`)];
  }
  if ('deny' in condition) return [line(`denied: ${condition.deny}`)];
  if ('inPlaceOfRequester' in condition) {
    return [line('of the principal', describeConditions(condition.conditions, readings, condition.inPlaceOfRequester))];
  }
  if ('by' in condition) return describeCases(condition, readings, requester);
  const unless = condition.unless ? `, unless ${describeTest(condition.unless, requester)}` : '';
  const settings = Object.entries<ReadingEffect>(condition.settings).map(([setting, effect]) => {
    const described = describeEffect(effect, readings, requester);
    return line(`${setting}: ${described.text}`, described.under);
  });
  return [line(`open question ${condition.reading} (${readings[condition.reading]?.default ?? 'nothing'} by default)${unless}`, settings)];
}

/** Conditions in words, as nested lines. */
export function describeConditions(conditions: readonly Condition[], readings: Readings, requester: RequesterPath = 'requester'): readonly Line[] {
  return conditions.flatMap((condition) => describeCondition(condition, readings, requester));
}
