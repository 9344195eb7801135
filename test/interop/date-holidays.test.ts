import Holidays from 'date-holidays';
import { calendarFrom, draftCalendarIssues, type HolidaySource } from 'kasper-rules/date-holidays';
import { kentucky } from 'kasper-rules/kentucky';
import { checkProfile, closures, isBusinessDay, reportingDeadline, type BusinessCalendar } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const years = [2024, 2026] as const;

function draftOf(instance: HolidaySource, options = {}): BusinessCalendar {
  const draft = calendarFrom(instance, { id: 'oh.calendar', years, ...options });
  if (!draft.ok) throw new Error('no draft');
  return draft.value;
}

const ohio = draftOf(new Holidays('US', 'oh'));
const profile = { ...kentucky, calendar: { ...ohio, reading: kentucky.calendar.reading } };

describe('calendarFrom', () => {
  it('closes the weekdays of public holidays, and their substitutes', () => {
    const closed = new Set(ohio.closures.flatMap(({ days }) => days));
    expect(closed).toContain('2025-07-04');
    expect(closed).toContain('2026-07-03');
    expect(closed).toContain('2024-11-28');
    // 4 July 2026 is a Saturday; no state office needs closing on it.
    expect(closed).not.toContain('2026-07-04');
    // An observance, and an evening.
    expect(closed).not.toContain('2025-02-14');
    expect(closed).not.toContain('2025-10-31');
  });

  it('says of every closure that it rests on a secondary source', () => {
    const standings = ohio.closures.flatMap(({ certainty, cites }) => cites.map(({ standing }) => `${certainty} ${standing}`));
    expect(new Set(standings)).toEqual(new Set(['reported secondary']));
    expect(new Set(ohio.closures.map(({ id }) => id)).size).toBe(ohio.closures.length);
    expect(ohio.closures.every(({ id }) => /^oh\.calendar\.[a-z0-9-]+$/.test(id))).toBe(true);
  });

  it('lets the earliest reading rest on none of them', () => {
    expect(isBusinessDay('2025-07-04', { profile })).toBe(false);
    expect(isBusinessDay('2025-07-04', { profile, reading: 'earliest' })).toBe(true);
  });

  it('makes a calendar that the rules compute with, and that checkProfile takes', () => {
    expect(checkProfile(profile).filter(({ path, severity }) => path[0] === 'calendar' && severity === 'error')).toEqual([]);
    expect(closures(2025, { profile }).map(({ date }) => date)).toContain('2025-11-27');
    const answer = reportingDeadline({ dispensed: '2025-07-03', profile });
    expect(answer.ok && answer.value.due).toBe('2025-07-07');
  });

  it('stays within its years', () => {
    const days = ohio.closures.flatMap((closure) => closure.days.map((day) => (typeof day === 'string' ? day : day.date)));
    expect(days.every((day) => day >= '2024-01-01' && day <= '2026-12-31')).toBe(true);
    // New Year's Day 2022 was observed on the last day of 2021.
    const short = draftOf(new Holidays('US', 'oh'), { years: [2021, 2021] });
    expect(short.closures.flatMap((closure) => closure.days)).toContain('2021-12-31');
  });

  it('reports what the instance cannot know', () => {
    const codesOf = (state: string, options = {}) => calendarFrom(new Holidays('US', state), { years, ...options }).issues.map(({ code }) => code);
    const always = ['interop.calendar.secondary-source', 'interop.calendar.extra-days', 'interop.calendar.part-days', 'interop.calendar.past-years'];
    expect(codesOf('oh')).toEqual(always);
    expect(codesOf('tn')).toEqual([...always, 'interop.calendar.zones']);
    expect(codesOf('tn', { zone: 'America/Chicago' })).toEqual(always);
    expect(draftOf(new Holidays('US', 'tn'), { zone: 'America/New_York' }).zone).toBe('America/New_York');
  });

  it.each([
    ['interop.calendar.no-holidays', new Holidays(), { years }],
    ['interop.calendar.years', new Holidays('US', 'oh'), { years: [2026, 2024] }],
    ['interop.calendar.years', new Holidays('US', 'oh'), { years: [2025.5, 2026] }],
  ] as const)('fails with %s', (code, instance, options) => {
    expect(calendarFrom(instance, options)).toMatchObject({ ok: false, issues: [{ code, severity: 'error' }] });
  });

  it('leaves out what is shorter than a day, counts it, and takes days that last longer', () => {
    const at = (iso: string) => new Date(iso);
    const base = { type: 'public', rule: 'x', name: 'Fair' };
    const instance: HolidaySource = {
      getTimezones: () => ['America/New_York'],
      getHolidays: (year) =>
        year === 2025
          ? [
              { ...base, date: '2025-03-04 12:00:00', start: at('2025-03-04T17:00Z'), end: at('2025-03-05T05:00Z') },
              { ...base, rule: 'y', date: '2025-03-06 00:00:00', start: at('2025-03-06T05:00Z'), end: at('2025-03-08T05:00Z') },
            ]
          : [],
    };
    const draft = calendarFrom(instance, { years: [2025, 2025] });
    expect(draft.ok && draft.value.closures.map(({ days }) => days)).toEqual([['2025-03-06', '2025-03-07']]);
    expect(draft.issues.find(({ code }) => code === 'interop.calendar.part-days')?.params).toEqual({ days: 1 });
  });

  it('has a remedy for every code', () => {
    expect(Object.values(draftCalendarIssues).every(({ help }) => help.endsWith('.'))).toBe(true);
  });
});

describe('a day that is shorter than 24 hours', () => {
  const hours = (count: number): HolidaySource => ({
    getHolidays: (year) => [{ date: `${String(year)}-06-03 00:00:00`, start: new Date(`${String(year)}-06-03T00:00:00-04:00`), end: new Date(Date.parse(`${String(year)}-06-03T00:00:00-04:00`) + count * 3_600_000), name: 'Example Day', type: 'public', rule: '06-03' }],
    getTimezones: () => ['America/New_York'],
  });
  // Clocks that are put forward leave 23 hours; less is a part of a day.
  it.each([[23, true], [24, true], [22, false], [12, false]])('of %i hours closes: %s', (count, isClosed) => {
    const draft = calendarFrom(hours(count), { id: 'ex.calendar', years: [2025, 2025] });
    expect(draft.ok && draft.value.closures.some(({ days }) => days.includes('2025-06-03'))).toBe(isClosed);
  });
});
