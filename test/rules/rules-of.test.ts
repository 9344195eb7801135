import { kentucky } from 'kasper-rules/kentucky';
import { reportingDeadline, reportingDuty, rulesOf } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

describe('rulesOf', () => {
  const rules = rulesOf(kentucky);

  it('lists every rule once, with words, citations and standing', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, summary, cites, standing } of rules) {
      expect(id).toMatch(/^ky\.[a-z0-9.-]+$/);
      expect([summary.length > 0, cites.length > 0, standing.length > 0]).toEqual([true, true, true]);
    }
  });

  it('dates the versions of a rule, and grades it by its weakest citation', () => {
    const deadline = rules.find(({ id }) => id === 'ky.reporting.deadline');
    expect(deadline?.versions.map(({ from, standing }) => [from, standing])).toEqual([
      ['2013-07-01', 'unverified'],
      ['2018-01-05', 'text'],
      ['2023-03-01', 'interpretation'],
    ]);
    expect(deadline?.standing).toBe('unverified');
  });

  it('knows every rule that answers name', () => {
    const ids = rules.map(({ id }) => id);
    for (const { rule } of reportingDuty({}).reasons) expect(ids).toContain(rule);
    const early = reportingDeadline({ dispensed: '2001-01-01' });
    expect(early.issues.map(({ params }) => params?.['rule'])).toEqual(['ky.reporting.deadline']);
  });
});
