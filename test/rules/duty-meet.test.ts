import { reportingDuty, toxicologyDuty, type DutyOutcome, type ReportabilityFacts, type ToxicologyFacts } from 'kasper-rules/rules';
import { indiana } from 'kasper-rules/indiana';
import { tennessee } from 'kasper-rules/tennessee';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Values = Readonly<Record<string, readonly unknown[]>>;

/** Every value of each fact, as far as the duty tells them apart. */
const toxicology: Values = {
  facility: ['acute-care-hospital', 'critical-access-hospital', 'other-hospital', 'urgent-care-center', 'physician-office', 'other'],
  orderedBy: ['emergency-department', 'inpatient-unit', 'outpatient-clinic', 'nursery', 'urgent-care', 'physician-office', 'other'],
  suspectedOverdose: [true, false],
  resultPositive: [true, false],
  controlledSubstance: [true, false],
  icd10: [['T40.1X1A'], ['T39.1X1A'], ['T50.901A']],
  newborn: [true, false],
};
const reporting: Values = {
  event: ['dispensed', 'administered'],
  by: ['pharmacy', 'practitioner', 'hospital', 'health-facility', 'narcotic-treatment-program', 'veterinarian', 'wholesaler', 'cannabis-dispensary', 'ambulance-crew'],
  deaNumber: [true, false],
  schedule: ['I', 'II', 'III', 'IV', 'V', 'none'],
  nonnarcoticExclusionListed: [true, false],
  federalExemptPrescriptionProduct: [true, false],
  setting: ['hospital-inpatient', 'emergency-department', 'nursing-facility', 'child-caring-facility', 'licensed-facility', 'discharge', 'jail', 'correctional-facility', 'juvenile-detention', 'office', 'ambulance'],
  supplyHours: [24, 48, 49],
  pickedUp: [true, false],
  dispenserState: ['KY', 'OH'],
  destinationState: ['KY', 'OH'],
  patientHomeState: ['KY', 'OH'],
  patientConsent: [true, false],
};

const duties: readonly [string, Values, (facts: object) => { readonly outcome: DutyOutcome; readonly missing: readonly string[] }][] = [
  ['toxicologyDuty', toxicology, (facts) => toxicologyDuty(facts satisfies ToxicologyFacts)],
  ['reportingDuty', reporting, (facts) => reportingDuty(facts satisfies ReportabilityFacts)],
];

describe.each(duties)('%s', (_name, values, decideAsGiven) => {
  const decide = (facts: object) => decideAsGiven({ on: '2025-03-10', ...facts });
  const facts = fc.record(
    Object.fromEntries(Object.entries(values).map(([name, list]) => [name, fc.oneof({ arbitrary: fc.constantFrom(...list), weight: 4 }, { arbitrary: fc.constant(null), weight: 1 })])),
  );

  it('answers what an object inherits or computes as what it holds', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...Object.keys(values)), (known, name) => {
        const { [name]: value, ...others } = known;
        const expected = decide(known);
        class Row {
          get [name](): unknown {
            return value;
          }
        }
        const inherits = (inherited: object) => decideAsGiven(Object.assign(Object.create(inherited) as object, { on: '2025-03-10', ...others }));
        expect([inherits({ [name]: value }), inherits(Row.prototype)]).toEqual([expected, expected]);
      }),
    );
  });

  it('answers with a fact unknown what it answers whatever the fact is, and names the fact where that differs', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...Object.keys(values)), (known, name) => {
        const unknown = decide({ ...known, [name]: null });
        const outcomes = new Set((values[name] ?? []).map((value) => decide({ ...known, [name]: value }).outcome));
        if (unknown.outcome !== 'indeterminate') expect([...outcomes]).toEqual([unknown.outcome]);
        else if (outcomes.size > 1) expect(unknown.missing).toContain(name);
      }),
      { numRuns: 2000 },
    );
  });
});

it('a fact that is inherited is not taken for the one the law assumes', () => {
  const told = { event: 'dispensed', on: '2025-03-10', by: 'practitioner', drug: 'oxycodone', schedule: 'II', usedOffPremises: true } as const;
  const sample = { sample: true };
  const asked = (facts: object) => reportingDuty({ ...facts }, { profile: tennessee });
  expect(asked({ ...told, ...sample })).not.toEqual(asked(told));
  expect(reportingDuty(Object.assign(Object.create(sample) as object, told), { profile: tennessee })).toEqual(asked({ ...told, ...sample }));
});

it('a number that is none is not known', () => {
  const told = { event: 'dispensed', on: '2025-03-10', by: 'practitioner', deaNumber: true, schedule: 'II' } as const;
  const asked = (supplyHours: number | null) => reportingDuty({ ...told, supplyHours }, { profile: indiana });
  expect([asked(1).outcome, asked(500).outcome]).toEqual(['not-required', 'required']);
  expect(asked(Number.NaN)).toEqual(asked(null));
  expect(asked(Number.NaN)).toMatchObject({ outcome: 'indeterminate', missing: ['supplyHours'] });
});
