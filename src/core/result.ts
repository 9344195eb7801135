import type { Issue } from './issue.js';
import { mustHaveShape } from './mistake.js';

/** Success with a value and perhaps warnings, or failure with at least one issue and what could be made out. */
export type Result<T, Code extends string = string> =
  | {
      /** There is a value. */
      readonly ok: true;
      /** The answer. */
      readonly value: T;
      /** Warnings that ride along. */
      readonly issues: readonly Issue<Code>[];
    }
  | {
      /** There is no value. */
      readonly ok: false;
      /** What could be made out all the same. */
      readonly partial?: T;
      /** What stands in the way; one at least. */
      readonly issues: readonly [Issue<Code>, ...Issue<Code>[]];
    };

/** Throws the TypeError of a programmer's mistake where something is no result. */
export function mustBeResult(call: string, result: unknown): void {
  mustHaveShape(call, result, 'the result', { issues: 'list' });
  if (typeof (result as { readonly ok?: unknown }).ok !== 'boolean') throw new TypeError(`${call}: \`ok\` of the result must be true or false`);
}

/** A success; warnings ride along. */
export function success<T, Code extends string = string>(value: T, issues: readonly Issue<Code>[] = []): Result<T, Code> {
  return { ok: true, value, issues };
}

/** A failure with its issues. */
export function failure<T, Code extends string = string>(issues: readonly [Issue<Code>, ...Issue<Code>[]], partial?: T): Result<T, Code> {
  return partial === undefined ? { ok: false, issues } : { ok: false, partial, issues };
}
