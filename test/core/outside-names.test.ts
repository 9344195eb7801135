import { describe, expect, it } from 'vitest';
import * as access from 'kasper-rules/access';
import * as asap from 'kasper-rules/asap';
import * as corrections from 'kasper-rules/corrections';
import * as rules from 'kasper-rules/rules';
import * as schemas from 'kasper-rules/zod';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, ON } from '../asap/fixtures.js';

const NAME = 'QZX SMITH 899-01-0001';
const tellTale = /QZX|SMITH|899-01/;

/** What callers without types may pass. */
const anything = (value: unknown) => value as never;

/** A value with the name as that of a further member, plain or of an object, of each of its objects in turn. */
function* strangers(value: object): Generator<object, void> {
  const paths: (readonly string[])[] = [];
  const walk = (part: unknown, path: readonly string[]): void => {
    if (typeof part !== 'object' || part === null) return;
    if (!Array.isArray(part)) paths.push(path);
    for (const [name, inner] of Object.entries(part)) walk(inner, [...path, name]);
  };
  walk(value, []);
  for (const path of paths) {
    for (const inner of ['x', { [NAME]: NAME }]) {
      const copy = structuredClone(value);
      const object = path.reduce<object>((part, name) => Reflect.get(part, name) as object, copy);
      Reflect.set(object, NAME, inner);
      yield copy;
    }
  }
}

/** All that comes of a call: its answer as JSON, or what it throws, stack and issues included. */
function everythingFrom(call: () => unknown): string {
  try {
    return JSON.stringify([call()]);
  } catch (error) {
    const { stack, message, issues, cause } = error as Error & { readonly issues?: unknown };
    return JSON.stringify([stack, message, issues, cause]);
  }
}

const read = asap.read(asap.parse(cleanFile.text()).value);
if (!read.ok) throw new Error('the clean file is readable');
const submission = read.value;
const [pharmacy] = submission.pharmacies;
const [patient] = pharmacy?.patients ?? [];
const [entry] = patient?.dispensings ?? [];
const record = { ...entry, patient: patient?.patient ?? {}, pharmacy: pharmacy?.pharmacy ?? {} };
const options = { profile: kentucky, on: ON };
const request = { at: '2025-03-10', requester: { kind: 'practitioner', profession: 'physician', licensed: true, account: 'active' }, asked: { report: 'patient' }, channel: 'ekasper', purpose: 'treatment', subject: { kind: 'patient', relation: 'current' }, certifiesPurpose: true };

/** What the issues of a schema say, as its error prints them. */
const issuesOf = (schema: { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly error?: Error & { readonly issues: unknown } } }) => (value: unknown) => {
  const { error } = schema.safeParse(value);
  return [error?.message, error?.issues];
};
const ofFacts = { accessRequest: schemas.accessRequestSchema, redisclosure: schemas.redisclosureSchema, account: schemas.accountFactsSchema, prescribing: schemas.epcsFactsSchema, queryDuty: schemas.queryDutyFactsSchema, readings: schemas.accessReadingsSchema, reportability: schemas.reportabilityFactsSchema, toxicology: schemas.toxicologyFactsSchema, numbers: schemas.patientNumbersSchema, deadline: schemas.reportingDeadlineInputSchema, deadlines: schemas.submissionDeadlinesOptionsSchema, correction: schemas.correctionDeadlineInputSchema, extension: schemas.extensionDeadlineInputSchema, branch: schemas.branchNoticeDeadlineInputSchema, correctionCase: schemas.correctionCaseSchema };

const calls: Readonly<Record<string, readonly [example: object, calls: Readonly<Record<string, (value: object) => unknown>>]>> = {
  submission: [submission, {
    tryWrite: (value) => asap.tryWrite(anything(value)),
    write: (value) => asap.write(anything(value)),
    validate: (value) => asap.validate(anything(value), options),
    schema: issuesOf(schemas.submissionSchema()),
    reconcile: (value) => corrections.reconcile(anything(value), submission).issues,
  }],
  record: [record, {
    validateRecord: (value) => asap.validateRecord(anything(value), options),
    schema: issuesOf(schemas.dispensingEntrySchema()),
    suggestRecord: (value) => corrections.suggestRecord(anything(value), { dispensing: { daysSupply: 3 } }).issues,
  }],
  changes: [{ dispensing: { daysSupply: 30 }, patient: { lastName: 'A' } }, { suggestRecord: (value) => corrections.suggestRecord(anything(record), anything(value)).issues }],
  facts: [request, {
    decideAccess: (value) => access.decideAccess(anything(value)),
    parseAccessRequest: (value) => access.parseAccessRequest(value),
    decideRedisclosure: (value) => access.decideRedisclosure(anything(value)),
    parseRedisclosure: (value) => access.parseRedisclosure(value),
    decideAccount: (value) => access.decideAccount(anything(value)),
    queryDuty: (value) => access.queryDuty(anything(value)),
    reportingDuty: (value) => rules.reportingDuty(anything(value)),
    toxicologyDuty: (value) => rules.toxicologyDuty(anything(value)),
    patientIdentifier: (value) => rules.patientIdentifier(anything(value)),
    trackCorrection: (value) => corrections.trackCorrection(anything(value)),
    ...Object.fromEntries(Object.entries(ofFacts).map(([name, schema]) => [`${name} schema`, issuesOf(typeof schema === 'function' ? schema() : schema)])),
  }],
};

describe('a name from outside is repeated nowhere', () => {
  it.each(Object.entries(calls).flatMap(([of, [example, each]]) => Object.entries(each).map(([name, call]) => [name, of, example, call] as const)))('%s given a %s with a stranger in it', (_, __, example, call) => {
    for (const value of strangers(example)) expect(everythingFrom(() => call(value))).not.toMatch(tellTale);
  });

  it.each<[string, () => unknown]>([
    ['thresholds', () => asap.validate('', { ...options, thresholds: anything({ [NAME]: 3 }) })],
    ['severity', () => asap.validate('', { ...options, severity: anything({ [NAME]: 'off' }) })],
    ['readings', () => rules.reportingDeadline({ dispensed: '2025-03-10', readings: { [NAME]: NAME } })],
    ['an option', () => rules.reportingDeadline({ dispensed: '2025-03-10', readings: { 'ky.reading.business-day': NAME } })],
    ['a zone', () => rules.reportingDeadline({ dispensed: '2025-03-10T10:00:00-04:00', zone: NAME })],
    ['a drug', () => rules.drugSchedule(NAME, null)],
    ['a county', () => rules.zoneOfCounty(NAME)],
    ['an element', () => rules.elementRequirement(NAME)],
  ])('nor as %s', (_, call) => {
    expect(everythingFrom(call)).not.toMatch(tellTale);
  });
});
