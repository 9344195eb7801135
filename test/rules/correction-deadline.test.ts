import type { PlainDate } from '../../src/core/index.js';
import { kentucky } from 'kasper-rules/kentucky';
import { correctionDeadline, type ClockRow, type Profile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf, codesOf, valueOf } from './cases.js';

interface CorrectionCase {
  readonly id: string;
  readonly requestedOn: PlainDate;
  readonly expect: { readonly nominal: string; readonly rolled: string };
}

const { clocks } = kentucky.corrections;

/** Kentucky, were corrections transmitted by some rows of law. */
function stateWith(...value: readonly ClockRow[]): Profile {
  const transmit = { ...clocks.transmit, versions: [{ from: '2020-01-01', value, cites: clocks.transmit.versions[0].cites }] } as const;
  return { ...kentucky, corrections: { ...kentucky.corrections, clocks: { ...clocks, transmit } } };
}

describe('correctionDeadline', () => {
  it.each(casesOf<CorrectionCase>('corrections'))('$id', ({ requestedOn, expect: wanted }) => {
    expect(valueOf(correctionDeadline({ requestedOn }))).toMatchObject(wanted);
  });

  it('shows the days between the two answers', () => {
    expect(valueOf(correctionDeadline({ requestedOn: '2025-06-27' })).days.map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2025-07-04 Independence Day',
      '2025-07-05 weekend',
      '2025-07-06 weekend',
      '2025-07-07 business day',
    ]);
  });

  it('warns when rolling rests on a projected closure', () => {
    expect(codesOf(correctionDeadline({ requestedOn: '2025-12-17' }))).toEqual(['rules.weak-closure']);
  });

  it('carries both possibilities for an extra day that may have been, or may be, another', () => {
    expect(valueOf(correctionDeadline({ requestedOn: '2025-12-17' })).possibilities).toEqual([
      { closure: 'Christmas extra day', closed: '2025-12-26', open: '2025-12-24', rolled: '2025-12-24' },
    ]);
    // 2029-12-24, the Monday before a Tuesday Christmas, may be designated; then the 26th is the next open day.
    const beyond = valueOf(correctionDeadline({ requestedOn: '2029-12-17' }));
    expect([beyond.nominal, beyond.rolled, beyond.possibilities.map(({ closed, rolled }) => [closed, rolled])]).toEqual([
      '2029-12-24',
      '2029-12-24',
      [['2029-12-24', '2029-12-26']],
    ]);
  });

  it('is a day, for which no closing time is wanted', () => {
    const profile = stateWith({ starts: 'request', period: { businessDays: 3, of: 'office', ends: 'close-of-business' } });
    expect(valueOf(correctionDeadline({ requestedOn: '2025-06-30', closeOfBusiness: 'dispenser-closing', profile }))).toMatchObject({ nominal: '2025-07-03', rolled: '2025-07-03' });
  });

  it('refuses what it cannot answer', () => {
    expect(codesOf(correctionDeadline({ requestedOn: '2025-02-30' }))).toEqual(['rules.date-format']);
    expect(codesOf(correctionDeadline({ requestedOn: '2012-07-19' }))).toEqual(['rules.date-before-law']);
  });

  it('names the clock that a law of corrections does not have', () => {
    const profile: Profile = { ...kentucky, id: 'xx', corrections: { ...kentucky.corrections, clocks: { 'branch-notice': clocks['branch-notice'] } } };
    const answer = correctionDeadline({ requestedOn: '2025-06-27', profile });
    expect(answer).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing', params: { room: 'corrections.clocks.transmit', profile: 'xx' } }] });
    expect(answer.issues[0].message).toContain('by when a correction is transmitted');
  });

  it.each([
    [{ closures: [{ date: '2025-07-01', reason: '', source: 'the radio' }] }, 'rules.closure-format', ['closures', 0]],
    [{ dispenserClosures: { weekdays: [7] } }, 'rules.dispenser-closures-format', ['dispenserClosures']],
    [{ zone: 'Frankfort' }, 'rules.zone-unknown', ['zone']],
  ] as const)('refuses what is told amiss: %j', (asked, code, path) => {
    expect(correctionDeadline({ requestedOn: '2025-06-27', ...asked })).toMatchObject({ ok: false, issues: [{ code, path }] });
  });

  it('gives the words of a law that gives no number', () => {
    const { ok, issues } = correctionDeadline({ requestedOn: '2025-06-27', profile: stateWith({ starts: 'request', period: { unmeasured: 'as-agreed' } }) });
    expect(ok).toBe(false);
    expect(issues).toMatchObject([{ code: 'rules.period-unmeasured', severity: 'error', params: { rule: 'ky.correction.transmit', words: 'as-agreed' } }]);
  });

  it('gives the earliest day while a fact is not known, and says which', () => {
    const profile = stateWith({ when: { by: ['hospital'] }, starts: 'request', period: { calendarDays: 14 } }, { starts: 'request', period: { calendarDays: 3 } });
    const answer = correctionDeadline({ requestedOn: '2025-06-27', profile });
    expect(answer.issues).toMatchObject([{ code: 'rules.fact-missing', path: ['facts'], params: { facts: 'by' } }]);
    expect(valueOf(answer)).toMatchObject({ nominal: '2025-06-30', rolled: '2025-06-30' });
    expect(correctionDeadline({ requestedOn: '2025-06-27', facts: { by: 'hospital' }, profile })).toMatchObject({ value: { nominal: '2025-07-11' }, issues: [] });
  });

  it.each(['2012-12-31', '2100-01-01'] as const)('refuses %s, which the calendar does not reach', (requestedOn) => {
    expect(correctionDeadline({ requestedOn })).toMatchObject({ ok: false, issues: [{ code: 'rules.date-beyond-calendar', params: { from: '2013-01-01', to: '2099-12-31' } }] });
  });

  it.each([['2013-01-01', '2013-01-08'], ['2099-12-31', '2100-01-07']] as const)('answers for %s, with which the calendar begins or ends: %s', (requestedOn, nominal) => {
    expect(valueOf(correctionDeadline({ requestedOn })).nominal).toBe(nominal);
  });

  it('names the day supposed open of a possibility, and none where nothing opens', () => {
    const of = (requestedOn: PlainDate) => valueOf(correctionDeadline({ requestedOn })).possibilities.map((possibility) => Object.keys(possibility));
    expect(of('2025-12-17')).toEqual([['closure', 'closed', 'open', 'rolled']]);
    expect(of('2029-12-17')).toEqual([['closure', 'closed', 'rolled']]);
  });
});
