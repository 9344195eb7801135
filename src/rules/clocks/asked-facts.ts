import type { Issue } from '../../core/issue.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import type { Clock } from '../law/clock.js';
import type { ClockFacts } from './clock-question.js';

const NOTHING_UNASKED: readonly Issue<RulesIssueCode>[] = [];

/** The names of the facts by which a clock tells its rows apart, whatever the day; none where one period holds for all. */
export function factsAskedBy({ versions }: Clock): readonly string[] {
  return [...new Set(versions.flatMap(({ value }) => value.flatMap(({ when = {} }) => Object.keys(when))))];
}

/** Says that facts were given on which nothing turns: a name that was mistyped, or one of another state. Their names come from outside and are not repeated. */
export function unaskedFacts(clock: Clock, facts: ClockFacts | undefined, askedBeside: readonly string[] = []): readonly Issue<RulesIssueCode>[] {
  const given = facts === undefined ? [] : Object.keys(facts).filter((name) => facts[name] !== undefined);
  if (given.length === 0) return NOTHING_UNASKED;
  const asked = [...new Set([...factsAskedBy(clock), ...askedBeside])];
  const places = given.flatMap((name, at) => (asked.includes(name) ? [] : [at + 1]));
  if (places.length === 0) return NOTHING_UNASKED;
  return [rulesIssue('rules.fact-unasked', { path: ['facts'], params: { places: places.join(', '), rule: clock.id, asked: asked.join(', ') } })];
}
