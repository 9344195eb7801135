import type { PlainDate } from '../../core/plain-date.js';
import type { Settings } from '../clocks/settings.js';
import type { Condition, Finding } from '../law/condition.js';
import type { OpenBecause } from '../law/open-because.js';
import type { Facts } from './finding-holds.js';
import { findingHolds, unknownOf } from './finding-holds.js';

/** What the findings of a condition say in a case. */
export interface Judgment {
  readonly condition: Condition;
  readonly finding: Finding;
  /** Names of the facts that would settle it. */
  readonly missing: readonly string[];
  /** Why it is open, where it is. */
  readonly because?: OpenBecause;
}

/** The findings that count as the readings are taken. */
function taken({ findings }: Condition, settings: Settings): readonly Finding[] {
  return findings.filter(({ under }) => under === undefined || under.every(({ reading, option }) => settings[reading] === option));
}

function lastMustHold({ id }: Condition): TypeError {
  return new TypeError(`The last finding of ${id} must hold whatever the facts are.`);
}

/** The first finding that holds decides; one whose facts are not known is passed over. */
export function judge(condition: Condition, facts: Facts, on: PlainDate | null, settings: Settings): Judgment {
  const findings = taken(condition, settings);
  const finding = findings.find((candidate) => findingHolds(candidate, facts, on) === true);
  if (!finding) throw lastMustHold(condition);
  if (finding.truth !== null) return { condition, finding, missing: [] };
  // The unknown facts for want of which a finding of another truth did not hold.
  const passedOver = findings.filter((other) => other.truth !== null && other !== finding && findingHolds(other, facts, on) === null);
  return { condition, finding, missing: passedOver.flatMap((other) => unknownOf(other, facts, on)), ...(finding.unread && { because: 'text-unread' }) };
}

/** Settled only where every finding that may still hold says the same: an unknown fact never falls through to a wider finding. */
export function judgeStrictly(condition: Condition, facts: Facts, on: PlainDate | null, settings: Settings): Judgment {
  const possible: Finding[] = [];
  for (const finding of taken(condition, settings)) {
    const holds = findingHolds(finding, facts, on);
    if (holds !== false) possible.push(finding);
    if (holds === true) break;
  }
  const last = possible.at(-1);
  if (last === undefined || findingHolds(last, facts, on) !== true) throw lastMustHold(condition);
  const isSettled = possible.every(({ truth }) => truth === last.truth);
  if (isSettled && last.truth !== null) return { condition, finding: possible.length === 1 ? last : (possible[0] ?? last), missing: [] };
  const missing = [...new Set(possible.flatMap((finding) => unknownOf(finding, facts, on)))];
  if (last.truth === null) return { condition, finding: last, missing, because: last.unread && isSettled ? 'text-unread' : missing.length > 0 ? 'fact-missing' : last.unread ? 'text-unread' : 'unsettled' };
  const open: Finding = { truth: null, message: 'Facts that decide are not known.', cites: condition.cites };
  return { condition, finding: open, missing, because: 'fact-missing' };
}
