import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asapIssues, parse, read, tryWrite, write } from 'kasper-rules/asap';
import { correctionIssues, correctionRecords, reconcile, reportedDispensings, submissionOf, suggestRecord } from 'kasper-rules/corrections';
import type { RecordChanges, ReportedDispensing } from 'kasper-rules/corrections';
import type { Submission } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { anyTableChanges } from './any-changes.js';
import { anyRecords, errorsOf, fileOf, frame, frozen, records, sampleText, submissionIn, valueOf } from './reported-records.js';

const keyOf = ({ pharmacy, dispensing }: ReportedDispensing) => [pharmacy.dea, dispensing.prescriptionNumber, dispensing.dateFilled, dispensing.refillNumber, dispensing.partialFill ?? '00'].join();

/** A record, or a part of it, as text that no order of members changes. */
const textOf = (record: object) => JSON.stringify(record, (_, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value));
const textsIn = (submission: Submission) => reportedDispensings(submission).map(textOf).toSorted();

const anyChanges: fc.Arbitrary<RecordChanges> = fc.record(
  {
    dispensing: fc.record({ daysSupply: fc.integer({ min: 91, max: 99 }), quantityDispensed: fc.constantFrom(2, 7.5), paymentType: fc.constantFrom('01', null), refillNumber: fc.constantFrom(0, 1, 2) }, { requiredKeys: ['daysSupply'] }),
    prescriber: fc.constant({ dea: 'GM9910022', npi: '2999100029' }),
    patient: fc.constant({ city: 'LOUISVILLE' }),
  },
  { requiredKeys: ['dispensing'] },
);

const voidsOf = (records: readonly ReportedDispensing[]) => records.flatMap((record) => valueOf(correctionRecords(record, { record: 'void' })));
const revisionsOf = (records: readonly ReportedDispensing[], daysSupply: number) =>
  records.flatMap((record) => valueOf(correctionRecords(record, { record: 'revise', changes: { dispensing: { daysSupply } } })));

describe('correcting records', () => {
  it('makes valid files of what was valid, whatever a change calls for', () => {
    fc.assert(
      fc.property(anyRecords, anyChanges, (records, changes) => {
        expect(errorsOf(fileOf(...records))).toEqual([]);
        const made = records.map((record) => {
          const { record: kind } = valueOf(suggestRecord(record, changes));
          return valueOf(correctionRecords(record, { record: kind, changes }));
        });
        // Each on its own: changed keys of two records may meet in one file.
        for (const correction of made) expect(errorsOf(fileOf(...correction))).toEqual([]);
        expect(errorsOf(fileOf(...voidsOf(records)))).toEqual([]);
        expect(errorsOf(fileOf(...revisionsOf(records, 99)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  const originals = fc.oneof(anyRecords.map(([record]) => record ?? records.first), fc.constantFrom(...reportedDispensings(submissionIn(sampleText('21_compound_and_air.dat'))), ...reportedDispensings(submissionIn(sampleText('23_kentucky_identifiers.dat')))));
  const on = '2025-03-31';
  const writtenThen = (entries: readonly ReportedDispensing[]) => submissionOf(entries, { ...frame, header: { ...frame.header, creationDate: on } });

  it('refuses changes, whatever they are, or makes a file without an error', () => {
    let [made, refused] = [0, 0];
    fc.assert(
      fc.property(originals, anyTableChanges, fc.constantFrom('revise', 'void-and-new', 'void'), (original, changes, record) => {
        const result = correctionRecords(original, { record, changes }, { on });
        if (result.ok) {
          made += 1;
          expect(errorsOf(writtenThen(result.value))).toEqual([]);
          expect(tryWrite(writtenThen(result.value)).issues).toEqual([]);
        } else {
          refused += 1;
          for (const { code, path } of result.issues) {
            expect(Object.hasOwn(asapIssues, code) || Object.hasOwn(correctionIssues, code)).toBe(true);
            if (Object.hasOwn(asapIssues, code)) expect(path[0]).toBe('changes');
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(Math.min(made, refused)).toBeGreaterThan(5);
  });

  it('makes the kind of record that is suggested for any changes', () => {
    const statuses = fc.constantFrom<readonly ('revise' | 'void')[]>(['revise', 'void'], ['void'], ['revise']);
    const defects = fc.constantFrom(undefined, 'wrong-patient', 'not-dispensed');
    const ofKind = ['key-changed', 'zero-quantity', 'void-with-changes', 'status-not-accepted', 'nothing-changed', 'already-void', 'unknown-value', 'unknown-element', 'wrong-type'];
    let suggestions = 0;
    fc.assert(
      fc.property(originals, anyTableChanges, statuses, defects, (original, changes, acceptedStatuses, defect) => {
        const { corrections } = kentucky;
        const profile = { ...kentucky, corrections: { ...corrections, records: corrections.records.map((rule) => ({ ...rule, value: { ...rule.value, acceptedStatuses } })) } };
        const suggested = suggestRecord(original, changes, { profile, on, ...(defect && { defect }) });
        if (!suggested.ok) return;
        suggestions += 1;
        const { issues } = correctionRecords(original, { record: suggested.value.record, changes }, { profile, on });
        expect(issues.map(({ code }) => code.replace('corrections.', '')).filter((code) => ofKind.includes(code))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(suggestions).toBeGreaterThan(5);
  });

  it('does what was suggested without refusal, and a revision never changes the key', () => {
    fc.assert(
      fc.property(anyRecords, anyChanges, ([record], changes) => {
        if (!record) return;
        const { record: kind, reason } = valueOf(suggestRecord(record, changes));
        const made = valueOf(correctionRecords(record, { record: kind, changes }));
        expect(made.map(({ dispensing }) => dispensing.reportingStatus)).toEqual(kind === 'revise' ? ['01'] : ['02', '00']);
        expect(made.every((each) => keyOf(each) === keyOf(record))).toBe(reason !== 'key-field');
      }),
    );
  });

  it('holds nothing after a void of everything', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(reconcile(fileOf(...records), fileOf(...voidsOf(records)))).toMatchObject({ submission: { pharmacies: [] }, applied: { revised: 0, voided: records.length, added: 0 }, issues: [] });
      }),
    );
  });

  it('holds the same keys after revisions, and the same again when they come twice', () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 91, max: 99 }), (records, daysSupply) => {
        const revisions = fileOf(...revisionsOf(records, daysSupply));
        const once = reconcile(fileOf(...records), revisions);
        const held = reportedDispensings(once.submission);
        expect(held.map(keyOf).sort()).toEqual(records.map(keyOf).sort());
        expect(held.every(({ dispensing }) => dispensing.daysSupply === daysSupply)).toBe(true);
        expect(reconcile(once.submission, revisions)).toEqual(once);
      }),
    );
  });

  it('accounts for every record of a correction and never lets two of one key stand', () => {
    const anyCorrection = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.constantFrom('00', '01', '02'), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(anyRecords, anyCorrection, (records, picked) => {
        const correction = picked.flatMap(([at, reportingStatus, isMistyped]) => {
          const record = records[at % records.length];
          return record ? [{ ...record, dispensing: { ...record.dispensing, reportingStatus, ...(isMistyped && { prescriptionNumber: '99' }) } }] : [];
        });
        const original = fileOf(...records);
        const { submission, applied, issues } = reconcile(original, fileOf(...correction));
        const { revised, voided, added } = applied;
        const keys = reportedDispensings(submission).map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBe(records.length - voided + added);
        // A repeated revision is both applied and reported.
        const refused = issues.filter(({ code, params }) => code !== 'corrections.duplicate-record' || params?.['status'] !== 'revise');
        expect(revised + voided + added + refused.length).toBe(correction.length);
      }),
    );
  });

  it('takes an original file like any other, then holds nothing after a void of all it held', () => {
    const anyFile = fc.tuple(anyRecords, fc.array(fc.tuple(fc.nat(), fc.constantFrom('00', '01', '02')), { maxLength: 12 })).map(([records, picked]) =>
      picked.flatMap(([at, reportingStatus]) => records.filter((_, index) => index === at % records.length).map((record) => ({ ...record, dispensing: { ...record.dispensing, reportingStatus } }))),
    );
    fc.assert(
      fc.property(anyFile, anyFile, (sent, later) => {
        const { submission } = reconcile(fileOf(...sent), fileOf());
        const held = reportedDispensings(submission);
        expect(new Set(held.map(keyOf)).size).toBe(held.length);
        // The last new record of a key stands if no void follows it.
        for (const [at, { dispensing: { reportingStatus } }] of sent.entries()) {
          const of = (record: ReportedDispensing | undefined) => record && keyOf(record) === sent.map(keyOf)[at];
          const isLast = !sent.slice(at + 1).some((record) => of(record) === true && record.dispensing.reportingStatus !== '01');
          if (isLast && reportingStatus !== '01') expect(held.some(of)).toBe(reportingStatus === '00');
        }
        expect(reconcile(submission, fileOf())).toMatchObject({ submission, issues: [] });
        // The same records, whatever order the patients come in.
        expect(textsIn(reconcile(fileOf(...sent), fileOf(...later)).submission)).toEqual(textsIn(reconcile(submission, fileOf(...later)).submission));
        expect(reconcile(fileOf(...sent), fileOf(...voidsOf(held))).submission.pharmacies).toEqual([]);
      }),
    );
  });

  it('groups records so that all come back, also from the file, each patient once and none before a void that it follows', () => {
    const withVoids = fc.tuple(anyRecords, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })).map(([records, voids]) => records.map((record, at) => (voids[at % voids.length] ? { ...record, dispensing: { ...record.dispensing, reportingStatus: '02' as const } } : record)));
    fc.assert(
      fc.property(withVoids, (records) => {
        const grouped = reportedDispensings(fileOf(...records)).map(textOf);
        const written = records.map(textOf);
        expect(grouped.toSorted()).toEqual(written.toSorted());
        expect(reportedDispensings(valueOf(read(parse(write(fileOf(...records))).value))).map(textOf)).toEqual(grouped);
        records.forEach(({ dispensing }, at) => {
          if (dispensing.reportingStatus !== '02') return;
          for (const later of written.slice(at + 1)) expect(grouped.indexOf(written[at] ?? '')).toBeLessThanOrEqual(grouped.lastIndexOf(later));
        });
        if (records.some(({ dispensing }) => dispensing.reportingStatus === '02')) return;
        for (const { patients } of fileOf(...records).pharmacies) expect(new Set(patients.map(({ patient }) => textOf(patient))).size).toBe(patients.length);
      }),
      { numRuns: 60 },
    );
  });

  it('changes no input and puts no patient data into issues', () => {
    fc.assert(
      fc.property(anyRecords, anyChanges, (records, changes) => {
        const [record] = frozen(records);
        if (!record) return;
        const refused = correctionRecords(record, { record: 'revise', changes: frozen({ ...changes, dispensing: { ...changes.dispensing, prescriptionNumber: 'FICTITIOUS' } }) });
        const held = reconcile(frozen(fileOf(...records)), frozen(fileOf(...voidsOf(records), ...voidsOf(records), ...revisionsOf(records, 99), record)));
        const said = JSON.stringify([refused.issues, held.issues]);
        expect(refused.ok).toBe(false);
        for (const value of Object.values<string>({ ...record.patient, prescription: 'FICTITIOUS' }).filter((text) => text.length > 2)) expect(said).not.toContain(value);
      }),
    );
  });
});
