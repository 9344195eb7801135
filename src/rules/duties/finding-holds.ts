import { isInForce } from '../../core/dated.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { Truth } from '../../core/truth.js';
import { allOf } from '../../core/truth.js';
import type { Finding } from '../law/condition.js';
import { matchesFact } from '../law/fact-match.js';

/** Facts by name; an array stands for one of several possible values. */
export type Facts = Readonly<Record<string, unknown>>;

function isDated({ from, to }: Finding): boolean {
  return from !== undefined || to !== undefined;
}

/** Whether a finding holds: on the day, and for the facts; unknown while a fact or the day is. */
export function findingHolds(finding: Finding, facts: Facts, on: PlainDate | null): Truth {
  const inTime = !isDated(finding) || (on === null ? null : isInForce(finding, on));
  return allOf([inTime, ...Object.entries(finding.when ?? {}).map(([name, match]) => matchesFact(match, facts[name]))]);
}

/** The facts of a finding that are not known. */
export function unknownOf(finding: Finding, facts: Facts, on: PlainDate | null): string[] {
  return [
    ...(isDated(finding) && on === null ? ['on'] : []),
    ...Object.entries(finding.when ?? {}).flatMap(([name, match]) => (matchesFact(match, facts[name]) === null ? [name] : [])),
  ];
}
