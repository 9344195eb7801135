import type { PlainDate } from 'kasper-rules/asap';
import type { Profile, ProfileRoom } from 'kasper-rules/rules';
import { findRules, type RuleQuery } from './find-rules.js';
import type { RuleOn } from './rule-on.js';
import { ruleValue } from './rule-value.js';
import { valueDifferences, type ValueDifference } from './value-differences.js';

/** One of the two sides: a state's law on a day. */
export interface Side {
  readonly profile: Profile;
  readonly on: PlainDate;
}

/** What is to be said of two rules in one word. */
export type Difference = 'the same' | 'only on the left' | 'only on the right' | 'says something else' | 'rests on other sources' | 'other days';

/** One rule on both sides, or on one. */
export interface Comparison {
  readonly key: string;
  readonly room: ProfileRoom;
  readonly left?: RuleOn;
  readonly right?: RuleOn;
  readonly difference: Difference;
  /** Where it says something else, for two days of one state. */
  readonly details: readonly ValueDifference[];
}

/** What two states may share: the id of a rule without its state. */
const keyOf = (id: string) => id.slice(id.indexOf('.') + 1);

const citesOf = ({ version }: RuleOn) => JSON.stringify(version?.cites.map(({ id, standing }) => [id, standing]));
const daysOf = ({ version }: RuleOn) => JSON.stringify([version?.from, version?.to]);

function difference(left: RuleOn, right: RuleOn, details: readonly ValueDifference[], isOneState: boolean): Difference {
  if (details.length > 0 || (!isOneState && left.rule.summary !== right.rule.summary)) return 'says something else';
  if (citesOf(left) !== citesOf(right)) return 'rests on other sources';
  return daysOf(left) === daysOf(right) ? 'the same' : 'other days';
}

/** The rules of two sides beside each other, as far as the query finds one of them. */
export function compareRules(left: Side, right: Side, query: Omit<RuleQuery, 'on' | 'withOthers'>): readonly Comparison[] {
  const rowsOf = ({ profile, on }: Side) => new Map(findRules(profile, { ...query, on }).flatMap(({ rules }) => rules.map((rule) => [`${rule.rule.room} ${keyOf(rule.rule.id)}`, rule] as const)));
  const [ones, others] = [rowsOf(left), rowsOf(right)];
  const isOneState = left.profile === right.profile;
  const rows = [...new Set([...ones.keys(), ...others.keys()])].map((name): Comparison => {
    const [one, other] = [ones.get(name), others.get(name)];
    const { rule } = (one ?? other) as RuleOn;
    const shared = { key: keyOf(rule.id), room: rule.room };
    if (one === undefined || other === undefined) return { ...shared, ...(one ? { left: one } : other && { right: other }), difference: one ? 'only on the left' : 'only on the right', details: [] };
    const details = isOneState ? valueDifferences(ruleValue(left.profile, one.rule.id, left.on), ruleValue(right.profile, other.rule.id, right.on)) : [];
    return { ...shared, left: one, right: other, difference: difference(one, other, details, isOneState), details };
  });
  // Of two states, what both have comes first.
  return isOneState ? rows : rows.toSorted((row, next) => Number(row.left === undefined || row.right === undefined) - Number(next.left === undefined || next.right === undefined));
}
