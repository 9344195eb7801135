import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runExamples } from './example-programs.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const pages = ['README.md', ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).sort().map((file) => `docs/${file}`)].filter((file) => file.endsWith('.md'));

/** A program of a page, and what the page says it prints: a `text` block right behind it. */
const programs = pages.flatMap((page) => {
  const blocks = readFileSync(root + page, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)\n```\n)?/gm);
  return [...blocks].map(([, code = '', output]) => ({ name: page, code, output }));
});
const outcomes = runExamples(programs, { 'report.dat': 'test/docs/report.dat' });

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
