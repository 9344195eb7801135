import type { Redisclosure } from '../rules/facts/access-facts.js';
import { checkRedisclosure } from './facts/check-request.js';
import { decide, type AccessOptions } from './decide.js';
import type { AccessDecision } from './answers/decision.js';

/**
 * Decides whether a holder of monitoring data may pass them on to a recipient: permit, deny or indeterminate, with reasons and law.
 * A fact left out is unknown and never becomes permission. Days are calendar days (`2022-06-01`).
 * Throws a TypeError on what no typed caller can pass; JSON from outside goes through `parseRedisclosure` first.
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
export function decideRedisclosure(request: Redisclosure, options: AccessOptions = {}): AccessDecision {
  const facts: unknown = request;
  checkRedisclosure(facts);
  return decide('onward', facts, options);
}
