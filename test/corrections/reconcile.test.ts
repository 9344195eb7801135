import { describe, expect, it } from 'vitest';
import { reconcile, reportedDispensings } from 'kasper-rules/corrections';
import type { ReportedDispensing } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { clean, fileOf, records, sampleText, submissionIn, without } from './reported-records.js';

const { first, second, third } = records;

const as = (reportingStatus: '00' | '01' | '02', record: ReportedDispensing, changes: Partial<ReportedDispensing['dispensing']> = {}): ReportedDispensing => ({
  ...record,
  dispensing: { ...record.dispensing, ...changes, reportingStatus },
});

/** What the receiver of the three clean records makes of these. */
function after(...correction: readonly ReportedDispensing[]) {
  const { submission, applied, issues } = reconcile(clean, fileOf(...correction));
  const held = reportedDispensings(submission).map(({ dispensing }) => `${dispensing.prescriptionNumber ?? ''}:${String(dispensing.daysSupply)}`);
  return { held, applied, issues: issues.map(({ code }) => code.replace('corrections.', '')) };
}

const all = ['6012345:30', '6012346:15', '4012347:9'];

describe('reconcile', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'reconcile: the correction must be a submission, such as `submissionOf` makes and the `value` of what `read` answers is'],
    ['no list of pharmacies', { ...clean, pharmacies: {} }, 'reconcile: the correction must be a submission, such as `submissionOf` makes and the `value` of what `read` answers is; pharmacies must be a list'],
    ['no header', { ...clean, header: 7 }, 'reconcile: the correction must be a submission, such as `submissionOf` makes and the `value` of what `read` answers is; header must be an object'],
    ['a patient that is none', { ...clean, pharmacies: [{ pharmacy: {}, patients: [7] }] }, 'reconcile: the correction must be a submission, such as `submissionOf` makes and the `value` of what `read` answers is; pharmacies.0.patients.0 must be an object'],
  ])('throws on %s and says where', (_, correction, message) => {
    expect(() => reconcile(clean, correction as typeof clean)).toThrow(new TypeError(message));
  });

  it('reads past members it does not know', () => {
    expect(reconcile({ ...clean, note: 'kept by another program' } as typeof clean, fileOf()).issues).toEqual([]);
  });

  it('applies the revising and voiding sample file', () => {
    const { submission, applied, issues } = reconcile(clean, submissionIn(sampleText('22_revise_and_void.dat')));
    expect(applied).toEqual({ revised: 1, voided: 1, added: 1 });
    expect(issues).toEqual([]);
    expect(reportedDispensings(submission).map(({ dispensing }) => [dispensing.prescriptionNumber, dispensing.daysSupply, dispensing.reportingStatus])).toEqual([
      ['6012345', 20, '00'],
      ['6012346', 15, '00'],
      ['2012399', 5, '00'],
    ]);
  });

  it('leaves everything as it was without corrections', () => {
    expect(reconcile(clean, fileOf())).toEqual({ submission: clean, applied: { revised: 0, voided: 0, added: 0 }, issues: [] });
  });

  const revision = as('01', first, { daysSupply: 20, quantityDispensed: 40 });
  const removal = as('02', first);
  it.each([
    ['before', [removal, revision]],
    ['after', [revision, removal]],
  ])('lets a void win that stands %s a revision', (_, correction) => {
    expect(after(...correction)).toEqual({ held: all.slice(1), applied: { revised: 0, voided: 1, added: 0 }, issues: ['revision-voided'] });
  });

  it('knows a record by its key whatever its letters, zeros and blanks', () => {
    const letters = { ...first, dispensing: { ...first.dispensing, prescriptionNumber: 'rx1a' } };
    const { applied } = reconcile(fileOf(letters), fileOf(as('02', { ...letters, dispensing: without('partialFill', letters.dispensing) }, { prescriptionNumber: 'RX1A' })));
    expect(applied.voided).toBe(1);
  });

  it.each([undefined, null, '', '00', '0', 0])('takes a partial fill of %j for none', (partialFill) => {
    expect(after(as('02', first, { partialFill: partialFill as never })).applied.voided).toBe(1);
  });

  it.each(['0', '00', 0])('compares a refill number as a number: %j', (refillNumber) => {
    expect(after(as('02', first, { refillNumber: refillNumber as number })).applied.voided).toBe(1);
  });

  it.each([['RX1A', 'rx1a', 1], ['rx1a', 'RX1A', 1], ['rx1a', 'rx1b', 0], ['01', '1', 0], ['RX\u00c9', 'rx\u00c9', 1], ['RX\u00c9', 'RX\u00e9', 0]])('compares %s and %s as text without regard to the case of letters from A to Z', (held, sought, voided) => {
    const numbered = (prescriptionNumber: string) => ({ ...first, dispensing: { ...first.dispensing, prescriptionNumber } });
    expect(reconcile(fileOf(numbered(held)), fileOf(as('02', numbered(sought)))).applied.voided).toBe(voided);
  });

  it('answers also where a prescription number came as a number', () => {
    const numbered = (prescriptionNumber: unknown) => ({ ...first, dispensing: { ...first.dispensing, prescriptionNumber: prescriptionNumber as string } });
    expect(reconcile(fileOf(numbered(77)), fileOf(as('02', numbered(77)))).applied.voided).toBe(1);
    expect(reconcile(fileOf(numbered(77)), fileOf(as('02', numbered(78)))).applied.voided).toBe(0);
  });

  it('tells partial fills of one refill apart', () => {
    expect(after(as('02', first, { partialFill: '01' })).issues).toEqual(['unmatched-void']);
  });

  it.each([
    ['unmatched-revision', [as('01', first, { prescriptionNumber: '1' })]],
    ['unmatched-void', [as('02', first, { refillNumber: 5 })]],
    ['void-mismatch', [as('02', first, { quantityDispensed: 61 })]],
    ['existing-record', [first]],
    ['unidentified-record', [{ ...first, dispensing: { daysSupply: 1 } }]],
    ['unidentified-record', [{ ...first, pharmacy: {} }]],
    ...[Number.NaN, 'x', '', null, true, {}].map((wrong): [string, ReportedDispensing[]] => ['unidentified-record', [{ ...first, dispensing: { ...first.dispensing, refillNumber: wrong as number } }]]),
    ...['', null, true, {}].map((wrong): [string, ReportedDispensing[]] => ['unidentified-record', [{ ...first, dispensing: { ...first.dispensing, prescriptionNumber: wrong as unknown as string } }]]),
  ])('reports %s and changes nothing', (code, correction) => {
    expect(after(...correction)).toEqual({ held: all, applied: { revised: 0, voided: 0, added: 0 }, issues: [code] });
  });

  it('reports what is sent twice', () => {
    const another = as('00', first, { prescriptionNumber: '1' });
    expect(after(removal, removal)).toMatchObject({ applied: { voided: 1 }, issues: ['duplicate-record'] });
    expect(after(another, another)).toMatchObject({ applied: { added: 1 }, issues: ['duplicate-record'] });
    expect(after(revision, as('01', first, { daysSupply: 5 }))).toMatchObject({ held: ['6012345:5', ...all.slice(1)], issues: ['duplicate-record'] });
    expect(reconcile(fileOf(first, first), fileOf()).issues).toMatchObject([{ code: 'corrections.duplicate-record', path: ['original', 'pharmacies', 0, 'patients', 0, 'dispensings', 1] }]);
  });

  it('puts a new record in the place of a void one in the order of the file only', () => {
    const anew = as('00', first, { daysSupply: 7 });
    expect(after(removal, anew)).toMatchObject({ held: [all[1], '6012345:7', all[2]], applied: { voided: 1, added: 1 }, issues: [] });
    expect(after(anew, removal)).toMatchObject({ held: all.slice(1), applied: { voided: 1, added: 0 }, issues: ['existing-record'] });
  });

  it('revises a record that the same file adds', () => {
    expect(after(as('01', third, { prescriptionNumber: '1', daysSupply: 2 }), as('00', third, { prescriptionNumber: '1' }))).toMatchObject({ held: [...all, '1:2'], issues: [] });
  });

  it('takes the original as what was sent: revisions are held, voids are not', () => {
    expect(reportedDispensings(reconcile(fileOf(revision, second, as('02', second)), fileOf()).submission)).toEqual([as('00', revision)]);
  });

  /** What the receiver of one file holds, and what is said of it. */
  function held(...sent: readonly ReportedDispensing[]) {
    const { submission, issues } = reconcile(fileOf(...sent), fileOf());
    return { held: reportedDispensings(submission), issues: issues.map(({ code, severity, path }) => `${severity} ${code.replace('corrections.', '')} ${String(path.at(-1))}`) };
  }

  it('takes the records of the original in turn, so that a void and the new record after it leave one', () => {
    const anew = as('00', first, { daysSupply: 7 });
    expect(held(first, removal, anew)).toEqual({ held: [anew], issues: [] });
    expect(held(first, removal, anew, as('02', anew))).toEqual({ held: [], issues: [] });
    expect(held(removal, anew)).toEqual({ held: [anew], issues: ['warning unmatched-void 0'] });
  });

  it('reports voids and revisions of the original that find nothing, or not what they repeat', () => {
    expect(held(removal)).toEqual({ held: [], issues: ['warning unmatched-void 0'] });
    expect(held(first, as('02', first, { quantityDispensed: 61 }))).toEqual({ held: [first], issues: ['error void-mismatch 1'] });
    expect(held(revision)).toEqual({ held: [as('00', revision)], issues: ['warning earlier-record 0'] });
    expect(held(revision, removal)).toEqual({ held: [], issues: ['warning unmatched-void 1', 'warning revision-voided 0'] });
  });

  it('holds a revision to a quantity of zero, with a caution', () => {
    expect(after(as('01', first, { quantityDispensed: 0 }))).toEqual({ held: all, applied: { revised: 1, voided: 0, added: 0 }, issues: ['zero-quantity-held'] });
  });

  it('does not take the void of a whole transaction for granted', () => {
    const batchVoid = { ...clean, header: { ...clean.header, transactionType: '04' }, pharmacies: [] } as const;
    expect(reconcile(clean, batchVoid)).toMatchObject({ submission: clean, issues: [{ code: 'corrections.batch-void', path: ['correction', 'header', 'transactionType'] }] });
  });

  it.each(['constructor', 'toString', '__proto__', '03', ''])('knows no reporting status %j', (reportingStatus) => {
    const record: ReportedDispensing = { ...first, dispensing: { ...first.dispensing, reportingStatus: reportingStatus as '00' } };
    expect(after(record)).toEqual({ held: all, applied: { revised: 0, voided: 0, added: 0 }, issues: ['unidentified-record'] });
  });

  it('says what it is to be given', () => {
    const call = reconcile as (original?: unknown, correction?: unknown) => unknown;
    expect(() => call()).toThrow(/reconcile: the original .* submission/);
    expect(() => call(clean)).toThrow(/reconcile: the correction .* submission/);
    expect(() => call(clean, { ...clean, pharmacies: [{ pharmacy: {} }] })).toThrow(/pharmacies\.0\.patients/);
    expect(() => (reportedDispensings as (submission?: unknown) => unknown)()).toThrow(/reportedDispensings: .* submission/);
  });

  it('says where in which file an issue stands', () => {
    expect(reconcile(clean, fileOf(as('01', second, { daysSupply: 3 }), as('02', third, { refillNumber: 4 }))).issues[0]?.path).toEqual(['correction', 'pharmacies', 0, 'patients', 1, 'dispensings', 0]);
  });

  it('refuses statuses the program does not take', () => {
    const [rule] = kentucky.corrections.records;
    const profile = { ...kentucky, corrections: { ...kentucky.corrections, records: rule ? [{ ...rule, value: { ...rule.value, acceptedStatuses: ['void'] as const } }] : [] } };
    expect(reconcile(clean, fileOf(revision), { profile })).toMatchObject({ submission: clean, issues: [{ code: 'corrections.status-not-accepted' }] });
    expect(() => reconcile(clean, clean, { profile: { ...profile, corrections: { ...profile.corrections, records: [] } } })).toThrow(TypeError);
  });
});
