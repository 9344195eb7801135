import { reportingDuty, toxicologyDuty, type DutyOutcome, type ReportabilityFacts, type ToxicologyFacts } from 'kasper-rules/rules';
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
  ['toxicologyDuty', toxicology, (facts) => toxicologyDuty({ on: '2025-03-10', ...facts } satisfies ToxicologyFacts)],
  ['reportingDuty', reporting, (facts) => reportingDuty({ on: '2025-03-10', ...facts } satisfies ReportabilityFacts)],
];

describe.each(duties)('%s', (_name, values, decide) => {
  const facts = fc.record(
    Object.fromEntries(Object.entries(values).map(([name, list]) => [name, fc.oneof({ arbitrary: fc.constantFrom(...list), weight: 4 }, { arbitrary: fc.constant(null), weight: 1 })])),
  );

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
