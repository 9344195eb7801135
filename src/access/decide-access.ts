import type { AccessRequest } from '../rules/facts/access-facts.js';
import { checkAccessRequest } from './facts/check-request.js';
import { decide, type AccessOptions } from './decide.js';
import type { AccessDecision } from './answers/decision.js';

/**
 * Decides whether a person may receive monitoring data: permit, deny or indeterminate, with the reasons, the facts still missing,
 * the obligations and the law. A fact left out is unknown and never becomes permission. Days are calendar days (`2022-06-01`).
 * Throws a TypeError on what no typed caller can pass; JSON from outside goes through `parseAccessRequest` first.
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
export function decideAccess(request: AccessRequest, options: AccessOptions = {}): AccessDecision {
  const facts: unknown = request;
  checkAccessRequest(facts);
  return decide('rules', facts, options);
}
