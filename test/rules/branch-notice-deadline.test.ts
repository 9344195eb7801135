import type { PlainDate } from '../../src/core/index.js';
import { branchNoticeDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf, codesOf, valueOf } from './cases.js';

interface BranchNoticeCase {
  readonly id: string;
  readonly correctedOn: PlainDate;
  readonly expect: string;
}

describe('branchNoticeDeadline', () => {
  it.each(casesOf<BranchNoticeCase>('branch-notice'))('$id', ({ correctedOn, expect: due }) => {
    const answer = valueOf(branchNoticeDeadline({ correctedOn }));
    expect(answer.due).toBe(due);
    expect(answer.days.filter(({ counted }) => counted)).toHaveLength(5);
  });

  it('refuses what it cannot answer', () => {
    expect(codesOf(branchNoticeDeadline({ correctedOn: '2025-13-01' }))).toEqual(['rules.date-format']);
    expect(codesOf(branchNoticeDeadline({ correctedOn: '2011-01-03' }))).toEqual(['rules.date-before-law']);
  });
});
