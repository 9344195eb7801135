import Holidays from 'date-holidays';
import { closures } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const years = Array.from({ length: 11 }, (_, at) => 2018 + at);
const isWeekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 !== 0;

/** Every day on which date-holidays and this calendar differ for US-KY, and on what authority this calendar stands. */
const explained: readonly { readonly difference: string; readonly because: string; readonly dates: readonly string[] }[] = [
  {
    difference: 'they close Good Friday',
    because: 'KRS 18A.190(1)(c) closes half the day only: closed under the reading latest.',
    dates: ['2018-03-30', '2019-04-19', '2020-04-10', '2021-04-02', '2022-04-15', '2023-04-07', '2024-03-29', '2025-04-18', '2026-04-03', '2027-03-26', '2028-04-14'],
  },
  {
    difference: 'they close Columbus Day',
    because: 'KRS 2.110(1) makes it a legal holiday, but KRS 18A.190(1) does not close state offices: closed under the reading latest.',
    dates: ['2018-10-08', '2019-10-14', '2020-10-12', '2021-10-11', '2022-10-10', '2023-10-09', '2024-10-14', '2025-10-13', '2026-10-12', '2027-10-11', '2028-10-09'],
  },
  {
    difference: 'they close Juneteenth',
    because: 'State offices were open before the executive order of 2024-05-23.',
    dates: ['2023-06-19'],
  },
  {
    difference: 'they close Juneteenth (substitute day)',
    because: 'Open before the executive order of 2024-05-23, and that order is not among the days KRS 18A.190(2) moves from a weekend.',
    dates: ['2021-06-18', '2022-06-20', '2027-06-18'],
  },
  {
    difference: 'we close Day after Thanksgiving',
    because: 'KRS 18A.190(1)(i), (2): Thanksgiving has one extra day.',
    dates: ['2018-11-23', '2019-11-29', '2020-11-27', '2021-11-26', '2022-11-25', '2023-11-24', '2024-11-29', '2025-11-28', '2026-11-27', '2027-11-26', '2028-11-24'],
  },
  {
    difference: 'we close Presidential election day',
    because: 'KRS 2.190 and KRS 18A.190(1)(h).',
    dates: ['2020-11-03', '2024-11-05', '2028-11-07'],
  },
  {
    difference: 'we close Veterans Day (observed)',
    because: 'KRS 18A.190(2) moves Saturday to Friday and Sunday to Monday.',
    dates: ['2018-11-12', '2023-11-10', '2028-11-10'],
  },
  {
    difference: 'we close Christmas extra day',
    because: 'KRS 18A.190(1)(j), (2): the Governor names the extra day, which is not always the eve; certainty as the calendar says.',
    dates: ['2021-12-23', '2022-12-23', '2023-12-26', '2027-12-23', '2028-12-26'],
  },
  {
    difference: 'we close New Year extra day',
    because: 'KRS 18A.190(1)(a), (2): the Governor names the extra day, which is not always the eve; certainty as the calendar says.',
    dates: ['2021-12-30', '2022-12-30', '2023-12-29', '2027-12-30', '2028-12-29'],
  },
  {
    difference: 'we close Weather closure, all state offices',
    because: "Governor's announcements of February 2021: an emergency is on no list of holidays.",
    dates: ['2021-02-11', '2021-02-16'],
  },
];

describe('date-holidays for US-KY', () => {
  const theirs = new Holidays('US', 'KY');
  const disagreements = years.flatMap((year) => {
    const closed = new Map(
      theirs
        .getHolidays(year)
        .filter(({ type, date }) => type === 'public' && isWeekday(date.slice(0, 10)))
        .map(({ date, name }) => [date.slice(0, 10), name]),
    );
    const ours = new Map<string, string>(closures(year).map(({ date, name }) => [date, name]));
    return [
      ...[...closed].filter(([date]) => !ours.has(date)).map(([date, name]) => ({ date, difference: `they close ${name}` })),
      ...[...ours].filter(([date]) => !closed.has(date)).map(([date, name]) => ({ date, difference: `we close ${name}` })),
    ];
  });

  it.each(explained)('$difference: $because', ({ difference, dates }) => {
    expect(disagreements.filter((found) => found.difference === difference).map(({ date }) => date)).toEqual(dates);
  });

  it('differs nowhere else', () => {
    const known = explained.map(({ difference }) => difference);
    expect(disagreements.filter(({ difference }) => !known.includes(difference))).toEqual([]);
  });
});
