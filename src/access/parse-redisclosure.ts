import type { Result } from '../core/result.js';
import type { Redisclosure } from '../rules/facts/access-facts.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { parseFacts } from './facts/parse-facts.js';
import { redisclosureSchema } from './facts/redisclosure-schema.js';

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
