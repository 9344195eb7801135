import type { FactsOf } from '../rules/facts/facts-of.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { decide, type AccessOptions, type AccessRoom } from './decide.js';
import type { AccessDecision } from './answers/decision.js';

/** The facts of a request, as a profile declares them. */
export type AccessRequestOf<Of extends AccessRoom> = FactsOf<NonNullable<Of['access']>['facts']>;

/**
 * Decides whether a person may receive monitoring data: permit, deny or indeterminate, with the reasons, the facts still missing,
 * the obligations and the law. A fact left out is unknown and never becomes permission. Days are calendar days (`2022-06-01`).
 * Throws a TypeError on what no typed caller can pass; JSON from outside goes through `parseAccessRequest` first.
 * A profile without such a room answers `indeterminate` with the issue `rules.room-missing`.
 * Source: KRS 218A.202; 902 KAR 55:110.
 *
 * @example
 * ```ts
 * import { decideAccess } from 'kasper-rules/access';
 *
 * const decision = decideAccess({
 *   at: '2025-03-10',
 *   requester: { kind: 'pharmacist', licensed: true, account: 'active' },
 *   asked: { report: 'patient' },
 *   channel: 'ekasper',
 *   purpose: 'treatment',
 *   subject: { kind: 'patient', relation: 'current' },
 *   certifiesPurpose: true,
 * });
 * decision.outcome; // 'permit'
 * ```
 */
export function decideAccess<Of extends AccessRoom = DefaultProfile>(request: AccessRequestOf<Of>, options: AccessOptions<Of> = {}): AccessDecision {
  return decide('decideAccess', 'rules', request, options);
}
