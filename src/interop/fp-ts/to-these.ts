import type { These } from 'fp-ts/lib/These.js';
import { mustBeResult, type Result } from '../../core/result.js';
import type { Issues } from './issues.js';

/**
 * A result as an fp-ts `These`, which loses nothing: issues left, value right, and both for a success with warnings or a failure with a
 * partial value. Whether a `Both` failed is told by the severity of its issues.
 *
 * @example
 * ```ts
 * import { npi } from 'kasper-rules/identifiers';
 * import { toThese } from 'kasper-rules/fp-ts';
 *
 * toThese(npi.parse('1234567893')); // { _tag: 'Right', right: '1234567893' }
 * ```
 */
export function toThese<T, Code extends string>(result: Result<T, Code>): These<Issues<Code>, T> {
  mustBeResult('toThese', result);
  if (result.ok) {
    const [first, ...others] = result.issues;
    return first ? { _tag: 'Both', left: [first, ...others], right: result.value } : { _tag: 'Right', right: result.value };
  }
  return result.partial === undefined ? { _tag: 'Left', left: result.issues } : { _tag: 'Both', left: result.issues, right: result.partial };
}
