import { cdc2022, comparePeers, exactPerson, ownPrescribing, patientReport, prescriberSummary } from 'kasper-rules/reports';
import { describe, expect, it } from 'vitest';
import { drugOf, frameOf, heldOf } from './made-records.js';
import { selfReview, treatment } from '../access/made-requests.js';

const options = { frame: frameOf({ from: '2025-01-01', to: '2025-01-31' }), drugOf, table: cdc2022 };
const filled = (id: string, prescriber: string | null, more: object = {}) => heldOf({ id, prescriber, pharmacy: 'BB0000001', prescriptionNumber: id, productId: '77777020101', dateFilled: '2025-01-10', quantityDispensed: 30, daysSupply: 10, dosageUnits: '01', refillNumber: 0, ...more });

describe('a report on one’s own prescribing', () => {
  const records = [filled('a', 'AA0000001'), filled('b', ' aa0000001'), filled('c', 'CC0000001'), filled('d', null), filled('e', 'AA0000001', { dateFilled: '2025-02-01' }), { ...filled('f', null), prescriber: { dea: 'AA0000001', deaSuffix: 'X12' } }];

  it('lists what carries the number, without a suffix that is another’s, and says nothing of the rest', () => {
    const made = ownPrescribing({ records }, selfReview, 'AA0000001', { ...options, personOf: exactPerson });
    expect(made).toMatchObject({
      ok: true,
      value: {
        report: { report: 'own-prescribing', rows: [{ id: '1', prescriber: 'AA0000001', product: 'hydrocodone 10 mg with acetaminophen', equivalent: { status: 'computed', perDay: 30 } }, { id: '2' }], counts: { dispensings: { known: 2 }, people: { known: 1 } } },
        audit: { withheld: { otherRegistration: 3 } },
      },
    });
    if (made.ok) expect(JSON.stringify(made.value.report)).not.toMatch(/CC0000001|X12|FICTITIOUS/);
  });

  it('lists those of a suffix where the number is an institution’s', () => {
    const made = ownPrescribing({ records }, selfReview, 'AA0000001', { ...options, deaSuffix: 'x12' });
    expect(made.ok && made.value.report.rows.map(({ prescriber }) => prescriber)).toEqual(['AA0000001-X12']);
  });

  it('is made for nobody else, and for no other report', () => {
    expect(ownPrescribing({ records }, { ...selfReview, subject: { kind: 'prescriber-record', deaIsOwn: false } }, 'AA0000001', options)).toMatchObject({ ok: false, issues: [{ code: 'reports.not-permitted' }] });
    expect(ownPrescribing({ records }, { ...selfReview, asked: { report: 'report-card' } }, 'AA0000001', options)).toMatchObject({ ok: false, issues: [{ code: 'reports.other-report-asked', path: ['asked', 'report'] }] });
    expect(patientReport({ records }, selfReview, options)).toMatchObject({ ok: false, issues: [{ code: 'reports.other-report-asked' }] });
  });

  it('needs a number', () => {
    expect(() => ownPrescribing({ records }, selfReview, ' ', options)).toThrow(TypeError);
  });
});

describe('a row', () => {
  const record = { ...filled('a', 'AA0000001'), prescriber: { dea: 'AA0000001', lastName: 'PRETEND', firstName: 'PAT' }, pharmacy: { dea: 'BB0000001', name: 'BLUEGRASS EXAMPLE PHARMACY' } };
  const rowsOf = (show?: ('prescriber-names' | 'pharmacy-names' | 'prescription-numbers')[], more: object = {}) => {
    const made = patientReport({ records: [record] }, treatment, { ...options, ...(show && { show }), ...more });
    return made.ok ? made.value.report.rows : [];
  };

  it('shows names and numbers only where they are asked for', () => {
    expect(JSON.stringify(rowsOf())).not.toMatch(/PRETEND|BLUEGRASS|prescriptionNumber/);
    expect(rowsOf(['prescriber-names', 'pharmacy-names', 'prescription-numbers'])).toMatchObject([{ prescriberName: 'PAT PRETEND', pharmacyName: 'BLUEGRASS EXAMPLE PHARMACY', prescriptionNumber: 'a' }]);
  });

  it('shows the part of a fill where it is one, and no words that stand in its place', () => {
    const made = ownPrescribing({ records: ['01', 'ZYXWVUT'].map((partialFill) => filled(partialFill, 'AA0000001', { partialFill })) }, selfReview, 'AA0000001', options);
    expect(made.ok && made.value.report.rows.map(({ partialFill }) => partialFill)).toEqual(['01', undefined]);
  });

  it('has the schedule of the law before that of the catalogue', () => {
    const scheduleOf = (ingredient: string, schedule?: 'II' | 'IV') => rowsOf([], { drugOf: () => ({ classes: ['other'], ingredient, ...(schedule && { schedule }) }) })[0]?.schedule;
    expect(scheduleOf('gabapentin', 'IV')).toBe('V');
    expect(scheduleOf('oxycodone', 'II')).toBe('II');
    expect(scheduleOf('oxycodone')).toBe(null);
  });
});

describe('a prescriber’s numbers', () => {
  it('count by class what is known, and leave open what is not', () => {
    const records = [filled('a', 'AA0000001'), filled('b', 'AA0000001', { productId: '77777140101' }), filled('c', 'AA0000001', { productId: '77777999901' }), filled('d', 'CC0000001')];
    const summary = prescriberSummary(records, 'AA0000001', { frame: options.frame, drugOf, personOf: exactPerson, classes: ['opioid', 'stimulant'] });
    expect(summary).toMatchObject({
      fills: { known: 3, withoutNumber: 0 },
      people: { known: 1 },
      classes: [
        { drugClass: 'opioid', fills: { known: 1, withoutNumber: 1 } },
        { drugClass: 'stimulant', fills: { known: 0, withoutNumber: 1 } },
      ],
    });
    expect(summary.caveats).toContain('small-numbers');
  });

  it('are held against peers only where there are enough of them, of a known specialty', () => {
    const asked = (peers: readonly number[], specialty: string | null = 'family medicine') => comparePeers(5, peers, { specialty, minimum: 3 });
    expect(asked([1, 2])).toMatchObject({ median: null, below: null, n: 2, withheld: 'peer-group-small' });
    expect(asked([1, 2]).caveats).toContain('peer-group-small');
    expect(asked([1, 2, 9])).toMatchObject({ median: 2, n: 3 });
    expect(asked([1, 2, 9, 10])).toMatchObject({ median: 5.5, below: 2, equal: 0, above: 2 });
    expect(asked([1, 2, 3], null)).toMatchObject({ median: null, withheld: 'specialty-unknown' });
    // One who says nothing of it does not know it either.
    expect(comparePeers(5, [1, 2, 3], { minimum: 3 } as never)).toMatchObject({ median: null, withheld: 'specialty-unknown' });
    expect(() => asked([1, 2, Number.NaN])).toThrow(TypeError);
  });
});
