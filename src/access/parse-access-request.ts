import { issueOf, type IssueCatalogue } from '../core/issue.js';
import { success, type Result } from '../core/result.js';
import type { AccessRequest } from '../rules/facts/access-facts.js';
import { accessVocabulary } from '../rules/facts/access-vocabulary.js';
import { accessRequestSchema } from './facts/access-request-schema.js';
import { isRecord } from './facts/fact-reader.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { parseFacts } from './facts/parse-facts.js';

/** What an access request can be warned of. */
export type AccessRequestIssueCode = 'access.request.unlisted-requester';

/** What the warning says and what to do about it. */
export const accessRequestIssues: IssueCatalogue<AccessRequestIssueCode> = {
  'access.request.unlisted-requester': {
    severity: 'warning',
    message: () => 'The vocabulary knows no such class of requester; it is read as one that no rule lists.',
    help: 'Check the spelling of the class; an unlisted class is denied, never refused as bad input.',
  },
};

const listed = new Set<unknown>(accessVocabulary.requesterKind);

function withListedRequester(json: unknown): { readonly json: unknown; readonly unlisted: boolean } {
  if (!isRecord(json) || !isRecord(json['requester'])) return { json, unlisted: false };
  const { kind } = json['requester'];
  if (typeof kind !== 'string' || listed.has(kind)) return { json, unlisted: false };
  return { json: { ...json, requester: { kind: 'other', sort: 'other' } }, unlisted: true };
}

/**
 * Reads untrusted JSON as the facts of `decideAccess`. A class of requester the vocabulary does not know is no error, since the list of
 * recipients is closed: it is read as an unlisted one, with a warning, and will be denied.
 *
 * Issues: `access.facts.missing`, `unknown-key`, `wrong-type`, `unknown-word`, `not-a-day`, `reversed-span`, `too-many-issues`; the warning
 * is `access.request.unlisted-requester`. They name the place by its path and repeat no value that arrived.
 *
 * @example
 * ```ts
 * import { decideAccess, parseAccessRequest } from 'kasper-rules/access';
 *
 * const parsed = parseAccessRequest({ at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } });
 * if (parsed.ok) decideAccess(parsed.value).outcome; // 'deny'
 * ```
 */
export function parseAccessRequest(json: unknown): Result<AccessRequest, FactsIssueCode | AccessRequestIssueCode> {
  const { json: facts, unlisted } = withListedRequester(json);
  const parsed: Result<AccessRequest, FactsIssueCode | AccessRequestIssueCode> = parseFacts(accessRequestSchema(), facts);
  if (!parsed.ok || !unlisted) return parsed;
  return success(parsed.value, [issueOf(accessRequestIssues, 'access.request.unlisted-requester', { path: ['requester', 'kind'] })]);
}
