import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { mustBeResult, type Result } from '../../core/result.js';
import type { Issues } from './issues.js';
import { toEither } from './to-either.js';

/**
 * A result, or a promise of one, as an fp-ts `TaskEither`; a promise that is rejected stays rejected, since that is no bad data.
 *
 * @example
 * ```ts
 * import { npi } from 'kasper-rules/identifiers';
 * import { toTaskEither } from 'kasper-rules/fp-ts';
 *
 * const task = toTaskEither(() => Promise.resolve(npi.parse('1234567893')));
 * console.log((await task())._tag); // Right
 * ```
 */
export function toTaskEither<T, Code extends string>(result: Result<T, Code> | (() => Promise<Result<T, Code>>)): TaskEither<Issues<Code>, T> {
  const eitherOf = (given: Result<T, Code>) => {
    mustBeResult('toTaskEither', given);
    return toEither(given);
  };
  if (typeof result === 'function') return async () => eitherOf(await result());
  const either = eitherOf(result);
  return () => Promise.resolve(either);
}
