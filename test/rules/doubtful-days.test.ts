import type { PlainDate } from 'kasper-rules/asap';
import type { BusinessCalendar, CalendarReading, ClosureGroup, Profile } from 'kasper-rules/rules';
import { checkProfile, isBusinessDay, lastDay } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { valueOf } from './cases.js';

const cites = [{ id: 'Example Code 1', standing: 'text' }] as const;
const closed = { name: 'Closed', kind: 'holiday', readings: ['earliest', 'default', 'latest'], certainty: 'statute', cites, days: [] } as const;
const YEAR = { from: '2026-01-01', to: '2026-12-31' } as const;

/** A state that lists the closed days of one year and computes those of others. */
function stateWith(closures: readonly ClosureGroup[], coverage: BusinessCalendar['coverage'] = YEAR): Profile {
  return { id: 'xx', name: 'Example', calendar: { zone: 'America/Denver', coverage, computable: { from: '2015-01-01', to: '2040-12-31' }, closures, earlyClosings: [], cites } };
}

/** The names of closures that nobody has designated for a day, though it may be closed as one. */
function doubtsOn(date: PlainDate, profile: Profile, reading?: CalendarReading): readonly unknown[] {
  expect(checkProfile(profile).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([]);
  const { issues } = lastDay(date, { profile, ...(reading && { reading }) });
  return issues.flatMap(({ code, params }) => (code === 'rules.undesignated-closure' ? [params?.['name']] : []));
}

describe('a day that may be closed again, but that nobody has designated', () => {
  // In 2026 the 17th of June is a Wednesday.
  const jubilee: ClosureGroup = { ...closed, id: 'xx.calendar.jubilee', name: 'Jubilee', undesignated: { month: 6, day: 17 }, days: ['2026-06-17'] };

  it.each<[PlainDate, readonly string[]]>([
    ['2027-06-16', []],
    ['2027-06-17', ['Jubilee']],
    ['2027-06-18', []],
    ['2032-06-17', ['Jubilee']],
    // Before it was first listed it was open, and on a Saturday offices are closed anyway.
    ['2025-06-17', []],
    ['2020-06-17', []],
    ['2028-06-17', []],
  ])('is in doubt after the coverage: %s', (date, doubts) => {
    expect(doubtsOn(date, stateWith([jubilee]))).toEqual(doubts);
  });

  it('counts as open meanwhile, with a caution', () => {
    const profile = stateWith([jubilee]);
    expect([isBusinessDay('2026-06-17', { profile }), isBusinessDay('2027-06-17', { profile })]).toEqual([false, true]);
    const answer = lastDay('2027-06-17', { profile });
    expect(valueOf(answer).movesTo).toBe('2027-06-17');
    expect(answer.issues).toMatchObject([{ code: 'rules.outside-coverage', params: YEAR }, { code: 'rules.undesignated-closure', params: { name: 'Jubilee' } }]);
  });

  it('is in no doubt within the coverage, whose list is whole, to its last day', () => {
    const unlisted = { ...jubilee, days: [] };
    expect(doubtsOn('2026-06-17', stateWith([unlisted]))).toEqual([]);
    expect(doubtsOn('2026-06-17', stateWith([unlisted], { ...YEAR, to: '2026-06-17' }))).toEqual([]);
    expect(doubtsOn('2026-06-17', stateWith([unlisted], { ...YEAR, to: '2026-06-16' }))).toEqual(['Jubilee']);
    expect(doubtsOn('2027-06-17', stateWith([unlisted]))).toEqual(['Jubilee']);
  });

  it.each<[PlainDate, PlainDate, readonly string[]]>([
    ['2026-06-16', '2026-06-17', ['Jubilee']],
    ['2026-06-17', '2026-06-17', ['Jubilee']],
    ['2026-06-18', '2026-06-17', []],
    ['2026-06-18', '2027-06-17', ['Jubilee']],
    ['2026-06-18', '2025-06-17', []],
    ['2028-01-01', '2027-06-17', []],
  ])('is in doubt from the day on from which its list is older: from %s, on %s', (undesignatedFrom, date, doubts) => {
    expect(doubtsOn(date, stateWith([{ ...jubilee, days: [], undesignatedFrom }]))).toEqual(doubts);
  });

  it('is closed where it is listed, whatever else is in doubt', () => {
    expect(doubtsOn('2026-06-17', stateWith([{ ...jubilee, undesignatedFrom: '2026-01-01' }]))).toEqual([]);
  });

  it('is in doubt under the readings that close it, and in the years that have it', () => {
    const profile = stateWith([{ ...jubilee, readings: ['latest'], undesignated: { month: 6, day: 17, everyYears: 3 } }]);
    expect([doubtsOn('2036-06-17', profile), doubtsOn('2036-06-17', profile, 'earliest'), doubtsOn('2036-06-17', profile, 'latest')]).toEqual([[], [], []]);
    expect([doubtsOn('2037-06-17', profile), doubtsOn('2037-06-17', profile, 'earliest'), doubtsOn('2037-06-17', profile, 'latest')]).toEqual([[], [], ['Jubilee']]);
  });
});

describe('an extra day beside a holiday', () => {
  const feast: ClosureGroup = { ...closed, id: 'xx.calendar.feast', name: 'Feast', recurs: { month: 12, day: 25 }, days: ['2026-12-25'] };
  const extra: ClosureGroup = { ...closed, id: 'xx.calendar.extra', name: 'Extra day', kind: 'extra-day', adjoins: feast.id, days: ['2026-12-24'] };
  const doubted = (profile: Profile, ...dates: readonly PlainDate[]) => dates.filter((date) => isBusinessDay(date, { profile }) && doubtsOn(date, profile).length > 0);

  it('may be the working day before it or the one after it, in years for which nobody named it', () => {
    const profile = stateWith([feast, extra]);
    // A Tuesday; a Monday after a weekend; a Saturday; a Wednesday before the coverage.
    expect(doubted(profile, '2029-12-21', '2029-12-24', '2029-12-26', '2029-12-27')).toEqual(['2029-12-24', '2029-12-26']);
    expect(doubted(profile, '2028-12-21', '2028-12-22', '2028-12-26', '2028-12-27')).toEqual(['2028-12-22', '2028-12-26']);
    expect(doubted(profile, '2027-12-23', '2027-12-24', '2027-12-27', '2027-12-28')).toEqual(['2027-12-24', '2027-12-27']);
    expect(doubted(profile, '2024-12-23', '2024-12-24', '2024-12-26', '2024-12-27')).toEqual(['2024-12-24', '2024-12-26']);
  });

  it('is no day that is closed without it under every reading, but may be one that some reading opens', () => {
    const second = (readings: readonly CalendarReading[]) => stateWith([feast, extra, { ...closed, id: 'xx.calendar.second', readings, recurs: { month: 12, day: 26 }, days: [] }]);
    expect(doubted(second(['earliest', 'default', 'latest']), '2029-12-24', '2029-12-26', '2029-12-27')).toEqual(['2029-12-24', '2029-12-27']);
    expect(doubted(second(['latest']), '2029-12-24', '2029-12-26', '2029-12-27')).toEqual(['2029-12-24', '2029-12-26']);
  });

  // In 2026 the 25th of December is a Friday; so many days from it a listed day is still the one beside it.
  it.each<[PlainDate, boolean]>([['2026-12-18', true], ['2026-12-21', false], ['2026-12-24', false], ['2026-12-28', false], ['2026-12-30', false], ['2026-12-31', true]])(
    'is the listed one where that lies near: with %s the others are in doubt, %s',
    (day, isOpen) => {
      const profile = stateWith([feast, { ...extra, days: [day] }]);
      expect(doubted(profile, '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-28', '2026-12-29')).toEqual(isOpen ? ['2026-12-24', '2026-12-28'] : []);
    },
  );

  it('is five days from it at most', () => {
    const sunday = { ...feast, recurs: { month: 12, day: 27 }, days: [] } as const;
    const beside = (day: PlainDate) => doubted(stateWith([sunday, { ...extra, days: [day] }]), '2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29');
    expect([beside('2026-12-22'), beside('2026-12-21')]).toEqual([[], ['2026-12-25', '2026-12-28']]);
  });

  it('is none in a year without the holiday', () => {
    const profile = stateWith([{ ...feast, recurs: { month: 12, day: 25, everyYears: 2 } }, extra]);
    expect(doubted(profile, '2030-12-24', '2030-12-26')).toEqual(['2030-12-24', '2030-12-26']);
    expect(doubted(profile, '2029-12-24', '2029-12-26')).toEqual([]);
  });
});

describe('a yearly day at an end of the coverage', () => {
  // A Wednesday.
  const feast: ClosureGroup = { ...closed, id: 'xx.calendar.feast', recurs: { month: 6, day: 17 } };
  /** A profile that lists no day, which checkProfile would name as a gap. */
  const isOpen = (date: PlainDate, coverage: BusinessCalendar['coverage']) => isBusinessDay(date, { profile: stateWith([feast], coverage) });

  it('is computed outside it, and within it goes by the list', () => {
    expect(isOpen('2026-06-17', { ...YEAR, to: '2026-06-16' })).toBe(false);
    expect(isOpen('2026-06-17', { ...YEAR, to: '2026-06-17' })).toBe(true);
    expect(isOpen('2026-06-17', { ...YEAR, from: '2026-06-18' })).toBe(false);
    expect(isOpen('2026-06-17', { ...YEAR, from: '2026-06-17' })).toBe(true);
  });

  it('is found in any year that is asked about, also one whose first day is kept in the year before', () => {
    const newYear: ClosureGroup = { ...closed, id: 'xx.calendar.new-year', recurs: { month: 1, day: 1, observed: 'nearest-weekday' }, days: ['2026-01-01'] };
    // The first days of 2022, 2028 and 2033 are Saturdays; that of 2023 is a Sunday.
    for (const [date, open] of [['2021-12-31', false], ['2022-12-30', true], ['2023-01-02', false], ['2027-12-31', false], ['2032-12-31', false], ['2031-12-31', true]] as const) {
      const profile = stateWith([newYear]);
      expect([date, lastDay(date, { profile }).ok && isBusinessDay(date, { profile })]).toEqual([date, open]);
    }
  });
});
