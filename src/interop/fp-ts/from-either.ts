import type { Either } from 'fp-ts/lib/Either.js';
import { mustHaveShape } from '../../core/mistake.js';
import type { Result } from '../../core/result.js';
import type { Issues } from './issues.js';

/**
 * An fp-ts `Either` of issues as a result: right is a success without warnings, left a failure.
 *
 * @example
 * ```ts
 * import { npi } from 'kasper-rules/identifiers';
 * import { fromEither, toEither } from 'kasper-rules/fp-ts';
 *
 * fromEither(toEither(npi.parse('1234567893'))).ok; // true
 * ```
 */
export function fromEither<T, Code extends string>(either: Either<Issues<Code>, T>): Result<T, Code> {
  mustHaveShape('fromEither', either, 'the Either', { _tag: 'text' });
  return either._tag === 'Right' ? { ok: true, value: either.right, issues: [] } : { ok: false, issues: either.left };
}
