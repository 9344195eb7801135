import { describe, expect, it } from 'vitest';
import { write } from 'kasper-rules/asap';
import type { DispensingEntry } from 'kasper-rules/asap';
import { correctionRecords, correctPatient, reportedDispensings, submissionOf } from 'kasper-rules/corrections';
import type { CorrectionRequest, RecordOptions } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { clean, fileOf, frame, frozen, records, sampleText, submissionIn, valueOf, without } from './reported-records.js';

const { first, second, third } = records;

const withRule = (change: object): RecordOptions => ({
  profile: { ...kentucky, corrections: { ...kentucky.corrections, records: kentucky.corrections.records.map((rule) => ({ ...rule, value: { ...rule.value, ...change } })) } },
});

/** A request as it may come from outside. */
const fromOutside = (json: string) => JSON.parse(json) as CorrectionRequest;

describe('correctionRecords', () => {
  it('makes the revising and voiding sample file out of the clean one, byte for byte', () => {
    const [revised] = valueOf(correctionRecords(first, { record: 'revise', changes: { dispensing: { daysSupply: 20 } } }));
    const [voided] = valueOf(correctionRecords(third, { record: 'void' }));
    const partialFill = {
      ...first,
      patient: {
        idQualifier: '07', id: '899030003', lastName: 'FABRICATED', firstName: 'FERN', address1: '9 PHANTOM PIKE', city: 'FRANKFORT', state: 'KY',
        zip: '40601', phone: '5025550115', dateOfBirth: '1993-12-12', gender: 'F', species: '01', locationCode: '01',
      },
      dispensing: {
        ...first.dispensing, prescriptionNumber: '2012399', dateWritten: '2025-03-13', dateFilled: '2025-03-13', productId: '77777070712',
        quantityDispensed: 15, daysSupply: 5, partialFill: '01', paymentType: '02', dateSold: '2025-03-13',
      },
      prescriber: { npi: '2999100045', dea: 'GH9910046', deaSuffix: '017', lastName: 'HYPOTHETICAL', firstName: 'HUGO', phone: '6065550134' },
    } as const;
    const entries = [revised, voided, partialFill].filter((entry) => entry !== undefined);
    expect(write(submissionOf(entries, frame))).toBe(sampleText('22_revise_and_void.dat'));
  });

  it('repeats every element in a revision and changes the wrong ones only', () => {
    const changes = { dispensing: { daysSupply: 20, dateSold: null }, prescriber: { phone: '5025550199' }, additional: { pharmacistLastName: 'PLACEHOLDER' } } as const;
    expect(valueOf(correctionRecords(first, { record: 'revise', changes }))).toEqual([
      { ...first, dispensing: { ...without('dateSold', first.dispensing), reportingStatus: '01', daysSupply: 20 }, prescriber: { ...first.prescriber, phone: '5025550199' }, additional: { pharmacistLastName: 'PLACEHOLDER' } },
    ]);
  });

  it('blanks an element with empty text as with null', () => {
    const blanked = (dateSold: null | '') => correctionRecords(first, fromOutside(JSON.stringify({ record: 'revise', changes: { dispensing: { dateSold } } })));
    expect(valueOf(blanked(''))[0]?.dispensing).not.toHaveProperty('dateSold');
    expect(blanked('')).toEqual(blanked(null));
  });

  it('takes away a segment that is blanked as a whole', () => {
    const original = { ...first, additional: { pharmacistLastName: 'PLACEHOLDER' } };
    expect(valueOf(correctionRecords(original, { record: 'revise', changes: { additional: null } }))[0]).not.toHaveProperty('additional');
  });

  it('replaces the ingredients as a list', () => {
    const original = { ...first, compound: [{ sequenceNumber: 1 }, { sequenceNumber: 2 }] };
    expect(valueOf(correctionRecords(original, { record: 'revise', changes: { compound: [{ sequenceNumber: 1, quantity: 3 }] } }))[0]?.compound).toEqual([{ sequenceNumber: 1, quantity: 3 }]);
  });

  it('repeats the original in a void', () => {
    expect(valueOf(correctionRecords(first, { record: 'void' }))).toEqual([{ ...first, dispensing: { ...first.dispensing, reportingStatus: '02' } }]);
  });

  it('keeps the digits a number was written with', () => {
    const padded = submissionIn(sampleText('20_clean_three_dispensings.dat').replace('*22.5*9*', '*022.50*09*'));
    const [voided] = valueOf(correctionRecords(padded.pharmacies[0]?.patients[1]?.dispensings[0] ?? third, { record: 'void' }));
    expect(write(fileOf({ ...third, ...voided }))).toContain('*022.50*09*');
    const [revised] = valueOf(correctionRecords(padded.pharmacies[0]?.patients[1]?.dispensings[0] ?? third, { record: 'revise', changes: { dispensing: { daysSupply: 8 } } }));
    expect(write(fileOf({ ...third, ...revised }))).toContain('*022.50*8*');
  });

  it('keeps the digits of ingredients that are given again as they were', () => {
    const [padded] = reportedDispensings(submissionIn(sampleText('21_compound_and_air.dat').replace('*77777040110*7.5*', '*77777040110*07.50*').replace('*77777050230*12*', '*77777050230*12.0*')));
    const [one, two, three] = padded?.compound ?? [];
    const revise = (...compound: readonly (typeof one)[]) => write(fileOf(...valueOf(correctionRecords(padded ?? first, { record: 'revise', changes: { compound: compound.map((ingredient) => ingredient ?? {}) } }))));
    expect(revise({ ...one }, { ...two }, { ...three, quantity: 2 })).toMatch(/\*07\.50\*[^]*\*12\.0\*[^]*\*2\*/);
    expect(revise({ ...one }, { ...two, quantity: 5 }, { ...three })).toMatch(/\*07\.50\*[^]*\*77777050230\*5\*/);
    expect(revise(two, one)).toMatch(/\*12\.0\*[^]*\*07\.50\*/);
  });

  it('voids with the original identifying values before the new record, and warns of the unpublished wait', () => {
    const result = correctionRecords(first, { record: 'void-and-new', changes: { dispensing: { prescriptionNumber: '6012399' } } });
    expect(valueOf(result).map(({ dispensing }) => [dispensing.reportingStatus, dispensing.prescriptionNumber])).toEqual([['02', '6012345'], ['00', '6012399']]);
    expect(result.issues).toMatchObject([{ code: 'corrections.wait-unpublished', severity: 'info' }]);
  });

  it('warns of the hours a program wants between the two', () => {
    const { issues } = correctionRecords(first, { record: 'void-and-new' }, withRule({ voidThenNewWait: { hours: 24 } }));
    expect(issues).toMatchObject([{ code: 'corrections.wait-before-new', params: { hours: 24 } }]);
  });

  it('moves a record from the wrong patient to the right one', () => {
    const result = valueOf(correctionRecords(first, { record: 'void-and-new', changes: { patient: { firstName: 'FERN' } } }));
    expect(result.map(({ patient }) => patient.firstName)).toEqual(['FAYE', 'FERN']);
  });

  it('leaves the original as it is', () => {
    const before = JSON.stringify(first);
    correctionRecords(frozen(first), { record: 'void-and-new', changes: frozen({ dispensing: { prescriptionNumber: '1' }, compound: [{ sequenceNumber: 1 }], patient: { city: null } }) });
    expect(JSON.stringify(first)).toBe(before);
  });

  const bare: DispensingEntry = { dispensing: first.dispensing, prescriber: first.prescriber, compound: [] };
  it.each<[string, string, CorrectionRequest, DispensingEntry?]>([
    ['corrections.key-changed', 'a key element as a revision', { record: 'revise', changes: { dispensing: { dateFilled: '2025-03-09' } } }],
    ['corrections.key-changed', 'another pharmacy as a revision', { record: 'revise', changes: { pharmacy: { dea: 'GM9910022' } } }],
    ['corrections.zero-quantity', 'a revision to a quantity of zero', { record: 'revise', changes: { dispensing: { quantityDispensed: 0 } } }],
    ['corrections.zero-quantity', 'a new record with a quantity of zero', { record: 'void-and-new', changes: { dispensing: { quantityDispensed: 0 } } }],
    ['corrections.void-with-changes', 'changes in a void', { record: 'void', changes: { dispensing: { daysSupply: 1 } } }],
    ['corrections.already-void', 'a void of a void', { record: 'void' }, { ...first, dispensing: { ...first.dispensing, reportingStatus: '02' } }],
    ['corrections.incomplete-key', 'a record without prescription number', { record: 'revise' }, { ...bare, dispensing: { dateFilled: '2025-03-10', refillNumber: 0 } }],
    ['corrections.incomplete-key', 'a void without quantity', { record: 'void' }, { ...bare, dispensing: { prescriptionNumber: '7', dateFilled: '2025-03-10', refillNumber: 0 } }],
    ['corrections.incomplete-key', 'a pharmacy without DEA number', { record: 'void' }, Object.assign({ pharmacy: {} }, bare)],
    ['corrections.not-carried', 'patient data of an entry without patient', { record: 'revise', changes: { patient: { lastName: 'X' } } }, bare],
    ['corrections.unknown-value', 'a kind of record that does not exist', fromOutside('{"record":"delete"}')],
    ['corrections.wrong-type', 'changes that are no object', fromOutside('{"record":"revise","changes":7}')],
    ['corrections.wrong-type', 'changes of a part that are no object', fromOutside('{"record":"revise","changes":{"dispensing":[]}}')],
    ['corrections.wrong-type', 'a quantity that is text', fromOutside('{"record":"revise","changes":{"dispensing":{"quantityDispensed":"0"}}}')],
    ['corrections.wrong-type', 'text that is a number', fromOutside('{"record":"revise","changes":{"prescriber":{"dea":7}}}')],
    ['corrections.wrong-type', 'ingredients that are no list', fromOutside('{"record":"revise","changes":{"compound":{}}}')],
    ['corrections.wrong-type', 'a blank in an ingredient', fromOutside('{"record":"revise","changes":{"compound":[{"quantity":null}]}}')],
    ['corrections.unknown-element', 'a part that does not exist', fromOutside('{"record":"revise","changes":{"FICTITIOUS":{}}}')],
    ['corrections.unknown-element', 'an element that does not exist', fromOutside('{"record":"revise","changes":{"dispensing":{"FICTITIOUS":1}}}')],
    ['corrections.unknown-element', 'an element of an ingredient that does not exist', fromOutside('{"record":"revise","changes":{"compound":[{"FICTITIOUS":1}]}}')],
    ['corrections.unknown-element', 'an element called as no element can be', fromOutside('{"record":"revise","changes":{"dispensing":{"__proto__":1}}}')],
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty'].flatMap((name): [string, string, CorrectionRequest][] => [
      ['corrections.unknown-element', `a part called ${name}`, fromOutside(`{"record":"revise","changes":{"${name}":{}}}`)],
      ['corrections.unknown-element', `an element called ${name}`, fromOutside(`{"record":"revise","changes":{"patient":{"${name}":"FICTITIOUS"}}}`)],
      ['corrections.unknown-element', `an ingredient's element called ${name}`, fromOutside(`{"record":"revise","changes":{"compound":[{"${name}":1}]}}`)],
    ]),
    ['corrections.status-given', 'a reporting status', fromOutside('{"record":"revise","changes":{"dispensing":{"reportingStatus":"00"}}}')],
  ])('refuses with %s %s', (code, _, request, original = first) => {
    const result = correctionRecords(original, request);
    expect(result).toMatchObject({ ok: false, issues: [{ code, severity: 'error' }] });
    expect(JSON.stringify(result)).not.toContain('FICTITIOUS');
  });

  it.each<[string, string, CorrectionRequest['changes']]>([
    ['asap.missing-element', 'dispensing.quantityDispensed', { dispensing: { quantityDispensed: null } }],
    ['asap.unwritable', 'dispensing.quantityDispensed', { dispensing: { quantityDispensed: -1 } }],
    ['asap.out-of-range', 'dispensing.daysSupply', { dispensing: { daysSupply: 0 } }],
    ['asap.unwritable', 'dispensing.dateSold', { dispensing: { dateSold: '2025-02-30' } }],
    ['asap.unwritable', 'patient.lastName', { patient: { lastName: 'FICTI*TIOUS' } }],
    ['asap.unwritable', 'patient.lastName', { patient: { lastName: 'FICTI\nTIOUS' } }],
    ['asap.unwritable', 'prescriber.firstName', { prescriber: { firstName: ' FICTITIOUS' } }],
    ['asap.bad-format', 'prescriber.dea', { prescriber: { dea: 'FICTI1234' } }],
    ['asap.missing-element', 'prescriber.dea', { prescriber: { dea: '' } }],
    ['asap.punctuation', 'patient.id', { patient: { id: '899-01-0001' } }],
    ['asap.code-form', 'patient.state', { patient: { state: 'ky' } }],
    ['asap.date-order', 'dispensing.dateFilled', { dispensing: { dateWritten: '2025-03-11' } }],
    ['asap.missing-element', 'compound.0.productId', { compound: [{ sequenceNumber: 1, productIdQualifier: '01', quantity: 3 }] }],
    ['asap.future-date', 'patient.dateOfBirth', { patient: { dateOfBirth: '2025-03-15' } }],
  ])('refuses with %s a change to %s that would make the file wrong', (code, place, changes) => {
    for (const record of ['revise', 'void-and-new'] as const) {
      const result = correctionRecords(first, { record, changes: changes ?? {} }, { on: '2025-03-14' });
      expect(result).toMatchObject({ ok: false, issues: [{ code, severity: 'error', path: ['changes', ...place.split('.').map((step) => (step === '0' ? 0 : step))] }] });
      expect(JSON.stringify(result)).not.toMatch(/FICTI|899-01/);
    }
  });

  it('holds against the changes only what they bring in', () => {
    const faulty = { ...first, prescriber: { dea: 'X' }, dispensing: { ...first.dispensing, daysSupply: 0 } };
    expect(correctionRecords(faulty, { record: 'revise', changes: { dispensing: { paymentType: '01' } } }).ok).toBe(true);
    expect(correctionRecords(faulty, { record: 'revise', changes: { dispensing: { daysSupply: 5 } } }).ok).toBe(true);
    expect(correctionRecords(faulty, { record: 'revise', changes: { prescriber: { dea: 'Y' } } })).toMatchObject({ issues: [{ code: 'asap.bad-format' }] });
  });

  it('does not hold a segment against the changes that was missing before', () => {
    const uncompounded = { ...first, dispensing: { ...first.dispensing, productIdQualifier: '06', productId: '99999000001' } } as const;
    expect(correctionRecords(uncompounded, { record: 'revise', changes: { dispensing: { daysSupply: 5 } } }).ok).toBe(true);
    const { productIdQualifier, productId } = uncompounded.dispensing;
    expect(correctionRecords(first, { record: 'revise', changes: { dispensing: { productIdQualifier, productId } } })).toMatchObject({ issues: [{ code: 'asap.missing-segment' }] });
  });

  it('asks for options that a file can be written with', () => {
    const request = { record: 'revise', changes: { dispensing: { daysSupply: 20 } } } as const;
    expect(correctionRecords(first, request, { elementDelimiter: '**' })).toMatchObject({ ok: false, issues: [{ code: 'asap.unwritable', params: { reason: 'delimiters' } }] });
    expect(() => correctionRecords(first, request, { on: '2025-02-30' })).toThrow(/`on` must be a date/);
  });

  it('takes the delimiters of the file that is to be written', () => {
    const request = { record: 'revise', changes: { patient: { address1: '12 IMAGINARY LN *' } } } as const;
    expect(correctionRecords(first, request).ok).toBe(false);
    expect(correctionRecords(first, request, { elementDelimiter: '|' }).ok).toBe(true);
  });

  it('looks into the future only from a day', () => {
    const request = { record: 'revise', changes: { dispensing: { dateSold: '2025-04-01' } } } as const;
    expect(correctionRecords(first, request).ok).toBe(true);
    expect(correctionRecords(first, request, { on: '2025-04-01' }).ok).toBe(true);
    expect(correctionRecords(first, request, { on: '2025-03-31' })).toMatchObject({ issues: [{ code: 'asap.future-date' }] });
  });

  it.each<[string, CorrectionRequest['changes']]>([
    ['no changes', undefined],
    ['empty changes', {}],
    ['the values that are there', { dispensing: { daysSupply: 30 }, patient: { firstName: 'FAYE' } }],
    ['blanks where blanks are', { dispensing: { ePrescriptionReference: '' }, patient: { middleName: 'L', address2: null } }],
  ])('refuses a revision with %s', (_, changes) => {
    expect(correctionRecords(first, { record: 'revise', ...(changes && { changes }) })).toMatchObject({ ok: false, issues: [{ code: 'corrections.nothing-changed', path: ['changes'] }] });
  });

  it('voids what was not dispensed, and says which other changes it does not send', () => {
    const voided = [{ ...first, dispensing: { ...first.dispensing, reportingStatus: '02' } }];
    expect(correctionRecords(first, { record: 'void', changes: { dispensing: { quantityDispensed: 0 } } })).toEqual({ ok: true, value: voided, issues: [] });
    expect(correctionRecords(first, { record: 'void', changes: { dispensing: { quantityDispensed: 0, daysSupply: 1 }, patient: { city: 'X' } } })).toMatchObject({
      ok: true, value: voided, issues: [{ code: 'corrections.changes-not-sent', severity: 'warning', params: { elements: 'PAT14, DSP10' } }],
    });
    expect(correctionRecords(first, { record: 'void', changes: { dispensing: { daysSupply: 30 } } }).ok).toBe(true);
  });

  it('warns that other records of the patient keep their data', () => {
    const codes = (request: CorrectionRequest, options?: RecordOptions) => correctionRecords(first, request, options).issues.map(({ code }) => code);
    const changes = { patient: { city: 'LOUISVILLE' } };
    expect(codes({ record: 'revise', changes })).toEqual(['corrections.other-records']);
    expect(codes({ record: 'revise', changes: { ...changes, dispensing: { daysSupply: 20 } } })).toEqual(['corrections.other-records']);
    expect(codes({ record: 'void', changes })).toEqual(['corrections.void-with-changes']);
    expect(codes({ record: 'revise', changes: { dispensing: { daysSupply: 20 } } })).toEqual([]);
    // A record that moves to another patient leaves the others where they are.
    expect(codes({ record: 'void-and-new', changes })).toEqual(['corrections.wait-unpublished']);
    expect(codes({ record: 'void-and-new', changes }, withRule({ acceptedStatuses: ['void'] }))).toEqual(['corrections.wait-unpublished', 'corrections.other-records']);
  });

  it('says what is missing instead of failing', () => {
    const call = correctionRecords as (original?: unknown, request?: unknown) => unknown;
    expect(call()).toMatchObject({ ok: false, issues: [{ code: 'corrections.wrong-type', path: ['request'] }] });
    expect(call(undefined, { record: 'void' })).toMatchObject({ ok: false, issues: [{ code: 'corrections.wrong-type', path: ['original'] }] });
    expect(call({ dispensing: {}, compound: {}, patient: null }, { record: 'void' })).toMatchObject({
      issues: [{ path: ['prescriber'] }, { path: ['patient'] }, { path: ['compound'] }],
    });
    const ofPatient = correctPatient as (original?: unknown, correction?: unknown) => unknown;
    for (const args of [[], [{ patient: {}, dispensings: [] }], [undefined, {}], [{ patient: {} }, {}], [{ patient: {}, dispensings: [{}] }, {}]]) {
      expect(ofPatient(...args)).toMatchObject({ ok: false, issues: [{ code: 'corrections.wrong-type' }] });
    }
  });

  it('says where a change is of the wrong type, and which type is right', () => {
    const wrong = (changes: string) => correctionRecords(first, fromOutside(`{"record":"revise","changes":${changes}}`)).issues.map(({ path, message }) => [path.join('.'), message]);
    expect(wrong('7')).toEqual([['changes', 'The member "changes" must be an object.']]);
    expect(wrong('{"compound":{}}')).toEqual([['changes.compound', 'The member "compound" must be a list.']]);
    expect(wrong('{"compound":[{"sequenceNumber":1},{"quantity":"3"}]}')).toEqual([['changes.compound.1.quantity', 'The member "quantity" must be a number.']]);
    expect(wrong('{"patient":{"city":7}}')).toEqual([['changes.patient.city', 'The member "city" must be text.']]);
  });

  it('takes a change that is undefined for none, and leaves no member behind that says nothing', () => {
    const [made] = valueOf(correctionRecords(first, { record: 'revise', changes: { dispensing: { daysSupply: 20, dateSold: undefined }, patient: { middleName: undefined } } as never }));
    expect(Object.keys(made?.dispensing ?? {}).sort()).toEqual(Object.keys(first.dispensing).sort());
    expect(Object.keys(made?.patient ?? {}).sort()).toEqual(Object.keys(first.patient).sort());
  });

  it('refuses a new record without what identifies it', () => {
    const zero = { patient: { lastName: 'REPORT', firstName: 'ZERO' }, dispensing: { prescriptionNumber: null } };
    expect(correctionRecords(first, { record: 'void-and-new', changes: zero })).toMatchObject({ ok: false, issues: [{ code: 'corrections.incomplete-key', path: ['changes', 'dispensing', 'prescriptionNumber'] }] });
  });

  it('refuses a status the program does not take, and a day before the law', () => {
    expect(correctionRecords(first, { record: 'revise' }, withRule({ acceptedStatuses: ['void'] }))).toMatchObject({ issues: [{ code: 'corrections.status-not-accepted', params: { status: 'revise', accepted: 'void' } }] });
    expect(correctionRecords(first, { record: 'void-and-new' }, withRule({ acceptedStatuses: [] }))).toMatchObject({ issues: [{ params: { status: 'void', accepted: 'none' } }] });
    expect(correctionRecords(first, { record: 'void' }, { on: '2012-07-19' })).toMatchObject({ issues: [{ code: 'corrections.date-before-law' }] });
  });

  it('follows the key of another jurisdiction', () => {
    const withKey = (recordKey: (known: readonly string[]) => readonly string[]): typeof kentucky => {
      const [{ value, cites }] = kentucky.asap.versions;
      return { ...kentucky, asap: { ...kentucky.asap, versions: [{ value: { ...value, recordKey: recordKey(value.recordKey) }, cites }] } };
    };
    const profile = withKey((known) => [...known, 'DSP09', 'PRE02']);
    expect(correctionRecords(first, { record: 'revise', changes: { dispensing: { quantityDispensed: 61 }, prescriber: { dea: 'GM9910022' } } }, { profile }).issues.map(({ params }) => params)).toEqual([{ ref: 'DSP09' }, { ref: 'PRE02' }]);
    const wrong = withKey(() => ['TH02']);
    expect(() => correctionRecords(first, { record: 'void' }, { profile: wrong })).toThrow(TypeError);
  });

  it('knows the elements of other versions of the standard', () => {
    const request = fromOutside('{"record":"revise","changes":{"dispensing":{"dateSold":"2025-03-11"}}}');
    expect(correctionRecords(first, request).ok).toBe(true);
    expect(correctionRecords(first, request, { version: '4.0' })).toMatchObject({ issues: [{ code: 'corrections.unknown-element' }] });
    expect(() => correctionRecords(first, request, { version: JSON.parse('"9"') as '4.2' })).toThrow(TypeError);
  });
});

describe('correctPatient', () => {
  const [pharmacy] = clean.pharmacies;
  const [faye] = pharmacy?.patients ?? [];
  const ofFaye = faye ?? { patient: {}, dispensings: [] };

  it('revises every dispensing of the patient', () => {
    const made = valueOf(correctPatient(ofFaye, { changes: { lastName: 'FABRICATED' } }));
    expect(made.map(({ dispensing, patient }) => [dispensing.reportingStatus, dispensing.prescriptionNumber, patient.lastName])).toEqual([
      ['01', first.dispensing.prescriptionNumber, 'FABRICATED'],
      ['01', second.dispensing.prescriptionNumber, 'FABRICATED'],
    ]);
  });

  it('voids under the wrong patient before it reports under the right one', () => {
    const made = valueOf(correctPatient(ofFaye, { changes: { lastName: 'FABRICATED' }, record: 'void-and-new' }));
    expect(made.map(({ dispensing, patient }) => [dispensing.reportingStatus, patient.lastName])).toEqual([['02', 'FICTITIOUS'], ['02', 'FICTITIOUS'], ['00', 'FABRICATED'], ['00', 'FABRICATED']]);
  });

  it('leaves voids out, and says so when nothing else is there', () => {
    const voids = ofFaye.dispensings.map((entry) => ({ ...entry, dispensing: { ...entry.dispensing, reportingStatus: '02' as const } }));
    expect(valueOf(correctPatient({ ...ofFaye, dispensings: [...voids.slice(0, 1), ...ofFaye.dispensings.slice(1)] }, { changes: { lastName: 'X' } }))).toHaveLength(1);
    expect(correctPatient({ ...ofFaye, dispensings: voids }, { changes: { lastName: 'X' } })).toMatchObject({ ok: false, issues: [{ code: 'corrections.already-void', path: ['dispensings'] }] });
  });

  it('warns of no record left behind', () => {
    expect(correctPatient(ofFaye, { changes: { city: 'LOUISVILLE' } }).issues).toEqual([]);
  });

  it('says of which dispensing an issue is', () => {
    expect(correctPatient(ofFaye, { changes: { lastName: 'FICTITIOUS' } })).toMatchObject({
      ok: false,
      issues: [{ code: 'corrections.nothing-changed', path: ['dispensings', 0, 'changes'] }, { path: ['dispensings', 1, 'changes'] }],
    });
  });
});

describe('submissionOf', () => {
  it('says what it is to be given', () => {
    const call = submissionOf as (entries?: unknown, frame?: unknown) => unknown;
    expect(() => call()).toThrow(/submissionOf: .* list/);
    expect(() => call([])).toThrow(/submissionOf: .* frame/);
    expect(() => call([null], frame)).toThrow(/submissionOf: .* entry/);
  });

  it('asks for the patient and the pharmacy of an entry', () => {
    expect(() => submissionOf([{ dispensing: {}, prescriber: {}, compound: [] }], frame)).toThrow(/patient/);
  });

  it('writes each pharmacy and patient once', () => {
    expect(fileOf(first, second, third, first).pharmacies.map(({ patients }) => patients.map(({ dispensings }) => dispensings.length))).toEqual([[3, 1]]);
  });

  it('lets no record pass a void before it', () => {
    const removal = { ...third, dispensing: { ...third.dispensing, reportingStatus: '02' as const } };
    expect(reportedDispensings(fileOf(first, removal, second))).toEqual([first, removal, second]);
    const elsewhere = { ...first, pharmacy: { ...first.pharmacy, dea: 'GB9900021' } };
    expect(reportedDispensings(fileOf(first, { ...elsewhere, dispensing: removal.dispensing }, second))).toHaveLength(3);
    expect(fileOf(first, { ...elsewhere, dispensing: removal.dispensing }, second).pharmacies).toHaveLength(3);
  });
});
