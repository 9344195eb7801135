import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runExamples, type Example } from './example-programs.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** The `@example`s of a source file, without their fences. */
function examplesIn(file: string): Example[] {
  const docstrings = readFileSync(src + file, 'utf8').matchAll(/\/\*\*[\s\S]*?\*\//g);
  return [...docstrings].flatMap(([docstring]) => {
    const [, ...examples] = docstring.replace(/\*\/$/, '').replace(/^[ \t]*\*[ \t]?/gm, '').split(/^@example\b/m);
    return examples.map((example) => {
      const [code = ''] = example.split(/^@\w/m);
      return { name: file, code: code.replace(/^```.*$/gm, '').trim() };
    });
  });
}

const examples = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .flatMap(examplesIn);
const outcomes = runExamples(examples);

describe('the examples in public docstrings', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.map((example, index) => [example.name, outcomes[index]] as const))('in src/%s compile, run and keep what their comments promise', (_, outcome) => {
    expect(outcome).toMatchObject({ typeErrors: [], brokenPromises: [] });
    expect(outcome?.thrown).toBeUndefined();
  });
});
