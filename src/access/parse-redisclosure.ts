import type { Result } from '../core/result.js';
import type { Redisclosure } from '../rules/access-facts.js';
import type { FactsIssueCode } from './facts-issues.js';
import { parseFacts } from './parse-facts.js';
import { redisclosureSchema } from './redisclosure-schema.js';

/**
 * Reads untrusted JSON as the facts of `decideRedisclosure`.
 *
 * Issues: `access.facts.missing`, `unknown-key`, `wrong-type`, `unknown-word`, `not-a-day`, `too-many-issues`. They name the place by its
 * path and repeat no value that arrived.
 *
 * @example
 * ```ts
 * import { parseRedisclosure } from 'kasper-rules/access';
 *
 * parseRedisclosure({ at: '2025-03-10', from: 'medicaid', obtainedUnder: 'medicaid', to: { kind: 'hearing-13b' } }).ok; // true
 * ```
 */
export function parseRedisclosure(json: unknown): Result<Redisclosure, FactsIssueCode> {
  return parseFacts(redisclosureSchema(), json);
}
