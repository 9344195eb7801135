import { reportingDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf } from './cases.js';

interface DeadlineCase {
  readonly id: string;
  readonly dispensed: string;
  readonly zone: string;
  readonly expect: { readonly default: string; readonly latest: string; readonly earliest: string };
  readonly dueAt: string;
}

describe('reportingDeadline', () => {
  it.each(casesOf<DeadlineCase>('reporting-deadlines'))('$id', ({ dispensed, zone, expect: wanted, dueAt }) => {
    const answer = reportingDeadline({ dispensed, zone });
    if (!answer.ok) throw new Error(answer.issues[0].message);
    const { alternatives } = answer.value;
    expect({ default: alternatives.default.due, latest: alternatives.latest.due, earliest: alternatives.earliest.due }).toEqual(wanted);
    expect(answer.value).toMatchObject({ due: wanted.default, dueAt, reading: 'default' });
    for (const reading of ['default', 'latest', 'earliest'] as const) {
      expect(reportingDeadline({ dispensed, zone, reading })).toMatchObject({ value: { due: wanted[reading] } });
    }
  });
});
