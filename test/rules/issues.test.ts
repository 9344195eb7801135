import { readdirSync, readFileSync } from 'node:fs';
import { extensionGrant, reportedItem, reportingDeadline, rulesIssues } from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';
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

  it('are told in the words of the catalogue, with a period and without one', () => {
    const asked = [extensionGrant('hardship', { profile: tennessee }), reportedItem('icd10', { on: '2018-08-01', profile: tennessee }), reportingDeadline({ dispensed: '2025-03-10', zone: 'America/Chicago', profile: tennessee })];
    const issues = asked.flatMap((answer) => answer.issues).filter(({ code }) => code === 'rules.fact-missing');
    expect(issues).toHaveLength(3);
    for (const { code, params = {}, message } of issues) expect(message).toBe(rulesIssues[code].message(params));
    expect(new Set(issues.map(({ message }) => message.slice(0, 10)))).toEqual(new Set(['The answer', 'The period']));
  });
});
