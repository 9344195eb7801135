import { kentucky } from 'kasper-rules/kentucky';
import { lastDay } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { valueOf } from './cases.js';

describe('lastDay', () => {
  it('stays where offices are open, and moves to the next day on which they are', () => {
    expect(valueOf(lastDay('2025-07-03'))).toMatchObject({ movesTo: '2025-07-03', days: [{ date: '2025-07-03', counted: true }] });
    const { movesTo, days, cites } = valueOf(lastDay('2025-07-04'));
    expect([movesTo, cites]).toEqual(['2025-07-07', kentucky.calendar.cites]);
    expect(days.map(({ date, counted, why }) => `${date} ${String(counted)} ${why}`)).toEqual(['2025-07-04 false Independence Day', '2025-07-05 false weekend', '2025-07-06 false weekend', '2025-07-07 true business day']);
  });

  it('goes by the reading of which days are closed', () => {
    // Columbus Day is closed under the latest reading alone.
    expect(valueOf(lastDay('2025-10-13')).movesTo).toBe('2025-10-13');
    expect(valueOf(lastDay('2025-10-13', { reading: 'latest' })).movesTo).toBe('2025-10-14');
    expect(() => lastDay('2025-10-13', { reading: 'strict' as never })).toThrow(/reading must be one of: default, earliest, latest/);
  });

  it('closes the days the caller adds', () => {
    expect(valueOf(lastDay('2025-07-07', { closures: [{ date: '2025-07-07', reason: 'flood', source: 'the radio' }] })).movesTo).toBe('2025-07-08');
  });

  it.each(['2012-12-31', '2100-01-01'] as const)('refuses %s, which the calendar does not reach', (date) => {
    expect(lastDay(date)).toMatchObject({ ok: false, issues: [{ code: 'rules.date-beyond-calendar', params: { from: '2013-01-01', to: '2099-12-31' } }] });
  });

  it.each([['2013-01-01', '2013-01-02'], ['2099-12-31', '2099-12-31']] as const)('answers for %s, with which the calendar begins or ends: %s', (date, movesTo) => {
    expect(valueOf(lastDay(date, { reading: 'earliest' })).movesTo).toBe(movesTo);
  });

  it('moves past the end of the calendar', () => {
    const calendar = { ...kentucky.calendar, computable: { from: '2013-01-01', to: '2025-07-04' } } as const;
    expect(valueOf(lastDay('2025-07-04', { profile: { calendar } })).movesTo).toBe('2025-07-07');
  });

  it('names the calendar that is missing, before it looks at the day', () => {
    for (const date of ['2025-07-04', 'soon'] as const) expect(lastDay(date as '2025-07-04', { profile: { id: 'xx' } })).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing', params: { room: 'calendar', profile: 'xx' } }] });
  });
});
