import type { PlainDate } from 'kasper-rules/asap';
import type { RuleSummary, RuleVersion } from 'kasper-rules/rules';

/** How a rule stands on a day. */
export type InForce = 'in force' | 'not yet' | 'no longer' | 'between versions';

/** A rule as it stands on a day. */
export interface RuleOn {
  readonly rule: RuleSummary;
  readonly status: InForce;
  /** The version of that day, where there is one. */
  readonly version?: RuleVersion;
}

const holds = ({ from, to }: RuleVersion, on: PlainDate) => (from === undefined || from <= on) && (to === undefined || on <= to);

/** A rule on a day. A condition may stand in several parts of one version: the first that holds is shown. */
export function ruleOn(rule: RuleSummary, on: PlainDate): RuleOn {
  const version = rule.versions.find((each) => holds(each, on));
  if (version) return { rule, status: 'in force', version };
  if (rule.versions.every(({ from }) => from !== undefined && on < from)) return { rule, status: 'not yet' };
  return { rule, status: rule.versions.every(({ to }) => to !== undefined && to < on) ? 'no longer' : 'between versions' };
}

/** The days of a version in words. */
export function periodWords({ from, to }: Pick<RuleVersion, 'from' | 'to'>): string {
  if (from === undefined && to === undefined) return 'as far as recorded';
  return `${from === undefined ? 'from the beginning of the record' : `from ${from}`}${to === undefined ? ' on' : ` to ${to}`}`;
}
