import { mustBeObject } from '../core/mistake.js';
import type { AccessDecision } from './answers/decision.js';

/**
 * Whether a decision permits the release: a decision is an object and therefore truthy, and indeterminate is never access.
 *
 * @example
 * ```ts
 * import { decideAccess, isPermitted } from 'kasper-rules/access';
 *
 * isPermitted(decideAccess({ at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } })); // false
 * ```
 */
export function isPermitted(decision: AccessDecision): boolean {
  mustBeObject('isPermitted', decision, 'the decision');
  return decision.outcome === 'permit';
}
