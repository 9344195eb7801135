import type { FactsOf } from '../rules/facts/facts-of.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { decide, type AccessOptions, type AccessRoom } from './decide.js';
import type { AccessDecision } from './answers/decision.js';

/** The facts of a question of passing data on, as a profile declares them. */
export type RedisclosureOf<Of extends AccessRoom> = FactsOf<NonNullable<NonNullable<Of['access']>['onwardFacts']>>;

/**
 * Decides whether a holder of monitoring data may pass them on to a recipient: permit, deny or indeterminate, with reasons and law.
 * A fact left out is unknown and never becomes permission. Days are calendar days (`2022-06-01`).
 * Throws a TypeError on what no typed caller can pass; JSON from outside goes through `parseRedisclosure` first.
 * A profile without such a room answers `indeterminate` with the issue `rules.room-missing`.
 * Source: KRS 218A.202(9), 2017 to 2023 numbering; 902 KAR 55:110 s.10(3).
 *
 * @example
 * ```ts
 * import { decideRedisclosure } from 'kasper-rules/access';
 *
 * const decision = decideRedisclosure({
 *   at: '2025-03-10',
 *   from: 'pharmacist',
 *   obtainedUnder: 'treatment',
 *   to: { kind: 'other', sort: 'employer' },
 * });
 * decision.outcome; // 'deny'
 * ```
 */
export function decideRedisclosure<Of extends AccessRoom = DefaultProfile>(request: RedisclosureOf<Of>, options: AccessOptions<Of> = {}): AccessDecision {
  return decide('decideRedisclosure', 'onward', request, options);
}
