import { isRecord } from '../core/is-record.js';
import { mustBeOptions } from '../core/mistake.js';
import { issueOf, type IssueCatalogue } from '../core/issue.js';
import { success, type Result } from '../core/result.js';
import type { FactsDeclaration } from '../rules/facts/fact-declaration.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { defaultAccess } from '../rules/profile/default-profile.js';
import type { AccessRequestOf } from './decide-access.js';
import type { AccessRoom } from './decide.js';
import { lazily } from '../core/lazily.js';
import { factsSchema } from './facts/facts-schema.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { noFacts } from './facts/no-facts.js';
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

/** The request with a class of requester that is not declared read as the declaration says. */
function withListedRequester(json: unknown, declaration: FactsDeclaration): { readonly json: unknown; readonly unlisted: boolean } {
  const requester = declaration.type === 'facts' ? declaration.facts['requester'] : undefined;
  if (requester?.type !== 'one-of' || requester.unlisted === undefined || !isRecord(json) || !isRecord(json['requester'])) return { json, unlisted: false };
  const { [requester.by]: kind } = json['requester'];
  if (typeof kind !== 'string' || Object.hasOwn(requester.cases, kind)) return { json, unlisted: false };
  return { json: { ...json, requester: requester.unlisted }, unlisted: true };
}

/**
 * The vocabulary of `decideAccess` as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { accessRequestSchema } from 'kasper-rules/zod';
 *
 * accessRequestSchema().safeParse({ at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } }).success; // true
 * ```
 */
export const accessRequestSchema = lazily(() => factsSchema(defaultAccess.access.facts));

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
export function parseAccessRequest<Of extends AccessRoom = DefaultProfile>(
  json: unknown,
  options: {
    /** The jurisdiction; the default profile when left out. */
    readonly profile?: Of;
  } = {},
): Result<AccessRequestOf<Of>, FactsIssueCode | AccessRequestIssueCode> {
  mustBeOptions('parseAccessRequest', options);
  const declaration: FactsDeclaration = (options.profile ?? defaultAccess).access?.facts ?? noFacts;
  const { json: facts, unlisted } = withListedRequester(json, declaration);
  const parsed = parseFacts(declaration, facts) as Result<AccessRequestOf<Of>, FactsIssueCode | AccessRequestIssueCode>;
  if (!parsed.ok || !unlisted) return parsed;
  return success(parsed.value, [issueOf(accessRequestIssues, 'access.request.unlisted-requester', { path: ['requester', 'kind'] })]);
}
