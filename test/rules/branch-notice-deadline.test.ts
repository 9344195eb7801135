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

  it('carries both possibilities for an extra day nobody has designated', () => {
    // Corrected Wed 2029-12-19: 20, 21, 24, 26, 27; with the 24th or the 26th closed, the 28th is the fifth.
    const { due, possibilities } = valueOf(branchNoticeDeadline({ correctedOn: '2029-12-19' }));
    expect([due, possibilities.map((possibility) => [possibility.closed, possibility.due])]).toEqual([
      '2029-12-27',
      [['2029-12-24', '2029-12-28'], ['2029-12-26', '2029-12-28']],
    ]);
  });

  it('refuses what it cannot answer', () => {
    expect(codesOf(branchNoticeDeadline({ correctedOn: '2025-13-01' }))).toEqual(['rules.date-format']);
    expect(codesOf(branchNoticeDeadline({ correctedOn: '2011-01-03' }))).toEqual(['rules.date-before-law']);
  });
});
