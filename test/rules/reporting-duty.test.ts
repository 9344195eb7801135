import { kentucky } from 'kasper-rules/kentucky';
import type { ReportabilityFacts } from 'kasper-rules/rules';
import { checkProfile, reportingDuty } from 'kasper-rules/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from './cases.js';

interface DutyCase {
  readonly id: string;
  readonly facts: ReportabilityFacts;
  readonly expect: string;
  readonly standing: string;
}

const dispensed: ReportabilityFacts = { event: 'dispensed', on: '2025-03-10', by: 'pharmacy', deaNumber: true, schedule: 'II' };

describe('reportingDuty', () => {
  it.each(casesOf<DutyCase>('reportability'))('$id', ({ facts, expect: outcome, standing }) => {
    const decision = reportingDuty(facts);
    expect(decision.outcome).toBe(outcome);
    expect(decision.reasons).not.toEqual([]);
    expect(decision.cites).not.toEqual([]);
    if (standing === 'unverified') expect(decision.verified).toBe(false);
  });

  it('names every condition that does not hold', () => {
    const { outcome, reasons } = reportingDuty({ ...dispensed, by: 'veterinarian', pickedUp: false, deaNumber: null });
    expect(outcome).toBe('not-required');
    expect(reasons.map(({ rule, truth }) => `${rule} ${truth}`)).toEqual([
      'ky.reporting.duty.party no',
      'ky.reporting.duty.picked-up no',
      'ky.reporting.duty.dea-number unknown',
    ]);
  });

  it('names the facts that are missing, and only those that could settle something', () => {
    expect(reportingDuty({}).missing).toEqual(['by', 'on', 'patientConsent', 'event', 'deaNumber', 'schedule', 'setting']);
    expect(reportingDuty({ ...dispensed, by: 'ambulance-crew' }).missing).toEqual([]);
    expect(reportingDuty({ ...dispensed, deaNumber: false }).missing).toEqual([]);
    expect(reportingDuty({ ...dispensed, dispenserState: 'OH', destinationState: 'OH' }).missing).toEqual(['patientHomeState']);
    expect(reportingDuty({ ...dispensed, destinationState: 'OH' }).missing).toEqual([]);
  });

  it.each([
    [{ dispenserState: 'OH', destinationState: 'OH', patientHomeState: 'OH' }, 'not-required'],
    [{ dispenserState: 'OH', destinationState: 'OH', patientHomeState: 'KY' }, 'indeterminate'],
    [{ dispenserState: 'Ohio', destinationState: 'Ohio', patientHomeState: 'Ohio' }, 'indeterminate'],
    [{ dispenserState: 'oh', destinationState: 'ky' }, 'required'],
    [{ destinationState: null }, 'indeterminate'],
    [{ schedule: null, drug: 'Pentazocine', on: null }, 'required'],
    [{ schedule: null, drug: 'nalbuphine', on: '2014-08-17' }, 'indeterminate'],
    [{ schedule: null, drug: 'nalbuphine', on: '2014-08-18' }, 'required'],
    [{ schedule: null, drug: 'tramadol', on: '2014-08-18' }, 'required'],
    [{ schedule: null, drug: 'carisoprodol', on: '2012-01-10' }, 'indeterminate'],
    [{ schedule: null, drug: 'carisoprodol', on: '2012-01-11' }, 'required'],
    [{ schedule: null, drug: 'phenobarbital', on: '2010-01-11' }, 'required'],
    [{ schedule: null, drug: 'butalbital', on: null }, 'required'],
    [{ schedule: null, drug: 'tianeptine', on: null }, 'not-required'],
    [{ schedule: null, drug: 'phenobarbital combination' }, 'indeterminate'],
    [{ schedule: null, drug: 'phenobarbital combination', nonnarcoticExclusionListed: false, federalExemptPrescriptionProduct: false }, 'required'],
    [{ schedule: null, drug: 'butalbital combination', nonnarcoticExclusionListed: false, federalExemptPrescriptionProduct: false }, 'required'],
    [{ schedule: null, drug: ' BUTALBITAL combination', federalExemptPrescriptionProduct: true }, 'required'],
    [{ schedule: null, drug: 'butalbital combination', federalExemptPrescriptionProduct: true, on: '2014-09-16' }, 'indeterminate'],
    [{ schedule: null, drug: 'butalbital combination', federalExemptPrescriptionProduct: true, on: null }, 'indeterminate'],
    [{ schedule: null, drug: 'phenobarbital combination', federalExemptPrescriptionProduct: true, on: '2014-09-17' }, 'not-required'],
    [{ schedule: 'IV', federalExemptPrescriptionProduct: true }, 'not-required'],
    [{ schedule: 'III', federalExemptPrescriptionProduct: true }, 'indeterminate'],
    [{ schedule: 'III', drug: 'a trade name', federalExemptPrescriptionProduct: true }, 'indeterminate'],
    [{ by: 'practitioner', dispenserState: 'OH', destinationState: 'KY' }, 'indeterminate'],
    [{ by: 'practitioner', dispenserState: null, destinationState: 'KY' }, 'indeterminate'],
    [{ by: 'pharmacy', dispenserState: null, destinationState: 'KY' }, 'required'],
    [{ schedule: null, drug: 'butalbital combination', nonnarcoticExclusionListed: true }, 'not-required'],
    [{ schedule: null, drug: 'phenobarbital combination', federalExemptPrescriptionProduct: false }, 'indeterminate'],
    [{ schedule: null, drug: 'phenobarbital combination', nonnarcoticExclusionListed: false }, 'indeterminate'],
    [{ schedule: null, drug: 'phenobarbital combination', nonnarcoticExclusionListed: false, federalExemptPrescriptionProduct: false }, 'required'],
    [{ schedule: null, drug: 'aspirin' }, 'indeterminate'],
    [{ nonnarcoticExclusionListed: null }, 'indeterminate'],
    [{ event: 'administered', setting: null }, 'indeterminate'],
    [{ event: 'administered', setting: 'ambulance' }, 'indeterminate'],
    [{ by: 'practitioner', setting: null, schedule: 'III', supplyHours: 24 }, 'indeterminate'],
    [{ by: 'practitioner', setting: null, schedule: 'III', supplyHours: null }, 'indeterminate'],
    [{ by: 'practitioner', setting: null, schedule: 'III', supplyHours: 49 }, 'required'],
    [{ by: 'practitioner', setting: 'discharge', schedule: 'III', supplyHours: 48 }, 'not-required'],
    [{ by: 'practitioner', setting: 'licensed-facility', schedule: 'IV', supplyHours: 48 }, 'not-required'],
    [{ by: 'practitioner', setting: 'licensed-facility', schedule: 'V', supplyHours: 48 }, 'indeterminate'],
    [{ by: 'practitioner', setting: 'licensed-facility', schedule: null, drug: 'gabapentin', supplyHours: 48 }, 'indeterminate'],
    [{ by: 'practitioner', setting: 'licensed-facility', schedule: 'V', supplyHours: 49 }, 'required'],
    [{ by: 'practitioner', setting: 'office', schedule: 'V', supplyHours: 48 }, 'required'],
    [{ by: 'pharmacy', setting: 'licensed-facility', schedule: 'III', supplyHours: 24 }, 'required'],
    [{ research: {} }, 'indeterminate'],
    [{ research: { irbApproved: true, federalwideAssurance: true, certificateOfConfidentiality: true } }, 'not-required'],
    [{ research: { irbApproved: true, federalwideAssurance: true, blinded: false } }, 'indeterminate'],
    [{ research: { irbApproved: false } }, 'required'],
    [{ by: 'narcotic-treatment-program', on: '2024-08-31', patientConsent: true }, 'indeterminate'],
    [{ by: 'narcotic-treatment-program', on: '2024-09-01', patientConsent: true }, 'required'],
    [{ by: 'narcotic-treatment-program', on: null, patientConsent: true }, 'indeterminate'],
    [{ on: '1998-12-15' }, 'indeterminate'],
    [{ destinationState: ' oh ', dispenserState: 'TN', patientHomeState: 'IN' }, 'not-required'],
    [{ destinationState: 'ZZ', dispenserState: 'TN', patientHomeState: 'IN' }, 'indeterminate'],
    [{ destinationState: 'Ohio', dispenserState: 'TN', patientHomeState: 'IN' }, 'indeterminate'],
  ] as const)('weighs %j: %s', (facts, outcome) => {
    expect(reportingDuty({ ...dispensed, ...facts }).outcome).toBe(outcome);
  });

  it('knows nothing of a study told in another shape', () => {
    const facts = JSON.parse('{"research":true}') as ReportabilityFacts;
    expect(reportingDuty({ ...dispensed, ...facts }).outcome).toBe('indeterminate');
  });

  it('takes the day from the options where the facts give none', () => {
    const facts = { ...dispensed, schedule: null, drug: 'gabapentin', on: null };
    expect(reportingDuty(facts, { on: '2017-06-30' }).outcome).toBe('not-required');
    expect(reportingDuty(facts, { on: '2017-07-01' }).outcome).toBe('required');
  });

  it('is verified by text alone, and not once remembered law bears on it', () => {
    expect(reportingDuty(dispensed).verified).toBe(true);
    expect(reportingDuty({ ...dispensed, destinationState: 'KY', dispenserState: 'OH' }).verified).toBe(false);
  });

  const known = fc.option(fc.boolean());
  const anyFacts = fc.record(
    {
      event: fc.constantFrom('dispensed', 'administered', null),
      on: fc.constantFrom('2016-05-05', '2024-09-01', '2025-03-10', 'soon', null),
      by: fc.constantFrom('pharmacy', 'practitioner', 'hospital', 'narcotic-treatment-program', 'veterinarian', 'ambulance-crew', null),
      deaNumber: known,
      schedule: fc.constantFrom('I', 'II', 'III', 'none', null),
      drug: fc.constantFrom('gabapentin', 'tianeptine', 'phenobarbital combination', 'unheard of', null),
      nonnarcoticExclusionListed: known,
      federalExemptPrescriptionProduct: known,
      setting: fc.constantFrom('hospital-inpatient', 'emergency-department', 'discharge', 'office', 'ambulance', null),
      supplyHours: fc.constantFrom(24, 49, null),
      research: fc.option(fc.record({ irbApproved: known, federalwideAssurance: known, blinded: known, certificateOfConfidentiality: known })),
      pickedUp: known,
      dispenserState: fc.constantFrom('KY', 'OH', null),
      destinationState: fc.constantFrom('KY', 'OH', null),
      patientHomeState: fc.constantFrom('KY', 'OH', null),
      patientConsent: known,
    },
    { requiredKeys: [] },
  );

  it('never lets an unknown fact decide: learning it confirms the outcome or opens none', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('event', 'on', 'by', 'deaNumber', 'setting', 'pickedUp', 'patientHomeState', 'patientConsent'), (facts, name) => {
        const decision = reportingDuty(facts);
        const without = reportingDuty({ ...facts, [name]: null });
        if (without.outcome !== 'indeterminate') expect(decision.outcome).toBe(without.outcome);
        if (decision.outcome === 'required') expect(decision.reasons.every(({ truth }) => truth === 'yes')).toBe(true);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a law whose table turns on a fact it does not declare', () => {
  const { reportingDuty: duty } = kentucky;
  const version = duty.versions.at(-1) ?? duty.versions[0];
  const [condition] = version.value.conditions;
  if (!condition) throw new Error('The duty has a condition.');
  const lawWith = (findings: readonly object[]) => {
    const rows = findings.map((row) => ({ message: 'So.', cites: version.cites, ...row }));
    return { ...kentucky, reportingDuty: { ...duty, versions: [{ ...version, value: { ...version.value, conditions: [{ ...condition, findings: rows }] } }] } } as unknown as typeof kentucky;
  };
  const askedOf = (findings: readonly object[], crop: string | null) => {
    const { outcome, missing } = reportingDuty({ event: 'dispensed', on: '2025-03-10', crop } as ReportabilityFacts, { profile: lawWith(findings) });
    return [outcome, ...missing];
  };

  it('is settled where it comes out alike whatever the fact is', () => {
    expect(askedOf([{ when: { crop: { other: ['maize'] } }, truth: true }, { truth: true }], null)).toEqual(['required']);
    expect(askedOf([{ when: { crop: ['maize'] }, truth: true }, { when: { crop: 'absent' }, truth: true }, { truth: true }], null)).toEqual(['required']);
    expect(askedOf([{ when: { crop: ['maize', 'rye'] }, truth: false }, { when: { crop: { other: ['maize'] } }, truth: false }, { truth: false }], null)).toEqual(['not-required']);
  });

  it('is open where it does not, and names the fact', () => {
    const otherThanMaize = [{ when: { crop: { other: ['maize'] } }, truth: false }, { truth: true }];
    expect(askedOf(otherThanMaize, null)).toEqual(['indeterminate', 'crop']);
    expect(askedOf(otherThanMaize, 'maize')).toEqual(['required']);
    expect(askedOf(otherThanMaize, 'rye')).toEqual(['not-required']);
  });

  it('throws, with the id of the condition, where it leaves facts undecided, which checkProfile refuses', () => {
    const open = lawWith([{ when: { crop: ['maize'] }, truth: true }]);
    expect(checkProfile(open).map(({ code }) => code)).toContain('rules.profile.table-open');
    expect(() => reportingDuty({ event: 'dispensed', on: '2025-03-10' }, { profile: open })).toThrow(`The last finding of ${condition.id} must hold`);
  });
});
