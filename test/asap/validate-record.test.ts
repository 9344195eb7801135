import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate, validateRecord, type AsapIssue, type RecordToValidate, type Submission } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { submission } from './submission-arbitrary.js';

const options = { profile: kentucky, on: '2025-03-31' } as const;

const right: RecordToValidate = {
  pharmacy: { npi: '2999000013', dea: 'GB9900019', name: 'BLUEGRASS EXAMPLE PHARMACY' },
  patient: {
    idQualifier: '07', id: '899010001', lastName: 'FICTITIOUS', firstName: 'FAYE', address1: '1 IMAGINARY LN', city: 'FRANKFORT', state: 'KY', zip: '40601',
    dateOfBirth: '1960-07-04', gender: 'F',
  },
  dispensing: {
    reportingStatus: '00', prescriptionNumber: '6000001', dateWritten: '2025-03-09', refillsAuthorized: 0, dateFilled: '2025-03-10', refillNumber: 0,
    productIdQualifier: '01', productId: '77777010130', quantityDispensed: 60, daysSupply: 30, dosageUnits: '01', paymentType: '04',
  },
  prescriber: { dea: 'GI9910010', lastName: 'INVENTED' },
  compound: [],
};

/** Where an issue on the only record of a file would stand in the record. */
function inRecord({ path }: AsapIssue): readonly (string | number)[] {
  if (path[4] === 'dispensings') return path.slice(6);
  return path[2] === 'patients' ? path.slice(4) : path.slice(2);
}

const shown = (issues: readonly AsapIssue[], pathOf: (issue: AsapIssue) => readonly (string | number)[]) =>
  issues.map((issue) => ({ code: issue.code, severity: issue.severity, message: issue.message, path: pathOf(issue).join('.') }));

const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('validateRecord', () => {
  it('finds nothing on a record that is right', () => {
    expect(validateRecord(right, options)).toEqual({ ok: true, issues: [], profile: 'ky', on: '2025-03-31' });
  });

  it('finds what validate finds on a file of the one record', () => {
    fc.assert(
      fc.property(submission, ({ header, source, pharmacies: [first] }) => {
        const around = first?.patients[0];
        const entry = around?.dispensings[0];
        if (!first || !around || !entry) return;
        const file: Submission = { header, source, pharmacies: [{ pharmacy: first.pharmacy, patients: [{ patient: around.patient, dispensings: [entry] }] }] };
        // What is held against TH or IS can be told of a file alone.
        const ofTheFile: readonly unknown[] = ['old-record', 'outside-period'];
        const inFile = validate(file, options).issues.filter(({ path, params }) => path[0] === 'pharmacies' && !ofTheFile.includes(params?.['reason']));
        const alone = validateRecord({ pharmacy: first.pharmacy, patient: around.patient, ...entry }, options);
        expect(shown(alone.issues, ({ path }) => path).sort(byText)).toEqual(shown(inFile, inRecord).sort(byText));
        expect(alone.issues.every(({ location }) => location === undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('judges what is beyond ASCII as a file is judged', () => {
    const named = { ...right, patient: { ...right.patient, firstName: 'FAYÉ' } };
    expect(validateRecord(named, options).issues.map(({ code, path }) => [code, ...path])).toEqual([['asap.character', 'patient', 'firstName']]);
  });

  it('names a word for nothing as that alone, whatever shape its element asks for', () => {
    const filled = { ...right, patient: { ...right.patient, middleName: 'N/A', phone: 'NONE' }, prescriber: { ...right.prescriber, npi: 'NULL' } };
    expect(validateRecord(filled, options).issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['asap.placeholder', 'patient', 'middleName'],
      ['asap.placeholder', 'patient', 'phone'],
      ['asap.placeholder', 'prescriber', 'npi'],
    ]);
  });

  it('takes what is null or left out for absent, and a prescriber who is not there for one of whom nothing is known', () => {
    const { dispensing } = right;
    const bare = validateRecord({ dispensing, prescriber: {}, compound: [] }, options);
    expect(bare.issues.map(({ path }) => path.join('.'))).toContain('prescriber.dea');
    expect(validateRecord({ dispensing }, options)).toEqual(bare);
    expect(validateRecord({ dispensing, prescriber: null, compound: null, patient: null, pharmacy: null, additional: null }, options)).toEqual(bare);
    expect(validateRecord({ dispensing, prescriber: undefined, patient: undefined }, options)).toEqual(bare);
  });

  it('says nothing of a patient and a pharmacy that are not given', () => {
    const { dispensing, prescriber, compound } = right;
    expect(validateRecord({ dispensing, prescriber, compound }, options).issues).toEqual([]);
  });

  it('says why a value cannot be written, and where', () => {
    const { issues, ok } = validateRecord({ ...right, prescriber: { ...right.prescriber, lastName: 'A*B' } }, options);
    expect(ok).toBe(false);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([['asap.unwritable', 'prescriber', 'lastName']]);
  });

  it('names parts of the wrong kind instead of failing', () => {
    const wrong = { dispensing: 'DSP', prescriber: {}, compound: [null] } as unknown as RecordToValidate;
    expect(validateRecord(wrong, options).issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['asap.unwritable', 'dispensing'],
      ['asap.unwritable', 'compound', 0],
    ]);
    expect(validateRecord(undefined as unknown as RecordToValidate, options).ok).toBe(false);
  });

  it.each<readonly [part: string, wrong: unknown, path: string]>([
    ...['dispensing', 'prescriber', 'pharmacy', 'patient', 'additional'].flatMap((part) => [5, 'x', [], true].map((wrong) => [part, wrong, part] as const)),
    ['dispensing', null, 'dispensing'],
    ['compound', {}, 'compound'],
    ['compound', 'x', 'compound'],
    ['compound', [{}, 5], 'compound.1'],
  ])('finds the one part of the wrong kind in a record that is right otherwise: %s, %j', (part, wrong, path) => {
    const { ok, issues } = validateRecord({ ...right, [part]: wrong }, options);
    expect(ok).toBe(false);
    expect(issues.map((issue) => `${issue.code} ${issue.path.join('.')}`)).toEqual([`asap.unwritable ${path}`]);
    expect(issues[0]?.params?.['reason']).toBe(path === 'compound' ? 'list' : 'record');
    // The others may be absent, and more than one may be wrong.
    const bare = { dispensing: right.dispensing, ...(part !== 'additional' && { additional: 7 }), [part]: wrong } as unknown as RecordToValidate;
    expect(validateRecord(bare, options).issues.map((issue) => issue.path.join('.')).sort()).toEqual([...(part === 'additional' ? [] : ['additional']), path].sort());
  });

  it('says of what is no object that it is no record', () => {
    for (const wrong of [undefined, null, 5, 'x', []]) {
      expect(validateRecord(wrong as unknown as RecordToValidate, options)).toMatchObject({ ok: false, issues: [{ code: 'asap.unwritable', path: [], message: 'The record is not an object' }] });
    }
  });

  it('takes severities over, and says which option is missing', () => {
    const zero = { ...right, dispensing: { ...right.dispensing, quantityDispensed: 0 } };
    expect(validateRecord(zero, options).ok).toBe(false);
    expect(validateRecord(zero, { ...options, severity: { 'asap.out-of-range': 'warning' } })).toMatchObject({ ok: true, issues: [{ severity: 'warning' }] });
    expect(validateRecord(zero, { ...options, severity: { 'asap.out-of-range': 'off' } }).issues).toEqual([]);
    expect(() => validateRecord(zero, {} as never)).toThrow(/`profile` is missing/);
  });

  it('can be asked while a file is validated', () => {
    const text = 'TH*4.2*C1*01**20250311*081500*P**~~\nPHA***GB9900019~PAT**07*89901~';
    const found: number[] = [];
    const report = validate(text, options);
    const watched = { ...right, get patient() {
      found.push(validate(text, options).issues.length);
      return { lastName: 'FICTITIOUS' };
    } };
    expect(validateRecord(watched, options).issues.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([report.issues.length]));
  });
});
