import { readFileSync } from 'node:fs';

/** The cases of a file under test/cases. */
export function casesOf<Case>(name: string): Case[] {
  return JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')) as Case[];
}
