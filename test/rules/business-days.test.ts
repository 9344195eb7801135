import fc from 'fast-check';
import { kentucky } from 'kasper-rules/kentucky';
import { addBusinessDays, closures, isBusinessDay, reportingDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/index.js';
import { addDays } from '../../src/core/index.js';
import { occurrenceIn } from '../../src/rules/calendar/recurrence.js';
import { fromDayNumber, weekdayOf } from '../../src/core/plain-date.js';

const years = Array.from({ length: 11 }, (_, at) => 2018 + at);
const dates = fc.integer({ min: 0, max: 4017 }).map((days) => addDays('2018-01-01', days));

describe('isBusinessDay', () => {
  it.each([
    ['2025-03-10', 'default', true],
    ['2025-03-15', 'default', false],
    ['2025-04-18', 'default', true],
    ['2025-04-18', 'latest', false],
    ['2025-12-24', 'default', false],
    ['2025-12-24', 'earliest', true],
    ['2022-11-08', 'default', true],
    ['2024-11-05', 'earliest', false],
    ['2023-06-19', 'default', true],
    ['2024-06-19', 'default', false],
    ['2027-06-18', 'default', true],
  ] as const)('%s under %s: %s', (date, reading, expected) => {
    expect(isBusinessDay(date, { reading })).toBe(expected);
  });

  it('tells a programmer what a date looks like and how far the calendar reaches', () => {
    expect(() => isBusinessDay('2025-02-30')).toThrow(/isPlainDate/);
    for (const outside of ['2012-12-31', '2100-01-01', '2150-01-01'] as const) expect(() => isBusinessDay(outside)).toThrow(/answers from 2013-01-01 to 2099-12-31/);
    expect([isBusinessDay('2013-01-01'), isBusinessDay('2099-12-31')]).toEqual([false, true]);
    expect(() => isBusinessDay('2025-02-20', { closures: [{ date: '2025-02-20', reason: '', source: '' }] })).toThrow(/closures must be/);
    const withWeekend = (weekend: readonly number[]) => ({ profile: { id: 'xx', calendar: { ...kentucky.calendar, weekend } } });
    for (const weekend of [[0, 1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1, 0, 0]]) expect(() => isBusinessDay('2025-02-20', withWeekend(weekend))).toThrow(new TypeError('A calendar closes every day of the week: leave one out of its weekend.'));
    // A day listed twice is one day: Thursday is left.
    expect(isBusinessDay('2025-02-20', withWeekend([0, 0, 1, 2, 3, 5, 6]))).toBe(true);
    expect(isBusinessDay('2025-02-21', withWeekend([0, 0, 1, 2, 3, 5, 6]))).toBe(false);
  });
});

describe('addBusinessDays', () => {
  it('skips what is closed, in both directions', () => {
    expect(addBusinessDays('2025-07-03', 1)).toBe('2025-07-07');
    expect(addBusinessDays('2025-07-07', -1)).toBe('2025-07-03');
    expect(addBusinessDays('2025-07-05', 0)).toBe('2025-07-05');
    expect(() => addBusinessDays('2025-07-05', 1.5)).toThrow(/whole number/);
    expect(() => addBusinessDays('2099-12-31', 1)).toThrow(/2099-12-31/);
    expect(() => addBusinessDays('2013-01-02', -10)).toThrow(/2013-01-01/);
  });

  it('counts up to ten thousand days at once', () => {
    expect(addBusinessDays('2025-07-03', 10_000) > '2064-01-01').toBe(true);
    expect(addBusinessDays('2064-07-03', -10_000) < '2025-12-31').toBe(true);
    for (const count of [10_001, -10_001, Number.NaN, Number.POSITIVE_INFINITY, '1' as never]) expect(() => addBusinessDays('2025-07-03', count)).toThrow('must be a whole number up to 10000');
  });

  it('comes back to a business day it left', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 30 }), fc.constantFrom('default', 'earliest', 'latest'), (date, count, reading) => {
        const start = isBusinessDay(date, { reading }) ? date : addBusinessDays(date, 1, { reading });
        expect(addBusinessDays(addBusinessDays(start, count, { reading }), -count, { reading })).toBe(start);
      }),
    );
  });
});

describe('closures', () => {
  it('count as many full days as KRS 18A.190 gives', () => {
    // Eleven days, one more in presidential years and Juneteenth on a weekday from 2024; by holiday year, as New Year moves.
    const closed = years.flatMap((year) => closures(year)).filter(({ kind }) => kind !== 'emergency');
    const elections = 3;
    const juneteenths = 4;
    // The extra day of New Year 2018 is unknown; the one of New Year 2029 falls in 2028, whose holiday does not.
    expect(closed).toHaveLength(11 * 11 + elections + juneteenths - 1 + 1);
  });

  it('list each day once, in order, with its authority', () => {
    for (const year of years) {
      const listed = closures(year, { reading: 'latest' });
      const days = listed.map(({ date }) => date);
      expect(days).toEqual([...new Set(days)].sort());
      for (const { cites, readings } of listed) expect([cites.length > 0, readings.includes('latest')]).toEqual([true, true]);
    }
  });

  it('follow the recurrences for every statutory day of the coverage', () => {
    for (const group of kentucky.calendar.closures) {
      if (!group.recurs) continue;
      const { recurs } = group;
      const computed = years.concat(2029).flatMap((year) => occurrenceIn(year, recurs) ?? []);
      const expected = computed.filter((day) => weekdayOf(day) % 6 !== 0).map(fromDayNumber);
      const inData = group.days.map((day) => (typeof day === 'string' ? day : day.date));
      for (const date of inData) expect(expected).toContain(date);
    }
  });

  it('reach outside the coverage by statute alone', () => {
    expect(closures(2033).map(({ name }) => name)).not.toContain('Juneteenth');
    expect(closures(2033, { reading: 'latest' }).map(({ date }) => date)).toEqual(expect.arrayContaining<PlainDate>(['2033-04-15', '2033-10-10', '2033-12-26']));
    expect(() => closures(3000)).toThrow(/2099/);
  });

  it('are told for each year the calendar reaches as a whole', () => {
    for (const year of [2013, 2099]) expect(closures(year)).not.toEqual([]);
    for (const year of [2012, 2100]) expect(() => closures(year)).toThrow(/answers from 2013-01-01 to 2099-12-31/);
    const calendar = { ...kentucky.calendar, computable: { from: '2025-01-02', to: '2026-12-30' } } as const;
    for (const year of [2025, 2026]) expect(() => closures(year, { profile: { calendar } })).toThrow(/answers from 2025-01-02 to 2026-12-30/);
  });

  it.each([2025.5, Number.NaN, Number.POSITIVE_INFINITY, '2025' as never, null as never, undefined as never])('are told for no year such as %j', (year) => {
    expect(() => closures(year)).toThrow(new TypeError('The year must be a whole number such as 2025.'));
  });

  it('are weekdays alone', () => {
    expect(closures(2025).map(({ date, name }) => `${date} ${name}`)).toContain('2025-07-04 Independence Day');
    for (const { date } of closures(2025)) expect([0, 6]).not.toContain(new Date(date).getUTCDay());
  });
});

describe('an extra day', () => {
  const extraOn = (...days: readonly PlainDate[]) => ({
    ...kentucky,
    calendar: { ...kentucky.calendar, coverage: { from: '2030-01-01', to: '2030-12-31' } as const, closures: kentucky.calendar.closures.map((group) => (group.adjoins === undefined ? group : { ...group, days: group.adjoins === 'ky.calendar.christmas' ? days : ['2030-12-31' as const, '2031-01-02' as const] })) },
  });
  const isDoubted = (...days: readonly PlainDate[]) => {
    const answer = reportingDeadline({ dispensed: '2030-12-23', profile: extraOn(...days) });
    return answer.issues.some(({ code }) => code === 'rules.undesignated-closure');
  };
  // The extra day of New Year, six days after Christmas, is none of Christmas.
  it.each([['2030-12-24', false], ['2030-12-30', false], ['2030-12-31', true]] as const)('on %s: that Christmas still lacks its own is %s', (day, doubted) => {
    expect(isDoubted(day)).toBe(doubted);
  });
});

describe('Juneteenth', () => {
  it('rests on the order of 2024-05-23, is closed from then on, and moves to no weekday', () => {
    const listed = (year: number) => closures(year).filter(({ name }) => name === 'Juneteenth');
    expect([2021, 2022, 2023, 2027].flatMap(listed)).toEqual([]);
    for (const year of [2024, 2025, 2026, 2028]) expect(listed(year)).toMatchObject([{ date: `${String(year)}-06-19`, cites: [{ id: 'executive order of 2024-05-23', standing: 'agency' }] }]);
    expect(isBusinessDay('2027-06-18')).toBe(true);
    expect(isBusinessDay('2025-06-19', { reading: 'earliest' })).toBe(true);
  });
});

describe('what is taken where nobody chooses', () => {
  it.each([
    ['ky.reading.business-day', 'default'],
    ['ky.reading.close-of-business', 'frankfort-1630'],
    ['ky.reading.extension-application', 'strict'],
    ['ky.reading.calendar-days-roll', 'nominal'],
    ['ky.reading.dispensing-date', 'dispenser-local'],
    ['ky.reading.dispensing-act', 'sold'],
  ])('%s: %s', (id, option) => {
    expect(kentucky.readings.find((reading) => reading.id === id)?.default).toBe(option);
  });
});
