import { readdirSync, readFileSync } from 'node:fs';
import { rulesIssues } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const here = new URL('.', import.meta.url);
/** Codes that the table of sown faults expects, as `profile-faults.test.ts` reads them. */
const sown = JSON.parse(readFileSync(new URL('../cases/profile-faults.json', here), 'utf8')) as readonly { readonly family: string }[];
const families = new Set(sown.map(({ family }) => `rules.profile.${family}`));
const tests = readdirSync(here)
  .filter((file) => file.endsWith('.test.ts') && file !== 'issues.test.ts')
  .map((file) => readFileSync(new URL(file, here), 'utf8'))
  .join('\n');

describe("the rules' issues", () => {
  it.each(Object.entries(rulesIssues))('%s says what to do, and a test triggers it', (code, { help, message }) => {
    expect(help).toMatch(/\.$/);
    expect(message({ rule: 'r', from: 'f', to: 't', name: 'n', certainty: 'c', id: 'i', year: 1 })).toMatch(/\.$/);
    expect(tests.includes(`'${code}`) || families.has(code)).toBe(true);
  });
});
