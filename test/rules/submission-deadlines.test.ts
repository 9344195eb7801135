import type { DatedSubmission } from 'kasper-rules/rules';
import { submissionDeadlines } from 'kasper-rules/rules';
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

  it('is late only after close of business', () => {
    const lateAt = (time: string) => valueOf(submissionDeadlines(submissionWith(filled('2025-03-11')), { transmittedAt: time, zone: 'America/Chicago' }))[0]?.late;
    expect([lateAt('2025-03-12T15:30:00'), lateAt('2025-03-12T15:30:01')]).toEqual([false, true]);
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

  it('names the records it cannot judge, and judges the others', () => {
    const result = submissionDeadlines(submissionWith({ reportingStatus: '00' }, filled('2010-01-04'), filled('2025-03-11', '')), { transmittedAt });
    expect(valueOf(result).map(({ due }) => due)).toEqual(['2025-03-12']);
    expect(codesOf(result)).toEqual(['rules.dispensing-date-missing', 'rules.date-before-law', 'rules.status-unknown']);
  });

  it('repeats a caution once, however many records share it', () => {
    const result = submissionDeadlines(submissionWith(filled('2025-12-23'), filled('2025-12-24'), filled('2025-12-23')), { transmittedAt: '2025-12-26T08:00:00-05:00' });
    expect(codesOf(result)).toEqual(['rules.weak-closure']);
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
