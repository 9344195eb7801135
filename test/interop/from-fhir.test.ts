import fc from 'fast-check';
import type * as fhir4 from 'fhir/r4.js';
import { describe as describeElement, validateRecord } from 'kasper-rules/asap';
import { fromFhirIssues, fromMedicationDispense, toMedicationDispense, toOperationOutcome, type DispenseContext } from 'kasper-rules/fhir';
import { kentucky } from 'kasper-rules/kentucky';
import { dayIn } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { submission as anySubmission } from '../asap/submission-arbitrary.js';

const dispense: fhir4.MedicationDispense = {
  resourceType: 'MedicationDispense',
  id: 'd1',
  status: 'completed',
  identifier: [{ system: 'urn:example:rx', value: '6012345' }],
  medicationCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code: '77777-101-30' }, { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '999999' }] },
  subject: { reference: 'Patient/p1' },
  performer: [
    { actor: { reference: 'Organization/o1' } },
    { actor: { type: 'Practitioner', identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '2999200019' } } },
  ],
  authorizingPrescription: [{ reference: 'MedicationRequest/r1' }],
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'FFC' }] },
  quantity: { value: 60, unit: 'tablets', system: 'http://unitsofmeasure.org', code: '{tbl}' },
  daysSupply: { value: 30, system: 'http://unitsofmeasure.org', code: 'd' },
  whenPrepared: '2025-03-10T21:30:00-04:00',
  whenHandedOver: '2025-03-11',
};
const patient: fhir4.Patient = {
  resourceType: 'Patient',
  id: 'p1',
  identifier: [
    { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] }, value: 'MRN-1' },
    { system: 'urn:oid:2.16.840.1.113883.4.3.21', value: 'S99999999' },
    { system: 'http://hl7.org/fhir/sid/us-ssn', value: '899-01-0001' },
  ],
  name: [
    { use: 'nickname', given: ['SAM'] },
    { use: 'usual', family: 'SAMPLE', given: ['SAMMY'] },
    { use: 'official', family: 'SAMPLE', given: ['SAMUEL', 'LEE'], suffix: ['JR'] },
  ],
  telecom: [{ system: 'email', value: 'x@example.org' }, { system: 'phone', use: 'home', value: '(502) 555-0142' }],
  address: [{ use: 'old', city: 'GONE' }, { use: 'home', line: ['1 INVENTED ST', 'APT 2'], city: 'FRANKFORT', state: 'KY', postalCode: '40601-0001', country: 'US' }],
  birthDate: '1980-02-29',
  gender: 'male',
};
const request: fhir4.MedicationRequest = {
  resourceType: 'MedicationRequest',
  id: 'r1',
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/p1' },
  medicationCodeableConcept: { text: 'any' },
  authoredOn: '2025-03-09',
  requester: { reference: 'Practitioner/x1' },
  dispenseRequest: { numberOfRepeatsAllowed: 0 },
};
const prescriber: fhir4.Practitioner = {
  resourceType: 'Practitioner',
  id: 'x1',
  identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '2999100011' }, { system: 'urn:oid:2.16.840.1.113883.4.814', value: 'GI9910010-A7' }],
  name: [{ family: 'INVENTED', given: ['IRIS'] }],
};
const pharmacy: fhir4.Organization = {
  resourceType: 'Organization',
  id: 'o1',
  identifier: [{ system: 'http://terminology.hl7.org/NamingSystem/NCPDPProviderIdentificationNumber', value: '1899016' }],
  name: 'BLUEGRASS EXAMPLE PHARMACY',
};
const around: DispenseContext = { patient, request, prescriber, pharmacy };

/** The record of a resource that is read, which is expected to be. */
function recordOf(resource: unknown, context?: DispenseContext) {
  const read = fromMedicationDispense(resource, context);
  if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join());
  return { ...read.value, issues: read.issues };
}
/** Why and where something of a resource was left out. */
const leftOut = (resource: unknown, context?: DispenseContext) => recordOf(resource, context).issues.map(({ path, params }) => `${path.join('.')}: ${String(params?.['reason'])}`);

describe('fromMedicationDispense', () => {
  it('reads a dispensing with everything around it', () => {
    const { record, issues } = recordOf(dispense, around);
    expect(issues).toEqual([]);
    expect(record).toEqual({
      pharmacy: { ncpdp: '1899016', name: 'BLUEGRASS EXAMPLE PHARMACY' },
      patient: {
        ...{ idQualifier: '07', id: '899010001', additionalIdJurisdiction: 'KY', additionalIdQualifier: '06', additionalId: 'S99999999' },
        ...{ lastName: 'SAMPLE', firstName: 'SAMUEL', middleName: 'LEE', nameSuffix: 'JR' },
        ...{ address1: '1 INVENTED ST', address2: 'APT 2', city: 'FRANKFORT', state: 'KY', zip: '406010001', phone: '5025550142' },
        ...{ dateOfBirth: '1980-02-29', gender: 'M' },
      },
      dispensing: {
        ...{ reportingStatus: '00', prescriptionNumber: '6012345', dateWritten: '2025-03-09', refillsAuthorized: 0, dateFilled: '2025-03-10', refillNumber: 0, partialFill: '00' },
        ...{ productIdQualifier: '01', productId: '77777010130', rxNormCode: '999999', quantityDispensed: 60, dosageUnits: '01', daysSupply: 30, pharmacistNpi: '2999200019', dateSold: '2025-03-11' },
      },
      prescriber: { npi: '2999100011', dea: 'GI9910010', deaSuffix: 'A7', lastName: 'INVENTED', firstName: 'IRIS' },
      compound: [],
    });
  });

  it('names every element that is absent, by its ref, and none that is there', () => {
    const { record, notSaid } = recordOf(dispense, around);
    for (const { ref, path: [segment, name] } of notSaid) {
      expect(describeElement(ref as 'DSP01').name).toBe(name);
      expect(record[segment as 'dispensing']).not.toHaveProperty(name);
    }
    expect(notSaid.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['PAT20', 'DSP16', 'PRE08']));
    expect(notSaid.find(({ ref }) => ref === 'DSP16')).toEqual({ ref: 'DSP16', path: ['dispensing', 'paymentType'] });
    expect(notSaid.find(({ ref }) => ref === 'PHA04')).toBeUndefined();
    expect(recordOf({ ...dispense, performer: undefined }).notSaid.find(({ ref }) => ref === 'PHA04')?.place).toBe('Organization.name');
    const said = [record.pharmacy, record.patient, record.dispensing, record.prescriber].flatMap((segment) => Object.keys(segment ?? {}));
    expect(notSaid).toHaveLength(12 + 23 + 21 + 8 - said.length);
  });

  it('tells where the gaps of a finding would be said', () => {
    const { record, notSaid } = recordOf({ ...dispense, daysSupply: undefined }, around);
    const { issues } = validateRecord(record, { profile: kentucky, on: '2025-03-11' });
    const lacking = issues.filter(({ code }) => code === 'asap.missing-element').map(({ location, path }) => location?.ref ?? path.join('.'));
    expect(lacking).toContain('dispensing.daysSupply');
    expect(notSaid.find(({ path }) => path.join('.') === 'dispensing.daysSupply')?.place).toBe('MedicationDispense.daysSupply');
  });

  it('takes resources that are contained, and an ingredient each of a compound', () => {
    const { record } = recordOf({
      ...dispense,
      ...{ medicationCodeableConcept: undefined, medicationReference: { reference: '#m' }, subject: { reference: '#p' } },
      contained: [
        { resourceType: 'Medication', id: 'm', ingredient: [{ itemCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code: '77777010130' }] } }, { itemCodeableConcept: { text: 'water' } }] },
        { ...patient, id: 'p' },
      ],
    });
    expect(record.compound).toEqual([{ sequenceNumber: 1, productIdQualifier: '01', productId: '77777010130' }, { sequenceNumber: 2 }]);
    expect(record.dispensing.productIdQualifier).toBe('06');
    expect(record.patient?.lastName).toBe('SAMPLE');
  });

  it('reads back what toMedicationDispense writes', () => {
    fc.assert(
      fc.property(anySubmission, ({ pharmacies: [entry] }) => {
        const dispensed = entry?.patients[0]?.dispensings[0];
        if (!dispensed) return;
        const written = toMedicationDispense(dispensed, { pharmacy: entry.pharmacy });
        const { record } = recordOf(JSON.parse(JSON.stringify(written)));
        const { dispensing } = dispensed;
        const carried = ['prescriptionNumber', 'refillNumber', 'prescriptionOrigin', 'quantityDispensed', 'daysSupply', 'dateFilled', 'dateSold'] as const;
        for (const name of carried) expect(record.dispensing[name], name).toEqual(dispensing[name]);
        if (dispensing.quantityDispensed !== undefined) expect(record.dispensing.dosageUnits).toBe(dispensing.dosageUnits);
        expect(record.dispensing.reportingStatus).toBe(dispensing.reportingStatus === '01' ? '00' : dispensing.reportingStatus);
        expect(record.pharmacy?.name).toBe(entry.pharmacy.name);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['2025-03-10', undefined, '2025-03-10'],
    ['2025-03-10T23:59:59.5-05:00', undefined, '2025-03-10'],
    ['2025-03-11T02:30:00Z', undefined, undefined],
    ['2025-03-11T02:30:00Z', 'America/New_York', '2025-03-10'],
    ['2025-03-11T00:30:00-04:00', 'America/Chicago', '2025-03-10'],
    ['2025-03', 'America/Chicago', undefined],
    ['2025-02-29', 'America/Chicago', undefined],
    ['2025-03-11T02:30', 'America/Chicago', undefined],
    ['2025-03-11T23:59:60Z', 'America/Chicago', undefined],
    [20250310, 'America/Chicago', undefined],
  ])('takes %s under the zone %s for the day %s', (whenPrepared, zone, day) => {
    const { record, issues } = recordOf({ ...dispense, whenPrepared }, { ...around, ...(zone !== undefined && { dayOf: (instant: string) => dayIn(zone, instant) }) });
    expect(record.dispensing.dateFilled).toBe(day);
    expect(issues.map(({ path }) => path.join('.'))).toEqual(day === undefined ? ['MedicationDispense.whenPrepared'] : []);
  });

  it.each([
    [{ value: 1.5, unit: 'mL', system: 'http://unitsofmeasure.org', code: 'mL' }, 1.5, '02'],
    [{ value: 15, unit: 'GRAM' }, 15, '03'],
    [{ value: 30, system: 'http://ncimeta.nci.nih.gov', code: 'C48480' }, 30, '01'],
    [{ value: 30 }, 30, undefined],
    [{ value: 1, unit: 'L', code: 'L' }, undefined, undefined],
    [{ value: 500, code: 'mg' }, undefined, undefined],
    [{ value: 2, unit: 'box' }, undefined, undefined],
    [{ value: '30', code: '{tbl}' }, undefined, undefined],
  ])('counts %j as %s of %s', (quantity, value, units) => {
    const { record, issues } = recordOf({ ...dispense, quantity }, around);
    expect([record.dispensing.quantityDispensed, record.dispensing.dosageUnits]).toEqual([value, units]);
    expect(issues.length).toBe(value === undefined ? 1 : 0);
  });

  it('leaves out what it would have to guess', () => {
    const two = [{ system: 'urn:example:rx', value: '1' }, { system: 'urn:example:other', value: '2' }];
    expect(leftOut({ ...dispense, identifier: two }, around)).toEqual(['MedicationDispense.identifier: several']);
    expect(recordOf({ ...dispense, identifier: two }, { ...around, prescriptionSystem: 'urn:example:rx' }).record.dispensing.prescriptionNumber).toBe('1');
    expect(leftOut({ ...dispense, medicationCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '1' }] } }, around)).toEqual(['MedicationDispense.medicationCodeableConcept: code-system']);
    expect(leftOut({ ...dispense, daysSupply: { value: 4, unit: 'weeks', code: 'wk' } }, around)).toEqual(['MedicationDispense.daysSupply: unit']);
    expect(leftOut({ ...dispense, performer: [{ actor: { display: 'SOMEBODY' } }] })).toEqual(['MedicationDispense.performer.0.actor: kind']);
    expect(leftOut(dispense, { ...around, patient: { ...patient, gender: 'other', birthDate: '1980' } })).toEqual(['Patient.birthDate: partial-date', 'Patient.gender: word']);
    const ends = { period: { end: '2030-01-01' } };
    expect(leftOut(dispense, { ...around, patient: { ...patient, name: [{ ...ends, family: 'S' }] } })).toEqual(['Patient.name.0: ends']);
    expect(recordOf(dispense, { ...around, patient: { ...patient, name: [{ ...ends, family: 'S' }, { family: 'T', period: { end: null } }] } }).record.patient?.lastName).toBe('T');
    expect(leftOut(dispense, { ...around, patient: { ...patient, name: [{ family: 'S', given: ['A', 'B', 'C'] }] } })).toEqual(['Patient.name.0.given.2: several']);
  });

  it('says an animal, and of nobody else that they are human', () => {
    const extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/patient-animal', extension: [] }];
    expect(recordOf(dispense, { patient: { ...patient, extension } }).record.patient?.species).toBe('02');
    expect(recordOf(dispense, around).notSaid.map(({ ref }) => ref)).toContain('PAT20');
  });

  it('says no jurisdiction of a license whose state its system does not name', () => {
    const type = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'DL' }] };
    const { record } = recordOf(dispense, { patient: { ...patient, identifier: [{ type, system: 'urn:example:dmv', value: 'S99999999' }] } });
    expect(record.patient).toMatchObject({ idQualifier: '06', id: 'S99999999' });
    expect(record.patient).not.toHaveProperty('idJurisdiction');
  });

  it('is a void where it was entered in error, and has no status where that is not known', () => {
    expect(recordOf({ ...dispense, status: 'entered-in-error' }).record.dispensing.reportingStatus).toBe('02');
    expect(recordOf({ ...dispense, status: 'unknown' }).record.dispensing).not.toHaveProperty('reportingStatus');
  });

  it.each([
    ['interop.fhir.not-a-resource', 'MedicationDispense', undefined, {}],
    ['interop.fhir.not-a-resource', 'MedicationDispense', [dispense], {}],
    ['interop.fhir.not-a-resource', 'MedicationDispense', { ...dispense, resourceType: 'MedicationRequest' }, {}],
    ['interop.fhir.not-a-resource', 'Patient', dispense, { patient: JSON.stringify(patient) }],
    ['interop.fhir.not-dispensed', 'MedicationDispense.status', { ...dispense, status: 'preparation' }, {}],
    ['interop.fhir.not-dispensed', 'MedicationDispense.status', { ...dispense, status: 'declined' }, {}],
    ['interop.fhir.not-dispensed', 'MedicationDispense.status', { ...dispense, status: '__proto__' }, {}],
    ['interop.fhir.modifier', 'MedicationDispense', { ...dispense, modifierExtension: [{ url: 'urn:example:not-given', valueBoolean: true }] }, {}],
    ['interop.fhir.modifier', 'Patient', dispense, { patient: { ...patient, modifierExtension: [{}] } }],
    ['interop.fhir.other-resource', 'MedicationDispense.subject', dispense, { patient: { ...patient, id: 'p2' } }],
    ['interop.fhir.other-resource', 'MedicationDispense.subject', { ...dispense, subject: { reference: 'https://ehr.example/fhir/Patient/p1/_history/3' } }, { patient: { ...patient, id: '1' } }],
    ['interop.fhir.other-resource', 'MedicationDispense.authorizingPrescription.0', dispense, { request: { ...request, id: 'r2' } }],
  ])('refuses with %s at %s', (code, path, resource, context) => {
    const read = fromMedicationDispense(resource, context);
    expect(read.ok).toBe(false);
    expect(read.issues.map((issue) => `${issue.code} ${issue.path.join('.')}`)).toContain(`${code} ${path}`);
  });

  it('takes a patient by the same reference in its longer forms', () => {
    for (const reference of ['Patient/p1', 'https://ehr.example/fhir/Patient/p1', 'Patient/p1/_history/2', 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0']) {
      expect(recordOf({ ...dispense, subject: { reference } }, around).record.patient?.lastName).toBe('SAMPLE');
    }
  });

  it('never throws, and repeats nothing, whatever it is given', () => {
    const word = 'Qzxvword';
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(word, { [word]: word }, [word, { value: word, system: word, reference: `Patient/${word}` }], { toString: 1, valueOf: word }, JSON.parse('{"__proto__": 1}'), JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)),
    );
    /** Every way to a value inside, that of the whole last. */
    const waysIn = (value: unknown): (readonly string[])[] =>
      typeof value === 'object' && value !== null ? [...Object.entries(value).flatMap(([name, inner]) => waysIn(inner).map((way) => [name, ...way])), []] : [[]];
    const replaced = (value: unknown, [name, ...way]: readonly string[], by: unknown): unknown => {
      if (name === undefined) return by;
      const inner = replaced(typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined, way, by);
      return Array.isArray(value) ? value.map((entry: unknown, at) => (String(at) === name ? inner : entry)) : { ...(value as object), [name]: inner };
    };
    const twisted = (resource: object) =>
      fc.record({ way: fc.constantFrom(...waysIn(resource), ['contained'], ['extension'], ['modifierExtension']), value: anything }).map(({ way, value }) => replaced(resource, way, value));
    fc.assert(
      fc.property(fc.oneof(twisted(dispense), anything), twisted(patient), twisted(request), twisted(pharmacy), twisted(prescriber), (resource, ...others) => {
        const [somebody, order, organization, practitioner] = others;
        const read = fromMedicationDispense(resource, { patient: somebody, request: order, pharmacy: organization, prescriber: practitioner, dayOf: (instant) => dayIn('America/New_York', instant) });
        expect(JSON.stringify(read.issues)).not.toContain(word);
        for (const { code, severity } of read.issues) expect(fromFhirIssues[code].severity).toBe(severity);
        expect(JSON.stringify(toOperationOutcome(read.issues))).not.toContain(word);
        if (!read.ok) return;
        expect(JSON.stringify(read.value.notSaid)).not.toContain(word);
        expect(JSON.stringify(validateRecord(read.value.record, { profile: kentucky, on: '2025-03-31' }))).not.toContain(word);
      }),
      { numRuns: 2_000 },
    );
  });
});
