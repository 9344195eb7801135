import fc from 'fast-check';
import { closures, isBusinessDay, reportingDeadline } from 'kasper-rules/rules';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { addDays, toDayNumber } from '../../src/core/plain-date.js';
import { casesOf, codesOf, valueOf } from './cases.js';

interface DeadlineCase {
  readonly id: string;
  readonly dispensed: string;
  readonly zone: string;
  readonly expect: { readonly default: string; readonly latest: string; readonly earliest: string };
  readonly dueAt: string;
}

describe('reportingDeadline', () => {
  it.each(casesOf<DeadlineCase>('reporting-deadlines'))('$id', ({ dispensed, zone, expect: wanted, dueAt }) => {
    const answer = reportingDeadline({ dispensed, zone });
    if (!answer.ok) throw new Error(answer.issues[0].message);
    const { alternatives } = answer.value;
    expect({ default: alternatives.default.due, latest: alternatives.latest.due, earliest: alternatives.earliest.due }).toEqual(wanted);
    expect(answer.value).toMatchObject({ due: wanted.default, dueAt, reading: 'default' });
    for (const reading of ['default', 'latest', 'earliest'] as const) {
      expect(reportingDeadline({ dispensed, zone, reading })).toMatchObject({ value: { due: wanted[reading] } });
    }
  });
});

describe('a deadline shows its work', () => {
  it('lists every day counted or skipped with its reason', () => {
    const { days, cites } = valueOf(reportingDeadline({ dispensed: '2024-12-23' }));
    expect(days).toEqual([
      { date: '2024-12-24', counted: false, why: 'Christmas extra day', certainty: 'pattern', basis: 'KRS 18A.190(1)(j), (2)' },
      { date: '2024-12-25', counted: false, why: 'Christmas Day', certainty: 'statute', basis: 'KRS 18A.190(1)(j)' },
      { date: '2024-12-26', counted: true, why: 'business day' },
    ]);
    expect(cites.map(({ id }) => id)).toEqual(expect.arrayContaining(['902 KAR 55:110 s.2(3)', 'KRS 18A.190', 'KRS 446.030(1)(a)']));
  });

  it('names the open questions it relies on, and how it took them', () => {
    const { readingsUsed } = valueOf(reportingDeadline({ dispensed: '2025-10-10', zone: 'America/Chicago', reading: 'latest', closeOfBusiness: 'end-of-day' }));
    expect(readingsUsed).toEqual({
      'ky.reading.business-day': 'latest',
      'ky.reading.close-of-business': 'end-of-day',
      'ky.reading.dispensing-date': 'dispenser-local',
    });
  });

  it('warns of a day that is projected, and tells what the other day would do', () => {
    const answer = reportingDeadline({ dispensed: '2025-12-30' });
    expect(codesOf(answer)).toEqual(['rules.weak-closure']);
    expect(valueOf(answer).possibilities).toEqual([
      { closure: 'New Year extra day', closed: '2026-01-02', open: '2025-12-31', due: '2025-12-31', dueAt: '2025-12-31T16:30:00-05:00' },
    ]);
  });

  it('warns when the due date itself may have been the extra day', () => {
    const answer = reportingDeadline({ dispensed: '2025-12-25' });
    expect(codesOf(answer)).toEqual(['rules.weak-closure']);
    expect(valueOf(answer)).toMatchObject({ due: '2025-12-26', possibilities: [{ closed: '2025-12-26', open: '2025-12-24', due: '2025-12-29' }] });
  });

  it('carries both possibilities for an extra day nobody has designated', () => {
    const beyond = reportingDeadline({ dispensed: '2029-12-21' });
    expect(codesOf(beyond)).toEqual(['rules.outside-coverage', 'rules.undesignated-closure']);
    expect(valueOf(beyond)).toMatchObject({ due: '2029-12-24', possibilities: [{ closed: '2029-12-24', due: '2029-12-26' }] });
    const after = reportingDeadline({ dispensed: '2029-12-25' });
    expect(valueOf(after)).toMatchObject({ due: '2029-12-26', possibilities: [{ closed: '2029-12-26', due: '2029-12-27' }] });
    expect(valueOf(reportingDeadline({ dispensed: '2018-01-01' }))).toMatchObject({
      due: '2018-01-02',
      possibilities: [{ closure: 'New Year extra day', closed: '2018-01-02', due: '2018-01-03' }],
    });
  });

  it('does not project Juneteenth, which rests on an order, past the coverage', () => {
    const answer = reportingDeadline({ dispensed: '2029-06-18' });
    expect(valueOf(answer)).toMatchObject({ due: '2029-06-19', possibilities: [{ closure: 'Juneteenth', due: '2029-06-20' }] });
  });

  it('does not suppose Juneteenth closed before the order that closed it', () => {
    const answer = reportingDeadline({ dispensed: '2015-06-18' });
    expect(codesOf(answer)).toEqual(['rules.outside-coverage']);
    expect(valueOf(answer)).toMatchObject({ due: '2015-06-19', possibilities: [] });
  });

  it('computes statutory days outside the coverage, and says so', () => {
    expect(valueOf(reportingDeadline({ dispensed: '2032-11-01' })).due).toBe('2032-11-03');
    expect(valueOf(reportingDeadline({ dispensed: '2033-12-30' })).days.map(({ why }) => why)).toEqual(['weekend', 'weekend', "New Year's Day (observed)", 'business day']);
    const past = reportingDeadline({ dispensed: '2014-07-03' });
    expect(codesOf(past)).toEqual(['rules.outside-coverage']);
    expect(valueOf(past).due).toBe('2014-07-07');
  });

  it('mentions an early closing no reading acts on', () => {
    expect(codesOf(reportingDeadline({ dispensed: '2024-05-07' }))).toEqual(['rules.early-closing']);
  });

  it('warns of closures by order and keeps the earliest reading free of them', () => {
    expect(codesOf(reportingDeadline({ dispensed: '2021-02-10' }))).toEqual(['rules.weak-closure']);
    expect(codesOf(reportingDeadline({ dispensed: '2021-02-10', reading: 'earliest' }))).toEqual([]);
  });

  it('closes the days the caller adds, save under the earliest reading', () => {
    const closures = [{ date: '2025-02-20', reason: 'snow', source: "Governor's announcement of 2025-02-19" }] as const;
    const { days, alternatives } = valueOf(reportingDeadline({ dispensed: '2025-02-19', closures }));
    expect(days[0]).toEqual({ date: '2025-02-20', counted: false, why: 'snow', certainty: 'reported', basis: "Governor's announcement of 2025-02-19" });
    expect([alternatives.earliest.due, alternatives.default.due, alternatives.latest.due]).toEqual(['2025-02-20', '2025-02-21', '2025-02-21']);
  });

  it('lists the day that the caller adds under the source it was given with', () => {
    const added = { date: '2025-02-20', reason: 'snow', source: "Governor's announcement of 2025-02-19" } as const;
    const listed = closures(2025, { closures: [added] }).filter(({ date }) => date === added.date);
    expect(listed).toEqual([{ date: added.date, name: 'snow', kind: 'emergency', certainty: 'reported', readings: ['default', 'latest'], cites: [{ id: added.source, standing: 'agency' }] }]);
  });

  it('is plain JSON', () => {
    const answer = reportingDeadline({ dispensed: '2025-12-30' });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});

describe('the clock of a deadline', () => {
  it('takes the local date of an instant in the dispenser\'s zone', () => {
    const instant = '2025-03-14T04:30:00Z';
    expect(valueOf(reportingDeadline({ dispensed: instant, zone: 'America/Chicago' })).dispensedOn).toBe('2025-03-13');
    expect(valueOf(reportingDeadline({ dispensed: instant, zone: 'America/New_York' })).dispensedOn).toBe('2025-03-14');
  });

  it('names one date for a local time that is skipped or repeated', () => {
    expect(valueOf(reportingDeadline({ dispensed: '2025-03-09T02:30', zone: 'America/New_York' })).due).toBe('2025-03-10');
    expect(valueOf(reportingDeadline({ dispensed: '2025-11-02T01:30', zone: 'America/New_York' })).dueAt).toBe('2025-11-03T16:30:00-05:00');
  });

  it('offers the other understandings of close of business', () => {
    const fill = { dispensed: '2025-03-10', zone: 'America/Chicago' };
    expect(valueOf(reportingDeadline({ ...fill, closeOfBusiness: 'dispenser-closing', closesAt: '18:00' })).dueAt).toBe('2025-03-11T18:00:00-05:00');
    expect(valueOf(reportingDeadline({ ...fill, closeOfBusiness: 'end-of-day' })).dueAt).toBe('2025-03-11T23:59:59-05:00');
    // The answer names the one it took; 4:30 p.m. in Frankfort where none is asked for.
    expect(valueOf(reportingDeadline(fill))).toMatchObject({ dueAt: '2025-03-11T16:30:00-04:00', closeOfBusiness: 'frankfort-1630' });
    expect(valueOf(reportingDeadline({ ...fill, closeOfBusiness: 'end-of-day' })).closeOfBusiness).toBe('end-of-day');
    expect(codesOf(reportingDeadline({ ...fill, closeOfBusiness: 'dispenser-closing' }))).toEqual(['rules.closing-time-required']);
    expect(codesOf(reportingDeadline({ ...fill, closeOfBusiness: 'dispenser-closing', closesAt: '6pm' }))).toEqual(['rules.closing-time-required']);
    expect(codesOf(reportingDeadline({ dispensed: '2025-03-10', closeOfBusiness: 'end-of-day' }))).toEqual(['rules.zone-required']);
  });

  it.each([
    ['2025-02-29', undefined, 'rules.date-format'],
    ['2025-W06-2', undefined, 'rules.date-format'],
    ['2026', undefined, 'rules.date-format'],
    ['20250310', undefined, 'rules.date-format'],
    ['2025-03-10T24:00', undefined, 'rules.date-format'],
    ['2025-03-10 10:00', undefined, 'rules.date-format'],
    ['2025-03-10T10:00:00-04:00', undefined, 'rules.zone-required'],
    ['2025-03-10', 'Louisville', 'rules.zone-unknown'],
    ['2013-06-30', undefined, 'rules.date-before-law'],
    ['2100-01-01', undefined, 'rules.date-beyond-calendar'],
  ])('refuses %s in %s: %s', (dispensed, zone, code) => {
    const answer = reportingDeadline({ dispensed, ...(zone !== undefined && { zone }) });
    expect([answer.ok, ...codesOf(answer)]).toEqual([false, code]);
    expect(JSON.stringify(answer)).not.toContain(dispensed);
  });

  it.each([[['2025-03-10']], [{ toString: () => '2025-03-10' }], [20250310], [new Date('2025-03-10')], [null]])('takes no %j for a date, whatever text it makes', (dispensed) => {
    expect(reportingDeadline({ dispensed: dispensed as never }).issues).toMatchObject([{ code: 'rules.date-format', path: ['dispensed'] }]);
  });

  it.each([[['17:00']], [1700], [{ toString: () => '17:00' }]])('takes no %j for a closing time', (closesAt) => {
    expect(codesOf(reportingDeadline({ dispensed: '2025-03-10', zone: 'America/Chicago', closeOfBusiness: 'dispenser-closing', closesAt: closesAt as never }))).toEqual(['rules.closing-time-required']);
  });

  it('refuses closures without a date, reason or source', () => {
    for (const closure of [{ date: '2025-02-31', reason: 'snow', source: 'x' }, { date: '2025-02-20', reason: ' ', source: 'x' }] as const) {
      expect(codesOf(reportingDeadline({ dispensed: '2025-02-19', closures: [closure] }))).toEqual(['rules.closure-format']);
    }
    for (const json of ['[null]', '{"date":"2025-02-20","reason":"snow","source":"x"}', '"2025-02-20"', 'null']) {
      const closures = JSON.parse(json) as [];
      expect(codesOf(reportingDeadline({ dispensed: '2025-02-19', closures }))).toEqual(['rules.closure-format']);
    }
  });

  it('tells a programmer which readings there are', () => {
    const reading = JSON.parse('"lenient"') as 'default';
    expect(() => reportingDeadline({ dispensed: '2025-03-10', reading })).toThrow(/default, earliest, latest/);
    const closeOfBusiness = JSON.parse('"noon"') as 'end-of-day';
    expect(() => reportingDeadline({ dispensed: '2025-03-10', closeOfBusiness })).toThrow(/frankfort-1630/);
  });
});

describe('laws that hold for every date', () => {
  const everyDate = Array.from({ length: toDayNumber('2028-12-31') - toDayNumber('2018-01-01') + 1 }, (_, at) => addDays('2018-01-01', at));

  it('the readings nest, and a later dispensing never has an earlier deadline', () => {
    const before = { earliest: '', default: '', latest: '' };
    for (const dispensed of everyDate) {
      const { alternatives } = valueOf(reportingDeadline({ dispensed }));
      const { earliest, default: usual, latest } = alternatives;
      expect(dispensed < earliest.due && earliest.due <= usual.due && usual.due <= latest.due).toBe(true);
      for (const reading of ['earliest', 'default', 'latest'] as const) {
        if (alternatives[reading].due < before[reading]) throw new Error(`${dispensed} is due before the day before it (${reading})`);
        before[reading] = alternatives[reading].due;
      }
    }
  });

  it('only the last day is counted, and it is a business day', () => {
    for (const dispensed of everyDate) {
      const { days, due } = valueOf(reportingDeadline({ dispensed }));
      expect(days.map(({ counted }) => counted)).toEqual([...days.slice(1).map(() => false), true]);
      expect(isBusinessDay(due)).toBe(true);
    }
  });

  it('agrees with luxon on the local date of any instant in any zone', () => {
    const zones = fc.constantFrom('America/New_York', 'America/Chicago', 'America/Phoenix', 'Asia/Hong_Kong', 'Pacific/Apia');
    const instants = fc.integer({ min: Date.UTC(2018, 0, 2), max: Date.UTC(2028, 11, 30) });
    fc.assert(
      fc.property(instants, zones, (millis, zone) => {
        const instant = DateTime.fromMillis(millis, { zone: 'utc' });
        const { dispensedOn, dueAt } = valueOf(reportingDeadline({ dispensed: instant.toISO() ?? '', zone }));
        expect(dispensedOn).toBe(instant.setZone(zone).toISODate());
        const closing = DateTime.fromISO(dueAt, { zone: 'America/New_York' });
        expect([closing.hour, closing.minute]).toEqual([16, 30]);
      }),
    );
  });

  it('any text gets an answer or a typed issue', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 16))), (dispensed) => {
        const answer = reportingDeadline({ dispensed, zone: 'America/Chicago' });
        expect(answer.ok || answer.issues[0].code.startsWith('rules.')).toBe(true);
      }),
    );
  });
});
