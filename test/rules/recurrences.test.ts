import type { PlainDate } from 'kasper-rules/asap';
import type { BusinessCalendar, Recurrence } from 'kasper-rules/rules';
import { closures, extensionDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { valueOf } from './cases.js';

const cites = [{ id: 'Example Code 1', standing: 'text' }] as const;

/** The days of a year on which an invented calendar is closed, which knows one yearly day by its formula alone. */
function closedIn(year: number, recurs: Recurrence): readonly PlainDate[] {
  const calendar = {
    coverage: { from: '1990-01-01', to: '1990-12-31' },
    computable: { from: '1990-01-01', to: '2099-12-31' },
    zone: 'America/New_York',
    cites,
    closures: [{ id: 'zz.day', name: 'The day', kind: 'holiday', readings: ['earliest', 'default', 'latest'], certainty: 'statute', cites, days: [], recurs }],
    earlyClosings: [],
  } as const satisfies BusinessCalendar;
  return closures(year, { profile: { id: 'zz', calendar } }).map(({ date }) => date);
}

const years = Array.from({ length: 40 }, (_, at) => 2000 + at);
const written = (date: Date) => date.toISOString().slice(0, 10) as PlainDate;
const isWeekend = (date: PlainDate) => [0, 6].includes(new Date(date).getUTCDay());

/** The days of a month on a weekday, found by looking at each. */
function weekdaysOf(year: number, month: number, weekday: number): readonly Date[] {
  const days = Array.from({ length: 31 }, (_, at) => new Date(Date.UTC(year, month - 1, at + 1)));
  return days.filter((day) => day.getUTCMonth() === month - 1 && day.getUTCDay() === weekday);
}

const plus = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);

describe('a yearly day by its formula', () => {
  it.each([1, 2, 6, 11, 12])('is the nth or the last of a weekday: in month %i', (month) => {
    for (const weekday of [1, 3, 5]) {
      for (const year of years) {
        const days = weekdaysOf(year, month, weekday);
        for (const nth of [1, 2, 3, 4] as const) expect(closedIn(year, { month, weekday, nth })).toEqual([days[nth - 1]].flatMap((day) => (day ? [written(day)] : [])));
        expect(closedIn(year, { month, weekday, nth: 'last' })).toEqual([days.at(-1)].flatMap((day) => (day ? [written(day)] : [])));
      }
    }
  });

  it('may lie days after it, and in some years alone', () => {
    for (const year of years) {
      const [monday = new Date(0)] = weekdaysOf(year, 11, 1);
      expect(closedIn(year, { month: 11, weekday: 1, nth: 1, plusDays: 1 })).toEqual([written(plus(monday, 1))]);
      expect(closedIn(year, { month: 11, weekday: 1, nth: 1, plusDays: 1, everyYears: 4 })).toEqual(year % 4 === 0 ? [written(plus(monday, 1))] : []);
    }
  });

  it('is a day of the month, left out on a weekend or kept on the nearest weekday', () => {
    for (const year of years) {
      const day = new Date(Date.UTC(year, 6, 4));
      expect(closedIn(year, { month: 7, day: 4 })).toEqual(isWeekend(written(day)) ? [] : [written(day)]);
      const kept = day.getUTCDay() === 6 ? plus(day, -1) : day.getUTCDay() === 0 ? plus(day, 1) : day;
      expect(closedIn(year, { month: 7, day: 4, observed: 'nearest-weekday' })).toEqual([written(kept)]);
      // A day that the year does not have is none.
      expect(closedIn(year, { month: 2, day: 29 })).toEqual(year % 4 === 0 && !isWeekend(`${year}-02-29`) ? [`${year}-02-29`] : []);
    }
  });

  it('goes by Easter, as the almanacs have it', () => {
    const easters: readonly (readonly [number, PlainDate])[] = [[2000, '2000-04-23'], [2008, '2008-03-23'], [2011, '2011-04-24'], [2018, '2018-04-01'], [2019, '2019-04-21'], [2024, '2024-03-31'], [2025, '2025-04-20'], [2038, '2038-04-25']];
    for (const [year, easter] of easters) {
      expect(closedIn(year, { easterPlusDays: -2 })).toEqual([written(plus(new Date(easter), -2))]);
      expect(closedIn(year, { easterPlusDays: 1 })).toEqual([written(plus(new Date(easter), 1))]);
      expect(closedIn(year, { easterPlusDays: 0 })).toEqual([]);
    }
  });
});

describe('the days of an application for an extension', () => {
  it('are told up to the later of the two ends', () => {
    const daysOf = (discovered: string) => valueOf(extensionDeadline({ discovered, zone: 'America/New_York' })).days.map(({ date, counted }) => `${date} ${counted ? 'open' : 'closed'}`);
    expect(daysOf('2025-03-07T10:00')).toEqual(['2025-03-08 closed', '2025-03-09 closed', '2025-03-10 open']);
    expect(daysOf('2025-03-10T10:00')).toEqual(['2025-03-11 open']);
  });
});
