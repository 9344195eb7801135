import type { Either } from 'fp-ts/lib/Either.js';
import { mustBeResult, type Result } from '../../core/result.js';
import type { Issues } from './issues.js';

/**
 * A result as an fp-ts `Either`: the issues left, the value right. Warnings of a success stay behind; `toThese` keeps them.
 *
 * @example
 * ```ts
 * import { npi } from 'kasper-rules/identifiers';
 * import { toEither } from 'kasper-rules/fp-ts';
 *
 * toEither(npi.parse('1234567893')); // { _tag: 'Right', right: '1234567893' }
 * toEither(npi.parse('1234567890'))._tag; // 'Left'
 * ```
 */
export function toEither<T, Code extends string>(result: Result<T, Code>): Either<Issues<Code>, T> {
  mustBeResult('toEither', result);
  return result.ok ? { _tag: 'Right', right: result.value } : { _tag: 'Left', left: result.issues };
}
