import type { Either } from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { Issue } from '../../core/issue.js';
import { mustBeResult, type Result } from '../../core/result.js';

/**
 * A result as an fp-ts validation: an `Either` whose left is a `NonEmptyArray`, for `getApplicativeValidation` to gather the issues of
 * several results.
 *
 * @example
 * ```ts
 * import { dea, npi } from 'kasper-rules/identifiers';
 * import { toValidation } from 'kasper-rules/fp-ts';
 * import { sequenceS } from 'fp-ts/lib/Apply.js';
 * import { getApplicativeValidation } from 'fp-ts/lib/Either.js';
 * import { getSemigroup } from 'fp-ts/lib/NonEmptyArray.js';
 * import type { Issue } from 'kasper-rules/asap';
 *
 * const together = sequenceS(getApplicativeValidation(getSemigroup<Issue>()));
 * const prescriber = together({ npi: toValidation<string>(npi.parse('1')), dea: toValidation<string>(dea.parse('2')) });
 * prescriber._tag === 'Left' && prescriber.left.length; // 2
 * ```
 */
export function toValidation<T, Code extends string = string>(result: Result<T, Code>): Either<NonEmptyArray<Issue<Code>>, T> {
  mustBeResult('toValidation', result);
  if (result.ok) return { _tag: 'Right', right: result.value };
  const [first, ...others] = result.issues;
  return { _tag: 'Left', left: [first, ...others] };
}
