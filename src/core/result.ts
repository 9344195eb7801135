import type { Issue } from './issue.js';

/** Success with a value and perhaps warnings, or failure with at least one issue and what could be made out. */
export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue<Code>[] }
  | { readonly ok: false; readonly partial?: T; readonly issues: readonly [Issue<Code>, ...Issue<Code>[]] };

/** A success; warnings ride along. */
export function success<T, Code extends string = string>(value: T, issues: readonly Issue<Code>[] = []): Result<T, Code> {
  return { ok: true, value, issues };
}

/** A failure with its issues. */
export function failure<T, Code extends string = string>(issues: readonly [Issue<Code>, ...Issue<Code>[]], partial?: T): Result<T, Code> {
  return partial === undefined ? { ok: false, issues } : { ok: false, partial, issues };
}
