import type { PlainDate } from '../../src/core/index.js';
import { kentucky } from 'kasper-rules/kentucky';
import { branchNoticeDeadline, type ClockRow, type Profile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf, codesOf, valueOf } from './cases.js';

interface BranchNoticeCase {
  readonly id: string;
  readonly correctedOn: PlainDate;
  readonly expect: string;
}

const { clocks } = kentucky.corrections;

/** Kentucky, were the branch to tell the requester by some rows of law. */
function stateWith(...value: readonly ClockRow[]): Profile {
  const notice = { ...clocks['branch-notice'], versions: [{ from: '2020-01-01', value, cites: clocks['branch-notice'].versions[0].cites }] } as const;
  return { ...kentucky, corrections: { ...kentucky.corrections, clocks: { ...clocks, 'branch-notice': notice } } };
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

  it('names the clock that a law of corrections does not have', () => {
    const profile: Profile = { ...kentucky, id: 'xx', corrections: { ...kentucky.corrections, clocks: { transmit: clocks.transmit } } };
    const answer = branchNoticeDeadline({ correctedOn: '2025-11-26', profile });
    expect(answer).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing', params: { room: 'corrections.clocks.branch-notice', profile: 'xx' } }] });
    expect(answer.issues[0].message).toContain('by when the branch tells the requester');
  });

  it.each([
    [{ closures: [{ date: '2025-12-01', reason: 'snow', source: '' }] }, 'rules.closure-format', ['closures', 0]],
    [{ dispenserClosures: { weekdays: [0, 1, 2, 3, 4, 5, 6] } }, 'rules.dispenser-closures-format', ['dispenserClosures']],
    [{ zone: 'Frankfort' }, 'rules.zone-unknown', ['zone']],
  ] as const)('refuses what is told amiss: %j', (asked, code, path) => {
    expect(branchNoticeDeadline({ correctedOn: '2025-11-26', ...asked })).toMatchObject({ ok: false, issues: [{ code, path }] });
  });

  it('gives the words of a law that gives no number', () => {
    const profile = stateWith({ starts: 'correction', period: { unmeasured: 'without-delay' } });
    const { ok, issues } = branchNoticeDeadline({ correctedOn: '2025-11-26', profile });
    expect(ok).toBe(false);
    expect(issues).toMatchObject([{ code: 'rules.period-unmeasured', severity: 'error', params: { rule: 'ky.correction.branch-notice', words: 'without-delay' } }]);
  });

  it.each(['2012-12-31', '2100-01-01'] as const)('refuses %s, which the calendar does not reach', (correctedOn) => {
    expect(branchNoticeDeadline({ correctedOn })).toMatchObject({ ok: false, issues: [{ code: 'rules.date-beyond-calendar', params: { from: '2013-01-01', to: '2099-12-31' } }] });
  });

  it.each([['2013-01-01', '2013-01-08'], ['2099-12-31', '2100-01-08']] as const)('answers for %s, with which the calendar begins or ends: %s', (correctedOn, due) => {
    expect(valueOf(branchNoticeDeadline({ correctedOn, reading: 'earliest' })).due).toBe(due);
  });
});
