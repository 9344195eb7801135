import type { Citation } from '../../core/citation.js';
import { isInForce } from '../../core/dated.js';
import type { PlainDate } from '../../core/plain-date.js';
import { isPlainDate } from '../../core/plain-date.js';
import type { Truth } from '../../core/truth.js';
import { allOf } from '../../core/truth.js';
import type { Condition, DutyLaw, Finding } from '../law/condition.js';
import { matchesFact } from '../law/fact-match.js';
import type { Rule } from '../law/rule.js';
import type { RoomMissing } from '../profile/room.js';
import { versionOn } from '../law/rule.js';

/** Whether a duty is owed. */
export type DutyOutcome = 'required' | 'not-required' | 'indeterminate';

/** One condition that bears on a decision: why it holds, fails or stays open. */
export interface Reason {
  /** The permanent id of the condition or rule. */
  readonly rule: string;
  /** Whether the condition holds. */
  readonly truth: 'yes' | 'no' | 'unknown';
  /** One sentence for a person, without a value of the facts. */
  readonly message: string;
  /** The law of the condition. */
  readonly cites: readonly Citation[];
}

/** A decision with its grounds, as plain JSON. */
export interface Decision {
  /** Indeterminate is never `not-required`. */
  readonly outcome: DutyOutcome;
  /** The day the law was taken of; `null` when it is not known. */
  readonly on: PlainDate | null;
  /** Every condition that does not hold; the duty itself when all do. */
  readonly reasons: readonly Reason[];
  /** Names of the facts that would settle what is open. */
  readonly missing: readonly string[];
  /** False when the outcome rests on law that was remembered, not read. */
  readonly verified: boolean;
  /** All law the outcome rests on. */
  readonly cites: readonly Citation[];
  /** How the duty is fulfilled, where the law fixes that. */
  readonly channel?: string;
  /** Why the law could not be asked: the profile has no such room. */
  readonly issues?: readonly RoomMissing[];
}

/** Facts by name; an array stands for one of several possible values. */
export type Facts = Readonly<Record<string, unknown>>;

const OUTCOMES = { true: 'required', false: 'not-required', null: 'indeterminate' } as const;
const WORDS = { true: 'yes', false: 'no', null: 'unknown' } as const;

function isDated({ from, to }: Finding): boolean {
  return from !== undefined || to !== undefined;
}

/** Whether a finding holds: on the day, and for the facts; unknown while a fact or the day is. */
function holds(finding: Finding, facts: Facts, on: PlainDate | null): Truth {
  const inTime = !isDated(finding) || (on === null ? null : isInForce(finding, on));
  return allOf([inTime, ...Object.entries(finding.when ?? {}).map(([name, match]) => matchesFact(match, facts[name]))]);
}

/** The decision where the profile has no law to ask. */
export function undecided(missing: RoomMissing, on: PlainDate | null): Decision {
  return { outcome: 'indeterminate', on, reasons: [], missing: [], verified: false, cites: [], issues: [missing] };
}

interface Judgment {
  readonly condition: Condition;
  readonly finding: Finding;
  readonly missing: readonly string[];
}

/** The unknown facts for want of which a finding of another truth did not hold. */
function missingFor(condition: Condition, chosen: Finding, facts: Facts, on: PlainDate | null): string[] {
  return condition.findings
    .filter((finding) => finding.truth !== null && finding !== chosen && holds(finding, facts, on) === null)
    .flatMap((finding) => [
      ...(isDated(finding) && on === null ? ['on'] : []),
      ...Object.entries(finding.when ?? {}).flatMap(([name, match]) => (matchesFact(match, facts[name]) === null ? [name] : [])),
    ]);
}

function judge(condition: Condition, facts: Facts, on: PlainDate | null): Judgment {
  const finding = condition.findings.find((candidate) => holds(candidate, facts, on) === true);
  if (!finding) throw new TypeError(`The last finding of ${condition.id} must hold whatever the facts are.`);
  return { condition, finding, missing: finding.truth === null ? missingFor(condition, finding, facts, on) : [] };
}

/** Citations without repetition, in order. */
export function distinctCitations(cites: readonly Citation[]): Citation[] {
  const seen = new Map(cites.map((cite) => [`${cite.id} ${cite.standing}`, cite]));
  return [...seen.values()];
}

/** A value that must be a plain date to count as known. */
export function knownDate(value: unknown): PlainDate | null {
  return isPlainDate(value) ? value : null;
}

function isVerified(cites: readonly Citation[]): boolean {
  return cites.every(({ standing }) => standing !== 'unverified');
}

/**
 * Weighs the conditions of a duty: one false and it is not owed, else one unknown and it is open, else it is owed.
 * `sources` adds what a derived fact itself rests on, by the fact's name.
 */
export function decide(
  rule: Rule<DutyLaw>,
  facts: Facts,
  on: PlainDate | null,
  sources: Readonly<Record<string, readonly Citation[]>> = {},
): Decision {
  const version = versionOn(rule, on ?? undefined);
  if (!version) {
    const [{ from: start = '', cites }] = rule.versions;
    const message = `The recorded law of ${rule.id} begins on ${start}.`;
    return { outcome: 'indeterminate', on, reasons: [{ rule: rule.id, truth: 'unknown', message, cites }], missing: [], verified: false, cites };
  }
  const { conditions, assume, channel } = version.value;
  const known: Facts = { ...assume, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) };
  const judgments = conditions.map((condition) => judge(condition, known, on));
  const truth = allOf(judgments.map(({ finding }) => finding.truth));
  const citesFor = ({ condition, finding }: Judgment) => distinctCitations([...finding.cites, ...(sources[condition.about ?? ''] ?? [])]);
  const reasons = judgments.flatMap((judgment): Reason[] => {
    const { condition, finding } = judgment;
    return finding.truth === true ? [] : [{ rule: condition.id, truth: WORDS[`${finding.truth}`], message: finding.message, cites: citesFor(judgment) }];
  });
  // The outcome rests on the conditions of its own truth: on all of them, save that a single failing one is enough.
  const bearing = judgments.filter(({ finding }) => finding.truth === truth).map(citesFor);
  return {
    outcome: OUTCOMES[`${truth}`],
    on,
    reasons: reasons.length > 0 ? reasons : [{ rule: rule.id, truth: 'yes', message: rule.summary, cites: version.cites }],
    missing: truth === null ? [...new Set(judgments.flatMap(({ missing }) => missing))] : [],
    verified: truth === false ? bearing.some(isVerified) : bearing.every(isVerified),
    cites: distinctCitations([...version.cites, ...bearing.flat()]),
    ...(channel !== undefined && { channel }),
  };
}
