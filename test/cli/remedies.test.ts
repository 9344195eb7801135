import { accessRequestIssues } from '../../src/access/parse-access-request.js';
import { factsIssues } from '../../src/access/facts/facts-issues.js';
import { dictionary42 } from '../../src/asap/tables/versions.js';
import type { IssueCatalogue } from '../../src/core/issue.js';
import { allCommands } from '../../src/cli/commands/index.js';
import { commonOptions } from '../../src/cli/declaration/common-options.js';
import { remediesHere, remedyHere } from '../../src/cli/remedy-here.js';
import { asapIssues } from 'kasper-rules/asap';
import { correctionIssues } from 'kasper-rules/corrections';
import { identifierIssues } from 'kasper-rules/identifiers';
import { reportIssues } from 'kasper-rules/reports';
import { rulesIssues } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const catalogues: readonly IssueCatalogue[] = [asapIssues, rulesIssues, correctionIssues, factsIssues, accessRequestIssues, identifierIssues, reportIssues];

/** Every remedy as the command shows it, by the code and, behind a blank, the reason. */
const shown = catalogues.flatMap((catalogue) =>
  Object.entries(catalogue).flatMap(([code, { remedies = {} }]) => [
    [code, remedyHere(catalogue, { code })] as const,
    ...Object.keys(remedies).map((reason) => [`${code} ${reason}`, remedyHere(catalogue, { code, params: { reason } })] as const),
  ]),
);

/** What is told apart in days of the caller's own, which the command takes none of. */
const NEVER_AT_THE_PROMPT: ReadonlySet<string> = new Set(['rules.closure-format', 'rules.dispenser-closures-format']);

/** Members of JSON files that are written by hand: of records and of the profile. */
const jsonMembers = new Set(Object.values(dictionary42.segments).flatMap(({ elements }) => elements.map(({ name }) => name as string)));

/** What only a program can do: names of functions and parameters, code, values of a language. */
function onlyInAProgram(code: string, given: string): readonly string[] {
  // A profile is a file of JSON that the reader writes: what stands in braces is what to write.
  const remedy = code.startsWith('rules.profile.') ? given.replace(/\{ [^}]* \}/g, '') : given;
  const names = (remedy.match(/\b[a-z]+[A-Z]\w*/g) ?? []).filter((name) => !jsonMembers.has(name));
  return [...names, ...(remedy.match(/\w+\(|=>|\{|\bpass(?:es|ed)? |\bundefined\b|\braise |\bswitch\b|\bargument\b|\bparameter\b/gi) ?? [])];
}

describe('a remedy that the command shows', () => {
  it.each(shown.filter(([code]) => !NEVER_AT_THE_PROMPT.has(code)))('%s can be followed at a prompt', (code, remedy) => {
    expect(onlyInAProgram(code, remedy)).toEqual([]);
  });

  it('names options that a command has', async () => {
    const declared = (await allCommands.loadAll()).flatMap(({ options }) => Object.keys(options));
    const known = new Set([...declared, ...Object.keys(commonOptions)]);
    const named = shown.flatMap(([code, remedy]) => [...remedy.matchAll(/--([a-z][\w-]*)/g)].map(([, option = '']) => ({ code, option })));
    expect(named.filter(({ option }) => !known.has(option))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it('stands for a remedy that there is, where the library speaks to a program', () => {
    const codes = new Set(shown.map(([code]) => code));
    expect(Object.keys(remediesHere).filter((code) => !codes.has(code))).toEqual([]);
  });
});
