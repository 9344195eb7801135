import { describe, expect, it } from 'vitest';
import * as access from 'kasper-rules/access';
import { formatIssue, parse, read, redact, serialize, validate, validatePart, validateRecord, type ValidateOptions } from 'kasper-rules/asap';
import * as corrections from 'kasper-rules/corrections';
import { atFhirPlaces, fromMedicationDispense, toMedicationDispense, toOperationOutcome, toParameters } from 'kasper-rules/fhir';
import { ohio } from 'kasper-rules/ohio';
import * as reports from 'kasper-rules/reports';
import * as rules from 'kasper-rules/rules';
import { drugSchedule, elementRequirement, extensionGrant, patientIdentifier, reportableDrug, reportedItem, reportingDeadline, reportingDuty, submissionDeadlines, toxicologyDuty } from 'kasper-rules/rules';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, ON } from '../asap/fixtures.js';

/** What callers without types may pass. */
const anything = (value: unknown) => value as never;
const options: ValidateOptions = { profile: kentucky, on: ON };

describe('a mistake of the programmer is said at once, and how it is mended', () => {
  it.each([
    ['a room in place of a profile', { profile: kentucky.asap }, 'must be the whole profile of a state'],
    ['no profile', { profile: undefined }, 'Option `profile` is missing'],
    ['a severity that is none', { severity: { 'asap.bad-date': 'Error' } }, 'asap.bad-date must be error, warning, info or off'],
    ['a code that is none', { severity: { 'asap.bad-dates': 'off' } }, 'names a code that no file can earn'],
    ['a severity for all', { severity: 'off' }, '`severity` must be an object'],
    ['a bound that is none', { maxIssues: 'all' }, '`maxIssues` must be a whole number'],
    ['a bound below nothing', { maxIssues: -1 }, '`maxIssues` must be 0 or more'],
    ['a day that is none', { on: '3/31/2025' }, 'Option `on` must be a date'],
  ])('to validate: %s', (_, wrong, says) => {
    const call = () => validate(cleanFile.text(), anything({ ...options, ...wrong }));
    expect(call).toThrow(TypeError);
    expect(call).toThrow(says);
  });

  it.each(Object.entries({ serialize, redact, read }))('to %s: what is no document', (name, call) => {
    for (const wrong of [null, undefined, 'TH*4.2', {}, parse(cleanFile.text())]) {
      expect(() => call(anything(wrong))).toThrow(TypeError);
      expect(() => call(anything(wrong))).toThrow(new RegExp(`^${name}: `));
    }
  });

  it('to formatIssue and validatePart', () => {
    expect(() => formatIssue(anything(null), '')).toThrow('formatIssue: the issue must be an object');
    expect(() => formatIssue(validate('', options).issues[0] ?? anything(null), anything(undefined))).toThrow('formatIssue: the file must be text');
    expect(() => validatePart(anything({}), options)).toThrow('validatePart: `kind` of the part, which must be one that cutFile cut, must be text');
  });

  it.each(Object.entries({ reportingDeadline, reportingDuty, toxicologyDuty, patientIdentifier, submissionDeadlines }))('to %s: no object', (name, call: (...given: never[]) => unknown) => {
    for (const wrong of [null, undefined, 5, 'x', []]) {
      expect(() => call(anything(wrong), anything({ transmittedAt: '2025-03-11T08:15:00-04:00' }))).toThrow(TypeError);
      expect(() => call(anything(wrong), anything({ transmittedAt: '2025-03-11T08:15:00-04:00' }))).toThrow(new RegExp(`^${name}: .* must be an object$`));
    }
  });

  it.each(Object.entries({ drugSchedule, elementRequirement, extensionGrant, reportableDrug, reportedItem }))('to %s: no text', (name, call: (...given: never[]) => unknown) => {
    for (const wrong of [null, undefined, 5, {}]) {
      expect(() => call(anything(wrong), anything({}))).toThrow(TypeError);
      expect(() => call(anything(wrong), anything({}))).toThrow(new RegExp(`^${name}: .* must be text$`));
    }
  });

  it.each(Object.entries({ rulesOf: rules.rulesOf, codesOf: rules.codesOf, isBusinessDay: rules.isBusinessDay, addBusinessDays: rules.addBusinessDays }))('to %s: nothing, a number, a list or a symbol', (name, call: (...given: never[]) => unknown) => {
    for (const odd of [null, undefined, 7, [], Symbol('x')]) expect(() => call(odd as never, 1 as never)).toThrow(new RegExp(`^${name}: the (?:profile|date) must be`));
  });

  it('to submissionDeadlines: what is no submission', () => {
    expect(() => submissionDeadlines(anything({}), { transmittedAt: '2025-03-11T08:15:00-04:00' })).toThrow('`pharmacies` of the submission, such as `submissionOf` makes and the `value` of what `read` answers is, must be a list');
  });

  it.each([
    ['a severity that is none', { severity: { 'asap.bad-date': 'Error' } }, 'asap.bad-date must be error, warning, info or off'],
    ['a code that is none', { severity: { 'asap.bad-dates': 'off' } }, 'names a code that no file can earn'],
    ['a severity for all', { severity: 'off' }, '`severity` must be an object'],
  ])('to validateRecord as to validate: %s', (_, wrong, says) => {
    const record = { dispensing: {}, prescriber: {}, compound: [] };
    expect(() => validateRecord(record, anything({ ...options, ...wrong }))).toThrow(TypeError);
    expect(() => validateRecord(record, anything({ ...options, ...wrong }))).toThrow(says);
  });

  const facts = { at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } };
  const withOptions: Readonly<Record<string, (given: never) => unknown>> = {
    decideAccess: (given) => access.decideAccess(anything(facts), given),
    decideRedisclosure: (given) => access.decideRedisclosure(anything({}), given),
    decideAccount: (given) => access.decideAccount(anything({}), given),
    electronicPrescribingDuty: (given) => access.electronicPrescribingDuty(anything({}), given),
    queryDuty: (given) => access.queryDuty(anything({}), given),
    explain: (given) => access.explain(access.decideAccess(anything(facts)), given),
    explainAccessRule: (given) => access.explainAccessRule('ky.access.officer', given),
    parseAccessReadings: (given) => access.parseAccessReadings({}, given),
    parseAccessRequest: (given) => access.parseAccessRequest({}, given),
    parseAccountFacts: (given) => access.parseAccountFacts({}, given),
    parseEpcsFacts: (given) => access.parseEpcsFacts({}, given),
    parseQueryDutyFacts: (given) => access.parseQueryDutyFacts({}, given),
    parseRedisclosure: (given) => access.parseRedisclosure({}, given),
    parseCorrectionCase: (given) => corrections.parseCorrectionCase({}, given),
    parseCorrectionEvents: (given) => corrections.parseCorrectionEvents([], given),
    trackCorrection: (given) => corrections.trackCorrection({ events: [], at: '2025-03-10' }, given),
    addBusinessDays: (given) => rules.addBusinessDays('2025-03-10', 1, given),
    closures: (given) => rules.closures(2025, given),
    isBusinessDay: (given) => rules.isBusinessDay('2025-03-10', given),
    drugSchedule: (given) => drugSchedule('gabapentin', null, given),
    elementRequirement: (given) => elementRequirement('DSP10', given),
    extensionGrant: (given) => extensionGrant('reports-not-received', given),
    lastDay: (given) => rules.lastDay('2025-03-10', given),
    patientIdentifier: (given) => patientIdentifier({ kind: 'adult' }, given),
    reportFormat: (given) => rules.reportFormat(given),
    reportableDrug: (given) => reportableDrug('gabapentin', given),
    reportedItem: (given) => reportedItem('e', given),
    reportingDuty: (given) => reportingDuty({ event: 'dispensed' }, given),
    toxicologyDuty: (given) => toxicologyDuty({}, given),
    transmissionChannels: (given) => rules.transmissionChannels(given),
    zoneOfCounty: (given) => rules.zoneOfCounty('Warren', given),
  };

  it.each(Object.entries(withOptions))('to %s: options that are none, or the profile in their place, under which another law would answer', (name, call) => {
    for (const wrong of [null, 5, 'ky', [], { profile: null }, { profile: 'oh' }]) {
      expect(() => call(anything(wrong))).toThrow(TypeError);
      expect(() => call(anything(wrong))).toThrow(new RegExp(`^${name}: (?:the options|option \`profile\`) must be an object$`));
    }
    expect(() => call(anything(ohio))).toThrow(`${name}: give the profile as { profile }`);
  });

  const frame = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-02-01' };
  const asked = { frame, drugOf: () => undefined, table: reports.cdc2022, classes: [], pair: [], days: 1, by: 'fill', daysBefore: 1, prescribers: 1, pharmacies: 1 };
  const onRecords: Readonly<Record<string, (records: never, given?: unknown) => unknown>> = {
    around: (records, given = asked) => reports.around(records, '2025-03-10', anything(given)),
    counts: (records, given = asked) => reports.counts(records, anything(given)),
    doseDays: (records, given = asked) => reports.doseDays(records, anything(given)),
    episodes: (records, given = asked) => reports.episodes(records, anything(given)),
    overlaps: (records, given = asked) => reports.overlaps(records, anything(given)),
    ownPrescribing: (records, given = asked) => reports.ownPrescribing({ records }, anything(facts), 'AA0000001', anything(given)),
    patientReport: (records, given = asked) => reports.patientReport({ records }, anything(facts), anything(given)),
    prescriberSummary: (records, given = asked) => reports.prescriberSummary(records, 'AA0000001', anything(given)),
  };

  it.each(Object.entries(onRecords))('to %s: records and options that are none', (name, call) => {
    const held = { id: 'a', dispensing: {}, patient: {}, pharmacy: {}, prescriber: {}, compound: [] };
    for (const wrong of [null, 5, {}, [null], ['SMITH'], [{ ...held, patient: null }], [{ ...held, pharmacy: undefined }], [{ ...held, compound: {} }]]) {
      expect(() => call(anything(wrong))).toThrow(new RegExp(`^${name}: .* must be (?:an object|a list)$`));
    }
    for (const wrong of [null, 5, 'x']) expect(() => call(anything([]), wrong)).toThrow(`${name}: the options must be an object`);
  });

  it('to reports: thresholds, days and tables that are none, of which nothing is repeated', () => {
    const days = reports.doseDays([], anything(asked));
    for (const wrong of ['SMITH', Symbol('SMITH'), 5, null]) {
      expect(() => reports.exceeds(days, '2025-03-10', anything(wrong))).toThrow('exceeds: the threshold must be an object');
      expect(() => reports.exceeds(anything(wrong), '2025-03-10', { above: 1 })).toThrow('exceeds: the days must be an object');
      expect(() => reports.doseSummary(anything(wrong))).toThrow('doseSummary: the days must be an object');
      expect(() => reports.suppress(anything(wrong))).toThrow('suppress: the table must be an object');
      expect(() => reports.exactPerson(anything(wrong))).toThrow('exactPerson: a record must be an object');
      expect(() => reports.comparePeers(1, anything(wrong), anything({}))).toThrow('comparePeers: the numbers of the peers must be a list');
      expect(() => reports.morphineEquivalent(anything(wrong), anything(asked))).toThrow('morphineEquivalent: a record must be an object');
    }
  });

  it('to the functions of FHIR', () => {
    for (const wrong of [null, 5, 'SMITH']) {
      expect(() => atFhirPlaces(anything(wrong))).toThrow('atFhirPlaces: the issues must be a list');
      expect(() => toOperationOutcome(anything(wrong))).toThrow('toOperationOutcome: the issues must be a list');
      expect(() => toParameters(anything(wrong))).toThrow('toParameters: the decision must be an object');
      expect(() => toMedicationDispense(anything(wrong))).toThrow('toMedicationDispense: the record must be an object');
      expect(() => fromMedicationDispense({}, anything(wrong))).toThrow('fromMedicationDispense: what stands around the resource must be an object');
      expect(() => fromMedicationDispense({}, { dayOf: anything(wrong ?? 1) })).toThrow('fromMedicationDispense: `dayOf` must be a function');
      expect(() => access.isPermitted(anything(wrong))).toThrow('isPermitted: the decision must be an object');
      expect(() => access.explain(anything(wrong))).toThrow('explain: the decision must be an object');
    }
  });
});
