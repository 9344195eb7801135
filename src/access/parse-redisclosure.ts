import { mustBeOptions } from '../core/mistake.js';
import type { Result } from '../core/result.js';
import type { FactsDeclaration } from '../rules/facts/fact-declaration.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { defaultAccess } from '../rules/profile/default-profile.js';
import type { AccessRoom } from './decide.js';
import type { RedisclosureOf } from './decide-redisclosure.js';
import { noFacts } from './facts/no-facts.js';
import { lazily } from '../core/lazily.js';
import { factsSchema } from './facts/facts-schema.js';
import type { FactsIssueCode } from './facts/facts-issues.js';
import { parseFacts } from './facts/parse-facts.js';

/**
 * The vocabulary of `decideRedisclosure` as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { redisclosureSchema } from 'kasper-rules/zod';
 *
 * redisclosureSchema().safeParse({ at: '2025-03-10', from: 'court', obtainedUnder: 'court-order', to: { kind: 'patient' } }).success; // true
 * ```
 */
export const redisclosureSchema = lazily(() => factsSchema(defaultAccess.access.onwardFacts));

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
export function parseRedisclosure<Of extends AccessRoom = DefaultProfile>(json: unknown, options: {
    /** The jurisdiction; the default profile when left out. */
    readonly profile?: Of;
  } = {}): Result<RedisclosureOf<Of>, FactsIssueCode> {
  mustBeOptions('parseRedisclosure', options);
  const declaration: FactsDeclaration = (options.profile ?? defaultAccess).access?.onwardFacts ?? noFacts;
  return parseFacts(declaration, json) as Result<RedisclosureOf<Of>, FactsIssueCode>;
}
