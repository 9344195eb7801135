import { kentucky } from 'kasper-rules/kentucky';
import type { Profile, RulesProfileIssueCode } from 'kasper-rules/rules';
import { checkProfile, defineProfile, reportingDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const { calendar, readings, reporting } = kentucky;
const { deadline } = reporting;
const [first, second, third] = deadline.versions;
if (!second || !third) throw new Error('The deadline has three versions.');

const withDeadline = (versions: typeof deadline.versions): Profile => ({ ...kentucky, reporting: { ...reporting, deadline: { ...deadline, versions } } });
const withClosures = (closures: typeof calendar.closures): Profile => ({ ...kentucky, calendar: { ...calendar, closures } });
const withClosure = (id: string, change: object): Profile =>
  withClosures(calendar.closures.map((group) => (group.id === id ? { ...group, ...change } : group)));

const faults: readonly (readonly [RulesProfileIssueCode, Profile])[] = [
  ['rules.profile.id-repeated', { ...kentucky, reporting: { ...reporting, extension: { ...reporting.extension, id: deadline.id } } }],
  ['rules.profile.citation-missing', withDeadline([{ ...first, cites: [] as unknown as typeof first.cites }])],
  ['rules.profile.dates-unsorted', withDeadline([second, first])],
  ['rules.profile.dates-overlap', withDeadline([first, { ...second, from: '2018-01-04' }, third])],
  ['rules.profile.dates-overlap', withDeadline([{ ...first, from: '2019-01-01' }])],
  ['rules.profile.date-format', withDeadline([{ ...first, from: '2013-02-30' }])],
  ['rules.profile.date-format', { ...kentucky, calendar: { ...calendar, coverage: { from: '2018-01-01', to: '2028-12-32' } } }],
  ['rules.profile.date-format', withClosure('ky.calendar.weather', { days: ['2021-02-30'] })],
  ['rules.profile.day-outside-coverage', withClosure('ky.calendar.weather', { days: ['2029-01-09'] })],
  ['rules.profile.coverage-gap', withClosure('ky.calendar.labor', { days: [] })],
  ['rules.profile.readings-not-nested', withClosure('ky.calendar.labor', { readings: ['default'] })],
  ['rules.profile.reading-undeclared', { ...kentucky, readings: readings.slice(1) }],
  ['rules.profile.reading-unused', { ...kentucky, readings: [...readings, { ...readings[0], id: 'ky.reading.unused' } as Profile['readings'][number]] }],
  ['rules.profile.reading-default', { ...kentucky, readings: readings.map((reading) => ({ ...reading, default: 'none of them' })) }],
  ['rules.profile.adjoined-holiday-unknown', withClosure('ky.calendar.christmas-extra', { adjoins: 'ky.calendar.easter' })],
];

describe('checkProfile', () => {
  it('finds nothing wrong with Kentucky, also once it went through JSON', () => {
    expect(checkProfile(kentucky)).toEqual([]);
    expect(checkProfile(JSON.parse(JSON.stringify(kentucky)) as Profile)).toEqual([]);
  });

  it.each(faults)('finds %s', (code, profile) => {
    expect(checkProfile(profile).map((issue) => issue.code)).toContain(code);
  });
});

describe('defineProfile', () => {
  it('gives back a sound profile, and names every fault of another', () => {
    expect(defineProfile(kentucky)).toBe(kentucky);
    expect(() => defineProfile(withClosure('ky.calendar.labor', { days: [] }))).toThrow(/ky\.calendar\.labor recurs in 2018/);
  });

  it("answers by another state's calendar and period", () => {
    const versions: typeof deadline.versions = [{ ...third, from: '2013-07-01', value: { businessDays: 3, reading: 'ky.reading.dispensing-date' } }];
    const other = defineProfile({ ...withDeadline(versions), id: 'oh', name: 'Ohio', calendar: { ...calendar, zone: 'America/Chicago' } });
    expect(reportingDeadline({ dispensed: '2025-03-10', profile: other })).toMatchObject({ value: { dueAt: '2025-03-13T16:30:00-05:00' } });
  });
});
