import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';
import { isPlainDate } from '../../core/plain-date.js';
import { allOf } from '../../core/truth.js';
import type { FactDeclaration, FactsDeclaration } from '../facts/fact-declaration.js';
import type { Condition, DutyLaw } from '../law/condition.js';
import type { OpenBecause } from '../law/open-because.js';
import type { Rule } from '../law/rule.js';
import type { RoomMissing } from '../profile/room.js';
import { reachInWords, reachOf, versionOn } from '../law/rule.js';
import type { Settings } from '../../core/readings.js';
import { underReadings } from './under-readings.js';
import { weighCondition, type Facts, type Weighed } from './weigh-condition.js';

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
  /** Of an open condition that no fact would settle: why it is open. */
  readonly because?: OpenBecause;
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

const OUTCOMES = { true: 'required', false: 'not-required', null: 'indeterminate' } as const;
const WORDS = { true: 'yes', false: 'no', null: 'unknown' } as const;

/** The decision where the profile has no law to ask. */
export function undecided(missing: RoomMissing, on: PlainDate | null): Decision {
  return { outcome: 'indeterminate', on, reasons: [], missing: [], verified: false, cites: [], issues: [missing] };
}

interface Judgment extends Weighed {
  readonly condition: Condition;
}

/** The declaration of a fact by its name, `research.blinded` included. */
function declaredIn(declaration: FactsDeclaration | undefined): (name: string) => FactDeclaration | undefined {
  return (name) => {
    let fact: FactDeclaration | undefined = declaration;
    for (const step of name.split('.')) fact = fact?.type === 'facts' && Object.hasOwn(fact.facts, step) ? fact.facts[step] : undefined;
    return fact;
  };
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
 * `sources` adds what a derived fact itself rests on, by the fact's name; `settings` says how open questions are taken.
 */
export function decide(
  rule: Rule<DutyLaw>,
  facts: Facts,
  on: PlainDate | null,
  sources: Readonly<Record<string, readonly Citation[]>> = {},
  settings: Settings = {},
): Decision {
  const version = versionOn(rule, on ?? undefined);
  if (!version) {
    const [{ cites }] = rule.versions;
    const message = reachInWords(rule.id, on === null ? {} : reachOf(rule.versions, on));
    return { outcome: 'indeterminate', on, reasons: [{ rule: rule.id, truth: 'unknown', message, cites, because: 'date-before-law' }], missing: [], verified: false, cites };
  }
  const { conditions, assume, channel, facts: declaration } = version.value;
  const declared = declaredIn(declaration);
  const known: Facts = { ...assume, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) };
  const judgments = conditions.map((condition): Judgment => ({ condition, ...weighCondition(underReadings(condition, settings), known, on, declared) }));
  const truth = allOf(judgments.map((judgment) => judgment.truth));
  const citesFor = ({ condition, finding }: Judgment) => distinctCitations([...finding.cites, ...(sources[condition.about ?? ''] ?? [])]);
  const reasons = judgments.flatMap((judgment): Reason[] => {
    const { condition, finding, truth: found } = judgment;
    if (found === true) return [];
    const because = found === null ? finding.because : undefined;
    return [{ rule: condition.id, truth: WORDS[`${found}`], message: finding.message, cites: citesFor(judgment), ...(because && { because }) }];
  });
  // The outcome rests on the conditions of its own truth: on all of them, save that a single failing one is enough.
  const bearing = judgments.filter((judgment) => judgment.truth === truth).map(citesFor);
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
