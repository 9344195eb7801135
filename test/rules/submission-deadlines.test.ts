import { kentucky } from 'kasper-rules/kentucky';
import type { DatedSubmission, Profile } from 'kasper-rules/rules';
import { checkProfile, reportingDeadline, submissionDeadlines } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from './cases.js';

type Dispensing = DatedSubmission['pharmacies'][number]['patients'][number]['dispensings'][number]['dispensing'];

const submissionWith = (...dispensings: readonly Dispensing[]): DatedSubmission => ({
  pharmacies: [{ patients: [{ patient: { lastName: 'DOE', firstName: 'JANE' }, dispensings: dispensings.map((dispensing) => ({ dispensing })) }] }],
});
const filled = (dateFilled: string, reportingStatus = '00'): Dispensing => ({ dateFilled, reportingStatus, prescriptionNumber: '7001' });

describe('submissionDeadlines', () => {
  const transmittedAt = '2025-03-12T08:00:00-04:00';

  it('groups the new records by due date: late, due today, in time', () => {
    const submission = submissionWith(filled('2025-03-11'), filled('2025-03-07'), filled('2025-03-12'), filled('2025-03-08'));
    const groups = valueOf(submissionDeadlines(submission, { transmittedAt }));
    expect(groups.map(({ due, late, status, records }) => [due, late, status, records.map(({ dispensedOn }) => dispensedOn)])).toEqual([
      ['2025-03-10', true, 'late', ['2025-03-07', '2025-03-08']],
      ['2025-03-12', false, 'due-today', ['2025-03-11']],
      ['2025-03-13', false, 'in-time', ['2025-03-12']],
    ]);
    expect(groups[0]?.records[1]?.path).toEqual(['pharmacies', 0, 'patients', 0, 'dispensings', 3]);
  });

  it('names itself where it is called with something else', () => {
    expect(() => submissionDeadlines(submissionWith(), null as never)).toThrow(/^submissionDeadlines: the options must be an object$/);
    expect(() => submissionDeadlines({} as never, { transmittedAt })).toThrow(/^submissionDeadlines: `pharmacies` of the submission, .* must be a list$/);
  });

  it('is late only after close of business', () => {
    const lateAt = (time: string) => valueOf(submissionDeadlines(submissionWith(filled('2025-03-11')), { transmittedAt: time, zone: 'America/Chicago' }))[0]?.late;
    expect([lateAt('2025-03-12T15:30:00'), lateAt('2025-03-12T15:30:01')]).toEqual([false, true]);
  });

  it('ends the day in the zone of the pharmacy, where a day ends at midnight', () => {
    const endIn = (zone: string) => valueOf(submissionDeadlines(submissionWith(filled('2025-03-11')), { transmittedAt, zone, closeOfBusiness: 'end-of-day' }))[0]?.dueAt;
    expect([endIn('America/Chicago'), endIn('America/New_York')]).toEqual(['2025-03-12T23:59:59-05:00', '2025-03-12T23:59:59-04:00']);
  });

  it('sets corrections apart, and says where they are', () => {
    const result = submissionDeadlines(submissionWith(filled('2025-03-03', '01'), filled('2025-03-11'), filled('2025-03-03', '02')), { transmittedAt });
    expect(valueOf(result).flatMap(({ records }) => records)).toHaveLength(1);
    expect(result.issues.map(({ code, path }) => `${code} ${String(path.at(-1))}`)).toEqual(['rules.correction-not-new 0', 'rules.correction-not-new 2']);
  });

  it('passes zero reports over', () => {
    const zero: DatedSubmission = { pharmacies: [{ patients: [{ patient: { lastName: 'Report', firstName: 'Zero' }, dispensings: [{ dispensing: { dateFilled: '2025-03-01' } }] }] }] };
    expect(submissionDeadlines(zero, { transmittedAt })).toEqual({ ok: true, value: [], issues: [] });
  });

  it.each<readonly [string, DatedSubmission['pharmacies'][number]['patients'][number]['patient'], string | undefined, boolean]>([
    ['in any case, with blanks', { lastName: ' report', firstName: 'ZERO ' }, ' ', true],
    ['save with a prescription', { lastName: 'REPORT', firstName: 'ZERO' }, '7001', false],
    ['and nobody else of that last name', { lastName: 'REPORT', firstName: 'JANE' }, undefined, false],
    ['and nobody else of that first name', { lastName: 'DOE', firstName: 'ZERO' }, undefined, false],
    ['and nobody without a first name', { lastName: 'REPORT' }, undefined, false],
    ['and nobody without a name', {}, undefined, false],
    ['and no record without a patient', undefined, undefined, false],
  ])('takes ZERO REPORT for a zero report %s', (_, patient, prescriptionNumber, isZero) => {
    const record = { patient, dispensings: [{ dispensing: { dateFilled: '2025-03-11', reportingStatus: '00', prescriptionNumber } }] };
    expect(valueOf(submissionDeadlines({ pharmacies: [{ patients: [record] }] }, { transmittedAt }))).toHaveLength(isZero ? 0 : 1);
  });

  it('takes a time for no date, of the fill or of the sale', () => {
    const result = submissionDeadlines(submissionWith(filled('2025-03-11T10:00'), { ...filled('2025-03-10'), dateSold: '2025-03-11T10:00' }), { transmittedAt });
    expect(result.issues).toMatchObject([{ code: 'rules.dispensing-date-missing', path: ['pharmacies', 0, 'patients', 0, 'dispensings', 0] }]);
    expect(valueOf(result)).toMatchObject([{ due: '2025-03-11', records: [{ dispensedOn: '2025-03-10' }] }]);
  });

  it('is due today by the day on the clock by which it is due', () => {
    // 23:30 in Chicago is 00:30 in Frankfort.
    const statusAt = (time: string) => valueOf(submissionDeadlines(submissionWith(filled('2025-03-11')), { transmittedAt: time, zone: 'America/Chicago' }))[0]?.status;
    expect([statusAt('2025-03-11T22:30'), statusAt('2025-03-11T23:30'), statusAt('2025-03-12T15:30')]).toEqual(['in-time', 'due-today', 'due-today']);
  });

  it('says of the transmission what clocks make doubtful', () => {
    const sent = (at: string) => submissionDeadlines(submissionWith(), { transmittedAt: at, zone: 'America/New_York' }).issues;
    expect(sent('2025-11-02T01:30')).toMatchObject([{ code: 'rules.local-time-repeated', path: ['transmittedAt'] }]);
    expect(sent('2025-03-09T02:30')).toMatchObject([{ code: 'rules.local-time-skipped', path: ['transmittedAt'] }]);
  });

  it('names the records it cannot judge, and judges the others', () => {
    const result = submissionDeadlines(submissionWith({ reportingStatus: '00' }, filled('2010-01-04'), filled('2025-03-11', '')), { transmittedAt });
    expect(valueOf(result).map(({ due }) => due)).toEqual(['2025-03-12']);
    expect(codesOf(result)).toEqual(['rules.dispensing-date-missing', 'rules.date-before-law', 'rules.status-unknown']);
  });

  it('repeats a caution once, however many records share it', () => {
    const result = submissionDeadlines(submissionWith(filled('2025-12-23'), filled('2025-12-24'), filled('2025-12-23')), { transmittedAt: '2025-12-26T08:00:00-05:00' });
    expect(codesOf(result)).toEqual(['rules.weak-closure']);
  });

  it('gives each of two cautions of one code', () => {
    const result = submissionDeadlines(submissionWith(filled('2025-12-23'), filled('2025-12-31')), { transmittedAt: '2025-12-26T08:00:00-05:00' });
    expect(result.issues.map(({ code, params }) => `${code} ${String(params?.['name'])}`)).toEqual(['rules.weak-closure Christmas extra day', 'rules.weak-closure New Year extra day']);
  });

  it.each([
    ['2025-03-12', undefined, 'rules.time-required'],
    ['2025-03-12T08:00', undefined, 'rules.zone-required'],
    ['yesterday', undefined, 'rules.date-format'],
    ['2025-03-12T08:00', 'Frankfort', 'rules.zone-unknown'],
  ])('refuses a transmission at %s in %s', (at, zone, code) => {
    expect(codesOf(submissionDeadlines(submissionWith(filled('2025-03-11')), { transmittedAt: at, ...(zone !== undefined && { zone }) }))).toEqual([code]);
  });
});

describe('the readings of a group', () => {
  const EARLIEST = { reading: 'ky.reading.business-day', option: 'earliest' };

  it('calls what was filled 2024-12-23 and sent on the 26th late under the earliest reading', () => {
    const [group] = valueOf(submissionDeadlines(submissionWith(filled('2024-12-23')), { transmittedAt: '2024-12-26T09:00:00-05:00' }));
    expect(group).toMatchObject({ due: '2024-12-26', late: false, status: 'due-today', alternatives: { earliest: { due: '2024-12-24' } } });
    expect(group?.lateUnder).toContainEqual(EARLIEST);
  });

  it('are those of the single deadline', () => {
    const { alternatives, underReadings } = valueOf(reportingDeadline({ dispensed: '2025-03-10', sold: '2025-03-13' }));
    const groups = valueOf(submissionDeadlines(submissionWith({ ...filled('2025-03-10'), dateSold: '2025-03-13' }), { transmittedAt: '2025-03-11T09:00:00-04:00' }));
    expect(groups).toMatchObject([{ alternatives, underReadings, lateUnder: [] }]);
  });

  it('keep apart what is due on one day, but not under every reading', () => {
    const groups = valueOf(submissionDeadlines(submissionWith(filled('2024-12-24'), filled('2024-12-23')), { transmittedAt: '2024-12-26T09:00:00-05:00' }));
    expect(groups.map(({ due, alternatives, records }) => [due, alternatives.earliest.due, records.length])).toEqual([
      ['2024-12-26', '2024-12-24', 1],
      ['2024-12-26', '2024-12-26', 1],
    ]);
    expect(groups.map(({ lateUnder }) => lateUnder.some(({ option }) => option === 'earliest'))).toEqual([true, false]);
  });
});

describe('filled on one day and sold on another', () => {
  const at = '2025-03-12T08:00:00-04:00';
  const soldOn = (dateSold: string | undefined, dateFilled = '2025-03-10'): DatedSubmission => submissionWith({ ...filled(dateFilled), dateSold });

  it('counts from the sale, and cautions where the count from the fill has run out', () => {
    const result = submissionDeadlines(soldOn('2025-03-12'), { transmittedAt: at });
    expect(valueOf(result)).toMatchObject([{ due: '2025-03-13', late: false, status: 'in-time', alternatives: { earliest: { due: '2025-03-11' }, latest: { due: '2025-03-13' } }, records: [{ dispensedOn: '2025-03-12' }] }]);
    expect(valueOf(result)[0]?.lateUnder).toEqual(expect.arrayContaining([{ reading: 'ky.reading.dispensing-act', option: 'filled' }, { reading: 'ky.reading.business-day', option: 'earliest' }]));
    expect(result.issues).toMatchObject([{ code: 'rules.filled-earlier', severity: 'warning', path: ['pharmacies', 0, 'patients', 0, 'dispensings', 0], params: { due: '2025-03-11' } }]);
  });

  it('cautions of each record alike, by its own place', () => {
    const record = { ...filled('2025-03-10'), dateSold: '2025-03-12' };
    const result = submissionDeadlines(submissionWith(record, record), { transmittedAt: at });
    expect(result.issues.map(({ code, path }) => `${code} ${String(path.at(-1))}`)).toEqual(['rules.filled-earlier 0', 'rules.filled-earlier 1']);
    expect(valueOf(result).flatMap(({ records }) => records)).toHaveLength(2);
  });

  it('judges what was filled together by each day of sale, and puts first what is due first', () => {
    const submission = submissionWith({ ...filled('2025-03-03'), dateSold: '2025-03-12' }, filled('2025-03-10'), { ...filled('2025-03-10'), dateSold: '2025-03-11' });
    const groups = valueOf(submissionDeadlines(submission, { transmittedAt: '2025-03-11T08:00:00-04:00' }));
    expect(groups.map(({ due, alternatives, records }) => [due, alternatives.earliest.due, ...records.map(({ dispensedOn }) => dispensedOn)])).toEqual([
      ['2025-03-11', '2025-03-11', '2025-03-10'],
      ['2025-03-12', '2025-03-11', '2025-03-11'],
      ['2025-03-13', '2025-03-04', '2025-03-12'],
    ]);
  });

  it('says nothing of the fill while that is in time too, and nothing more where all is late', () => {
    expect(codesOf(submissionDeadlines(soldOn('2025-03-12'), { transmittedAt: '2025-03-11T08:00:00-04:00' }))).toEqual([]);
    const late = submissionDeadlines(soldOn('2025-03-12'), { transmittedAt: '2025-03-14T08:00:00-04:00' });
    expect([valueOf(late)[0]?.late, codesOf(late)]).toEqual([true, []]);
  });

  it.each([undefined, '', '2025-03-10', '2025-03-07', '2025-13-40', '20250312'])('counts from the fill where it was sold %j', (dateSold) => {
    const result = submissionDeadlines(soldOn(dateSold), { transmittedAt: at });
    expect(valueOf(result)).toMatchObject([{ due: '2025-03-11', late: true, records: [{ dispensedOn: '2025-03-10' }] }]);
    expect(codesOf(result)).toEqual([]);
  });

  it('counts from the fill where it is told to, and under the earliest reading', () => {
    const choices = [{ readings: { 'ky.reading.dispensing-act': 'filled' } }, { reading: 'earliest' }] as const;
    for (const choice of choices) {
      const result = submissionDeadlines(soldOn('2025-03-12'), { transmittedAt: at, ...choice });
      expect(valueOf(result)).toMatchObject([{ due: '2025-03-11', late: true }]);
      expect(codesOf(result)).toEqual([]);
    }
  });

  describe('by a law that leaves no question open between them', () => {
    const { deadline } = kentucky.reporting;
    const profile: Profile = {
      ...kentucky,
      reporting: { ...kentucky.reporting, deadline: { ...deadline, versions: [{ from: '2020-01-01', value: [{ starts: ['dispensing', 'sale'], period: { businessDays: 2, of: 'office', ends: 'close-of-business' } }], cites: deadline.versions[0].cites }] } },
    };

    it('cautions of nothing, even where another reading of business days ends on the day counted from the fill', () => {
      expect(valueOf(reportingDeadline({ dispensed: '2024-12-20', profile })).due).toBe('2024-12-26');
      const result = submissionDeadlines(soldOn('2024-12-23', '2024-12-20'), { transmittedAt: '2024-12-27T08:00:00-05:00', profile });
      expect(valueOf(result)).toMatchObject([{ due: '2024-12-27', late: false, alternatives: { earliest: { due: '2024-12-26' } } }]);
      expect(codesOf(result)).not.toContain('rules.filled-earlier');
    });

    it('nor where only the hour of closing is open', () => {
      const result = submissionDeadlines(soldOn('2025-03-12'), { transmittedAt: '2025-03-13T08:00:00-04:00', profile, zone: 'America/New_York' });
      expect(valueOf(result)).toMatchObject([{ due: '2025-03-14', late: false }]);
      expect(valueOf(result)[0]?.underReadings.map(({ reading }) => reading)).toContain('ky.reading.close-of-business');
      expect(codesOf(result)).toEqual([]);
    });
  });

  it('cannot tell a deadline from the sale alone, since the safe day is that of the fill', () => {
    expect(codesOf(reportingDeadline({ sold: '2025-03-12' }))).toEqual(['rules.start-missing']);
  });

  it('leaves the reporting law and its readings sound', () => {
    expect(checkProfile(kentucky).filter(({ path: [room = ''] }) => ['reporting', 'readings'].includes(String(room)))).toEqual([]);
  });
});

describe('whose deadline differs by class', () => {
  const cites = [{ id: 'Example Code 1', standing: 'text' }] as const;
  const state: Profile = {
    id: 'xx',
    name: 'Example',
    reporting: {
      deadline: {
        id: 'xx.reporting.deadline',
        summary: 'When reports are due.',
        versions: [{ from: '2025-01-01', value: [{ when: { by: ['veterinarian'] }, starts: 'dispensing', period: { calendarDays: 14 } }, { starts: 'dispensing', period: { calendarDays: 1 } }], cites }],
      },
    },
  };

  it('cautions of the fill where that is an open question, also without a calendar', () => {
    const period = { calendarDays: 2 } as const;
    const act = { id: 'xx.reading.act', question: 'Is it the fill or the sale?', default: 'sold', options: [{ value: 'sold', summary: 'The sale.' }, { value: 'filled', summary: 'The fill.' }], cites } as const;
    const rows = [{ under: [{ reading: act.id, option: 'filled' }], starts: 'dispensing', period }, { starts: ['dispensing', 'sale'], period }] as const;
    const profile: Profile = { id: 'xx', name: 'Example', readings: [act], reporting: { deadline: { id: 'xx.reporting.deadline', summary: 'When reports are due.', versions: [{ from: '2025-01-01', value: rows, cites }] } } };
    const sent = (transmittedAt: string) => codesOf(submissionDeadlines(submissionWith({ ...filled('2025-03-10'), dateSold: '2025-03-12' }), { transmittedAt, zone: 'America/Denver', profile }));
    expect(sent('2025-03-13T08:00')).toEqual(['rules.filled-earlier']);
    expect(sent('2025-03-12T08:00')).toEqual([]);

    // Due together as the law is read, the one that is due first from the fill comes first, in whatever order they were sent.
    const [one, other] = [{ ...filled('2025-03-09'), dateSold: '2025-03-12' }, { ...filled('2025-03-10'), dateSold: '2025-03-12' }];
    for (const records of [[one, other], [other, one]]) {
      const groups = valueOf(submissionDeadlines(submissionWith(...records), { transmittedAt: '2025-03-11T08:00', zone: 'America/Denver', profile }));
      expect(groups.map(({ due, underReadings }) => [due, underReadings.find(({ option }) => option === 'filled')?.due])).toEqual([['2025-03-14', '2025-03-11'], ['2025-03-14', '2025-03-12']]);
    }
  });

  it.each([
    ['veterinarian', '2025-03-24'],
    ['pharmacy', '2025-03-11'],
  ])('a %s is told by facts', (by, due) => {
    const options = { transmittedAt: '2025-03-12T08:00', zone: 'America/Denver', profile: state, facts: { by } };
    expect(valueOf(submissionDeadlines(submissionWith(filled('2025-03-10')), options)).map((group) => group.due)).toEqual([due]);
  });
});
