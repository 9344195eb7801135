import { readdirSync, readFileSync } from 'node:fs';
import * as access from 'kasper-rules/access';
import * as asap from 'kasper-rules/asap';
import * as corrections from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import * as rules from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { findings } from '../../src/asap/findings.js';
import { example } from './example-state.js';

const profile = example;
const files = ['../../samples/instructive-mistakes.dat', '../samples/23_kentucky_identifiers.dat', '../samples/24_defects.dat'].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'));
const pharmacist = {
  at: '2025-03-10',
  requester: { kind: 'pharmacist', licensed: true, account: 'none' },
  asked: { report: 'patient' },
  channel: 'integrated',
  purpose: 'treatment',
} as const;
const coroner = { at: '2025-03-10', requester: { kind: 'coroner' }, asked: { report: 'patient' }, subject: { kind: 'decedent', underInquest: true } } as const;
const submission = { pharmacies: [{ patients: [{ dispensings: [{ dispensing: { reportingStatus: '00', dateFilled: '2025-03-10' } }] }] }] };

const dispensed = { dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0, daysSupply: 30 }, prescriber: {}, compound: [] } as const;
const sent = asap.zeroReport({ source: { sourceId: 'EX1', sourceName: 'EXAMPLE' }, pharmacy: {}, from: '2025-03-10', to: '2025-03-10', createdAt: '2025-03-11T08:15', controlNumber: 'EX-0001' });

/** Every public function that takes a profile, asked under the law of the invented state. */
const answers: Readonly<Record<string, () => unknown>> = {
  reportingDeadline: () => rules.reportingDeadline({ dispensed: '2025-03-10', profile }),
  extensionDeadline: () => rules.extensionDeadline({ discovered: '2025-03-10T10:00', zone: 'America/Denver', profile }),
  correctionDeadline: () => rules.correctionDeadline({ requestedOn: '2025-03-10', profile }),
  branchNoticeDeadline: () => rules.branchNoticeDeadline({ correctedOn: '2025-03-10', profile }),
  submissionDeadlines: () => rules.submissionDeadlines(submission, { transmittedAt: '2025-03-13T08:00', zone: 'America/Denver', profile }),
  addBusinessDays: () => rules.addBusinessDays('2025-08-29', 1, { profile }),
  isBusinessDay: () => rules.isBusinessDay('2025-11-27', { profile }),
  closures: () => rules.closures(2025, { profile, reading: 'latest' }),
  reportingDuty: () => rules.reportingDuty({ on: '2025-03-10', drug: 'gabapentin' }, { profile }),
  toxicologyDuty: () => rules.toxicologyDuty({ on: '2025-03-10', facility: 'acute-care-hospital' }, { profile }),
  patientIdentifier: () => rules.patientIdentifier({ kind: 'adult', ssn: '123-45-6789' }, { profile }),
  drugSchedule: () => rules.drugSchedule('gabapentin', '2025-03-10', { profile }),
  transmissionChannels: () => rules.transmissionChannels({ profile }),
  zoneOfCounty: () => rules.zoneOfCounty('Middle County', { profile }),
  checkProfile: () => rules.checkProfile(profile),
  // The questions about accounts and prescriptions are one vocabulary for all; what answers them is the state's, and shows in rulesOf.
  defineProfile: () => ({ ...rules.defineProfile(profile), accounts: null, queryDuty: null, electronicPrescribing: null }),
  rulesOf: () => rules.rulesOf(profile),
  codesOf: () => rules.codesOf(profile),
  decideAccess: () => access.decideAccess(pharmacist, { profile }),
  explain: () => [pharmacist, coroner, { ...coroner, subject: { kind: 'decedent' } } as const].map((request) => access.explain(access.decideAccess(request, { profile }), { profile })),
  explainAccessRule: () => access.explainAccessRule('ex.access.coroner', { profile }),
  decideRedisclosure: () => access.decideRedisclosure({ at: '2025-03-10', from: 'pharmacist', obtainedUnder: 'treatment', to: { kind: 'practitioner' } }, { profile }),
  decideAccount: () => access.decideAccount({ ask: 'prescriber-duty', profession: 'dentist', kentuckyLicensed: true, dea: 'none' }, { profile }),
  queryDuty: () => access.queryDuty({ encounterOn: '2025-03-10', profession: 'physician', action: 'prescribe', drug: { schedule: 'II' }, patient: { species: 'human' }, phase: 'initial', lastQuery: 'never', exemption: { kind: 'none' } }, { profile }),
  electronicPrescribingDuty: () => access.electronicPrescribingDuty({ issuedOn: '2025-03-10', schedule: 'II', form: 'written', side: 'prescriber', exception: { kind: 'none' } }, { profile }),
  trackCorrection: () => corrections.trackCorrection({ events: [{ type: 'requested', on: '2025-03-03', by: 'patient', to: 'dispenser' }], at: '2025-03-20' }, { profile }),
  suggestRecord: () => corrections.suggestRecord(dispensed, { dispensing: { daysSupply: 20 } }, { profile }),
  correctionRecords: () => corrections.correctionRecords(dispensed, { record: 'void-and-new', changes: { dispensing: { daysSupply: 20 } } }, { profile }),
  reconcile: () => corrections.reconcile(sent, sent, { profile }),
  validate: () => files.map((file) => asap.validate(file, { profile, on: '2025-03-13' })),
  describe: () => asap.describe('DSP10', { profile }),
};

describe("another state's profile", () => {
  it('is sound as it stands', () => {
    expect(rules.checkProfile(example)).toEqual([]);
  });

  it.each(Object.entries(answers))('answers %s without a word of Kentucky', (_, ask) => {
    const answer = ask();
    expect(answer).toBeDefined();
    expect(JSON.stringify(answer)).not.toMatch(/Kentucky|Frankfort|\bKAR\b|\bKRS\b|\bky\./);
    // The code of a step, part of the vocabulary, is the only place of the program's name.
    expect(JSON.stringify(answer).replaceAll('CALL-KASPER-HELP-DESK', '')).not.toMatch(/KASPER/);
  });

  it.each<readonly [string, object]>([
    ['reportingDeadline', { ok: true, value: { due: '2025-03-12', dueAt: '2025-03-12T17:00:00-06:00', alternatives: { latest: { due: '2025-03-13' } } } }],
    ['extensionDeadline', { ok: true, value: { strict: { dueAt: '2025-03-12T10:00:00-06:00' } } }],
    ['correctionDeadline', { ok: true, value: { nominal: '2025-03-20' } }],
    ['branchNoticeDeadline', { ok: true, value: { due: '2025-03-13' } }],
    ['submissionDeadlines', { ok: true, value: [{ due: '2025-03-12', late: true }] }],
    ['reportingDuty', { outcome: 'not-required', reasons: [{ rule: 'ex.reporting.duty.schedule' }] }],
    ['toxicologyDuty', { outcome: 'not-required' }],
    ['patientIdentifier', { ok: true, value: { PAT03: '999999999' } }],
    ['zoneOfCounty', { ok: true, value: 'America/Denver' }],
    ['decideAccess', { outcome: 'permit', basis: 'ex.access.care' }],
    ['decideRedisclosure', { outcome: 'deny', reasons: [{ code: 'D-CLASS', rule: 'ex.onward.never' }] }],
    ['decideAccount', { duty: 'not-covered' }],
    ['queryDuty', { due: 'required', lookBackFrom: '2024-09-10' }],
    ['electronicPrescribingDuty', { outcome: 'violation' }],
    ['trackCorrection', { ok: true, value: { state: 'requested', due: { nominal: '2025-03-13' }, overdue: 'yes' } }],
    ['suggestRecord', { ok: true, value: { record: 'void-and-new' } }],
    ['correctionRecords', { ok: true, value: [{ dispensing: { reportingStatus: '02' } }, { dispensing: { reportingStatus: '00', daysSupply: 20 } }] }],
    ['validate', [{ profile: 'ex', ok: false }, { profile: 'ex' }, { profile: 'ex', ok: false }]],
    ['describe', { requirement: { level: 'recommended' } }],
  ])('%s follows its own law', (name, expected) => {
    expect(answers[name]?.()).toMatchObject(expected);
  });

  it('works on business days of its own', () => {
    expect(answers['addBusinessDays']?.()).toBe('2025-09-02');
    expect(answers['isBusinessDay']?.()).toBe(true);
    expect(rules.isBusinessDay('2025-11-27')).toBe(false);
  });

  it('leaves a question open under its own readings, and refuses those it does not have', () => {
    expect(access.decideAccess(coroner, { profile })).toMatchObject({ outcome: 'indeterminate', readingsUsed: ['coroner'], reasons: [{ code: 'I-CORONER' }] });
    expect(access.decideAccess(coroner, { profile, readings: { coroner: 'deny' } })).toMatchObject({ outcome: 'deny', readingsUsed: ['coroner'] });
    expect(() => access.decideAccess(coroner, { profile, readings: { civilOrder: 'deny' } })).toThrow(/no such reading; use 'bundle' or one of 'coroner'/);
  });

  it('never lets a request pass through a question that nobody answers', () => {
    const undeclared = { access: { ...example.access, readings: {} } };
    expect(() => access.decideAccess(coroner, { profile: undeclared })).toThrow(/reading coroner .* checkProfile names the fault/);
  });

  it('is changed to one business day in another zone by changing two values', () => {
    const { deadline } = example.reporting;
    const nextDay = { ...deadline, versions: [{ ...deadline.versions[0], value: [{ starts: 'dispensing', period: { businessDays: 1, ends: 'close-of-business' } }] }] } as const;
    const quicker = rules.defineProfile({ ...example, reporting: { ...example.reporting, deadline: nextDay }, calendar: { ...example.calendar, zone: 'America/Phoenix' } });
    expect(rules.reportingDeadline({ dispensed: '2025-07-03', profile: quicker })).toMatchObject({ value: { dueAt: '2025-07-04T17:00:00-07:00' } });
  });
});

describe('the words of the library', () => {
  it('name no state in the catalogues of findings', () => {
    expect(JSON.stringify(findings)).not.toMatch(/Kentucky|KASPER|\bKAR\b|\bKRS\b/);
    for (const { help, message } of Object.values(rules.rulesIssues)) expect(`${help} ${message({})}`).not.toMatch(/Kentucky|KASPER|\bKAR\b|\bKRS\b/);
  });

  it("stand for Kentucky only in Kentucky's data: no other file of the rules names an id of its law in code", () => {
    const folder = new URL('../../src/rules/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'default-profile.ts');
    const code = files.map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((_, at) => /Kentucky'|'ky\.|KRS|\bKAR\b/.test(code[at] ?? ''))).toEqual([]);
    expect(kentucky.id).toBe('ky');
  });
});
