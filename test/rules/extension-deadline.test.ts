import { kentucky } from 'kasper-rules/kentucky';
import { extensionDeadline, type ExtensionPeriod, type Profile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { casesOf, codesOf, valueOf } from './cases.js';

interface ExtensionCase {
  readonly id: string;
  readonly discovered: string;
  readonly zone: string;
  readonly expect: { readonly generous: { readonly dueAt: string }; readonly strict: { readonly dueAt: string } };
}

describe('extensionDeadline', () => {
  it.each(casesOf<ExtensionCase>('extension'))('$id', ({ discovered, zone, expect: wanted }) => {
    const { generous, strict, safest } = valueOf(extensionDeadline({ discovered, zone }));
    expect([generous.dueAt, strict.dueAt]).toEqual([wanted.generous.dueAt, wanted.strict.dueAt]);
    expect(Date.parse(safest.dueAt)).toBeLessThanOrEqual(Date.parse(strict.dueAt));
  });

  it('ends 24 elapsed hours one clock hour earlier across the change in November', () => {
    const { strict } = valueOf(extensionDeadline({ discovered: '2025-11-02T00:30', zone: 'America/New_York' }));
    expect(strict).toEqual({ due: '2025-11-03', dueAt: '2025-11-03T16:30:00-05:00' });
    const { generous, safest } = valueOf(extensionDeadline({ discovered: '2024-11-03T00:30', zone: 'America/New_York' }));
    expect([generous.dueAt, safest.dueAt]).toEqual(['2024-11-04T16:30:00-05:00', '2024-11-03T23:30:00-05:00']);
  });

  it('takes the earlier of a repeated local time and moves a skipped one on, and says so', () => {
    const repeated = extensionDeadline({ discovered: '2025-11-02T01:30', zone: 'America/New_York' });
    expect(codesOf(repeated)).toEqual(['rules.local-time-repeated']);
    expect(valueOf(repeated).safest.dueAt).toBe('2025-11-03T00:30:00-05:00');
    const skipped = extensionDeadline({ discovered: '2025-03-09T02:30', zone: 'America/New_York' });
    expect(codesOf(skipped)).toEqual(['rules.local-time-skipped']);
    expect(valueOf(skipped).strict.dueAt).toBe('2025-03-10T03:30:00-04:00');
  });

  it('is safest at the close of the next open date when the hours end later', () => {
    const { safest, strict, generous } = valueOf(extensionDeadline({ discovered: '2025-03-11T20:00', zone: 'America/New_York' }));
    expect([safest.dueAt, strict.dueAt, generous.dueAt]).toEqual(['2025-03-12T16:30:00-04:00', '2025-03-12T20:00:00-04:00', '2025-03-12T20:00:00-04:00']);
  });

  it('carries both possibilities for an extra day that may have been another', () => {
    // 24 hours end on Tue 2025-12-23; the next open date is the 23rd whatever the extra day is.
    expect(valueOf(extensionDeadline({ discovered: '2025-12-22T10:00', zone: 'America/New_York' })).possibilities).toEqual([]);
    const { strict, possibilities } = valueOf(extensionDeadline({ discovered: '2025-12-23T10:00', zone: 'America/New_York' }));
    expect(strict.dueAt).toBe('2025-12-26T16:30:00-05:00');
    expect(possibilities).toMatchObject([
      { closed: '2025-12-26', open: '2025-12-24', strict: { dueAt: '2025-12-24T10:00:00-05:00' }, generous: { dueAt: '2025-12-24T16:30:00-05:00' } },
    ]);
  });

  it('reads an instant with its offset', () => {
    const byOffset = extensionDeadline({ discovered: '2025-03-11T15:00:00Z', zone: 'America/Chicago' });
    expect(byOffset).toEqual(extensionDeadline({ discovered: '2025-03-11T10:00', zone: 'America/Chicago' }));
  });

  it('says on which grounds time may and shall be granted', () => {
    const { grounds } = valueOf(extensionDeadline({ discovered: '2025-03-11T10:00', zone: 'America/Chicago' }));
    expect(grounds.map(({ grant }) => grant)).toEqual(['may', 'may', 'shall']);
    const outage = valueOf(extensionDeadline({ discovered: '2025-03-11T10:00', zone: 'America/Chicago', ground: 'reports-not-received' }));
    expect(outage.grounds).toMatchObject([{ grant: 'shall', application: false }]);
  });

  it.each([
    ['2025-03-11', 'America/Chicago', 'rules.time-required'],
    ['2025-03-11T25:00', 'America/Chicago', 'rules.date-format'],
    ['2025-03-11T10:00', 'Kentucky', 'rules.zone-unknown'],
    ['2017-03-11T10:00', 'America/Chicago', 'rules.date-before-law'],
    ['2100-03-11T10:00', 'America/Chicago', 'rules.date-beyond-calendar'],
  ])('refuses %s in %s', (discovered, zone, code) => {
    expect(codesOf(extensionDeadline({ discovered, zone }))).toEqual([code]);
  });

  it('refuses a ground the law does not name', () => {
    expect(extensionDeadline({ discovered: '2025-03-11T10:00', zone: 'America/Chicago', ground: 'holiday' }).issues).toMatchObject([{ code: 'rules.ground-unknown', path: ['ground'] }]);
  });

  it('closes the days the caller adds', () => {
    const closures = [{ date: '2025-03-12', reason: 'flood', source: "Governor's announcement" }] as const;
    expect(valueOf(extensionDeadline({ discovered: '2025-03-11T10:00', zone: 'America/Chicago', closures })).strict.due).toBe('2025-03-13');
  });

  it('goes by the law and the calendar of the day on the clock of the office', () => {
    // 23:30 in Chicago is 00:30 in Frankfort.
    const inChicago = (discovered: string) => extensionDeadline({ discovered, zone: 'America/Chicago' });
    expect(inChicago('2018-01-04T22:30')).toMatchObject({ ok: false, issues: [{ code: 'rules.date-before-law', params: { rule: 'ky.reporting.extension', from: '2018-01-05' } }] });
    expect(valueOf(inChicago('2018-01-04T23:30')).strict).toEqual({ due: '2018-01-08', dueAt: '2018-01-08T16:30:00-05:00' });
    expect(inChicago('2099-12-31T22:30').ok).toBe(true);
    expect(inChicago('2099-12-31T23:30')).toMatchObject({ ok: false, issues: [{ code: 'rules.date-beyond-calendar', params: { from: '2013-01-01', to: '2099-12-31' } }] });
  });

  it('rests on the law, the calendar and the close of business', () => {
    const { cites } = valueOf(extensionDeadline({ discovered: '2025-03-11T10:00', zone: 'America/Chicago' }));
    const laws = [kentucky.reporting.extension.versions.at(-1), kentucky.calendar, kentucky.reporting.closeOfBusiness.versions[0]];
    expect(cites).toEqual(laws.flatMap((law) => law?.cites ?? []));
  });

  it('tells of a doubtful time before what it says of the days', () => {
    expect(codesOf(extensionDeadline({ discovered: '2031-11-02T01:30', zone: 'America/New_York' }))).toEqual(['rules.local-time-repeated', 'rules.outside-coverage']);
  });

  describe('under another law', () => {
    const stateWith = (extension: Partial<ExtensionPeriod>, more: Partial<Profile> = {}): Profile => {
      const rule = kentucky.reporting.extension;
      const [version] = rule.versions;
      return { ...kentucky, id: 'xx', reporting: { ...kentucky.reporting, extension: { ...rule, versions: [{ cites: version.cites, value: { grounds: version.value.grounds, ...extension } }] } }, ...more };
    };
    const asked = { discovered: '2025-03-10T10:00', zone: 'America/New_York' };
    const daysOf = (profile: Profile) => valueOf(extensionDeadline({ ...asked, profile })).days.map(({ date }) => date);

    it('that states no time to apply, says so', () => {
      const { ok, issues } = extensionDeadline({ ...asked, profile: stateWith({}) });
      expect(ok).toBe(false);
      expect(issues).toMatchObject([{ code: 'rules.period-unmeasured', severity: 'error', params: { rule: 'ky.reporting.extension', words: 'no time to apply is stated' } }]);
    });

    it('accounts for every day up to the later of the hours and the next open date', () => {
      expect(daysOf(stateWith({ hours: 72 }))).toEqual(['2025-03-11', '2025-03-12', '2025-03-13']);
      expect(daysOf(stateWith({ hours: 1 }))).toEqual(['2025-03-11']);
      expect(valueOf(extensionDeadline({ ...asked, profile: stateWith({ hours: 1 }) }))).toMatchObject({ generous: { due: '2025-03-11' }, strict: { dueAt: '2025-03-10T11:00:00-04:00' }, safest: { dueAt: '2025-03-10T11:00:00-04:00' } });
    });

    it('ends with the day of the dispenser, whose zone is given', () => {
      const readings = kentucky.readings.map((reading) => (reading.id === 'ky.reading.close-of-business' ? { ...reading, default: 'end-of-day' } : reading));
      const answer = extensionDeadline({ ...asked, zone: 'America/Chicago', profile: stateWith({ hours: 24 }, { readings }) });
      expect(valueOf(answer).generous).toEqual({ due: '2025-03-11', dueAt: '2025-03-11T23:59:59-05:00' });
    });

    it.each<readonly [string, Profile]>([
      ['reporting', { id: 'xx', name: 'Example', calendar: kentucky.calendar, readings: kentucky.readings }],
      ['reporting.extension', { ...kentucky, id: 'xx', reporting: { closeOfBusiness: kentucky.reporting.closeOfBusiness } }],
      ['reporting.closeOfBusiness', { ...kentucky, id: 'xx', reporting: { extension: kentucky.reporting.extension } }],
      ['readings.ky.reading.close-of-business', stateWith({ hours: 24 }, { readings: [] })],
    ])('that lacks %s, names it', (room, profile) => {
      expect(extensionDeadline({ ...asked, profile })).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing', params: { room, profile: 'xx' } }] });
    });
  });
});
