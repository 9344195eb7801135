import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';
import { standingWords } from '../../src/access/answers/standing-words.js';
import { entryNames } from '../architecture/entry-names.js';
import { runExamples } from './example-programs.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const pages = ['README.md', 'site/index.md', ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).sort().map((file) => `docs/${file}`)].filter((file) => file.endsWith('.md'));

/** A program of a page, and what the page says it prints: a `text` block right behind it. */
const programs = pages.flatMap((page) => {
  const blocks = readFileSync(root + page, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)\n```\n)?/gm);
  return [...blocks].map(([, code = '', output]) => ({ name: page, code, output }));
});
const outcomes = runExamples(programs, { 'report.dat': 'test/docs/report.dat', 'sent.dat': 'test/docs/report.dat' });

describe('the programs in the pages', () => {
  it('are there, in the README first', () => {
    expect(programs[0]?.name).toBe('README.md');
  });

  it.each(programs.map((program, index) => [program.name, program.output, outcomes[index]] as const))('in %s compile, run and print what stands behind them', (_, output, outcome) => {
    expect(outcome).toMatchObject({ typeErrors: [], brokenPromises: [] });
    expect(outcome?.thrown).toBeUndefined();
    if (output !== undefined) expect(outcome?.output.join('\n')).toBe(output);
  });
});

describe('the README', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const purposes = readme.slice(readme.indexOf('| entry | what it is for |'));

  it.each([...packageEntries.map(({ specifier }) => specifier), 'kasper-rules/schemas/*.json'])('says what %s is for', (specifier) => {
    expect(purposes).toContain(`| \`${specifier}\` | `);
  });

  it.each(['docs/index.md', 'docs/getting-started.md', 'examples/README.md', ...readdirSync(`${root}docs/guides`).map((file) => `docs/guides/${file}`)])('leads to %s', (page) => {
    expect(readme).toContain(`](${page})`);
  });

  it.each(Object.keys(standingWords))('says what the standing %s means', (standing) => {
    expect(readme.slice(readme.indexOf('## How sure is it?'))).toContain(`\`${standing}\``);
  });
});

describe('the home of the documentation', () => {
  it.each(['validate', 'validateRecord', 'submissionOf', 'reportingDeadline', 'decideAccess', 'queryDuty', 'resend', 'trackCorrection'])('says which question %s answers', (call) => {
    const home = readFileSync(`${root}docs/index.md`, 'utf8');
    expect(home.slice(home.indexOf('## What it answers'), home.indexOf('## Five ideas'))).toContain(`\`${call}\``);
  });
});

describe('the guides', () => {
  it('lead to every example, or the list of examples does', () => {
    const list = readFileSync(`${root}examples/README.md`, 'utf8');
    for (const { name } of readdirSync(`${root}examples`, { withFileTypes: true }).filter((entry) => entry.isDirectory())) expect(list).toContain(`](${name})`);
  });

  // A profile written by hand and records made by the dozen stand in plain JavaScript there: the compiler widens their words.
  it.each(['getting-started', 'guides/ehr-integrator', 'guides/from-your-database-rows', 'guides/pharmacy-vendor', 'guides/when-the-program-refuses-a-file', 'guides/your-own-tools'])('have every program of %s compiled', (page) => {
    expect(readFileSync(`${root}docs/${page}.md`, 'utf8')).not.toContain('```js');
  });

  it('send nobody to a file that the package does not hold', () => {
    const readers = pages.filter((page) => /^docs\/(?:guides|concepts|index|getting-started)/.test(page));
    expect(readers.filter((page) => /`(?:src|test|scripts)\//.test(readFileSync(root + page, 'utf8')))).toEqual([]);
  });

  it('show every function of the FHIR entry', () => {
    const guide = readFileSync(`${root}docs/guides/ehr-integrator.md`, 'utf8');
    for (const name of (entryNames['kasper-rules/fhir'] ?? []).filter((name) => name !== 'fromFhirIssues')) expect(guide).toContain(`${name}(`);
  });
});
