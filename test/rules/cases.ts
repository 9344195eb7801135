import { readFileSync } from 'node:fs';
import type { Issue, Result } from '../../src/core/index.js';

/** The cases of a file under test/cases. */
export function casesOf<Case>(name: string): Case[] {
  return JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')) as Case[];
}

/** The value of a success; fails the test on a failure. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return result.value;
}

/** The codes of a result's issues. */
export function codesOf({ issues }: { readonly issues: readonly Issue[] }): string[] {
  return issues.map(({ code }) => code);
}
