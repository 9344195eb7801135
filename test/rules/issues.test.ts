import { readdirSync, readFileSync } from 'node:fs';
import { rulesIssues } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const here = new URL('.', import.meta.url);
const tests = readdirSync(here)
  .filter((file) => file.endsWith('.test.ts') && file !== 'issues.test.ts')
  .map((file) => readFileSync(new URL(file, here), 'utf8'))
  .join('\n');

describe("the rules' issues", () => {
  it.each(Object.entries(rulesIssues))('%s says what to do, and a test triggers it', (code, { help, message }) => {
    expect(help).toMatch(/\.$/);
    expect(message({ rule: 'r', from: 'f', to: 't', name: 'n', certainty: 'c', id: 'i', year: 1 })).toMatch(/\.$/);
    expect(tests.includes(`'${code}`)).toBe(true);
  });
});
