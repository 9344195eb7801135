/** The facts that the tables of a duty may turn on, each with the words it says; `undefined` where it says something else. */
type FactWords = Readonly<Record<string, readonly (string | boolean)[] | undefined>>;

const yesNo = [true, false] as const;
const schedules = ['I', 'II', 'III', 'IV', 'V', 'none'] as const;

/** The facts of a dispensing or administering. */
export const reportabilityFactWords: FactWords = {
  event: ['dispensed', 'administered'],
  on: undefined,
  by: ['pharmacy', 'practitioner', 'hospital', 'health-facility', 'narcotic-treatment-program', 'veterinarian', 'wholesaler', 'cannabis-dispensary', 'ambulance-crew'],
  deaNumber: yesNo,
  schedule: schedules,
  drug: undefined,
  nonnarcoticExclusionListed: yesNo,
  federalExemptPrescriptionProduct: yesNo,
  setting: [
    'hospital-inpatient', 'emergency-department', 'nursing-facility', 'child-caring-facility', 'licensed-facility', 'discharge', 'jail', 'correctional-facility',
    'juvenile-detention', 'office', 'ambulance',
  ],
  supplyHours: undefined,
  research: yesNo,
  'research.irbApproved': yesNo,
  'research.federalwideAssurance': yesNo,
  'research.blinded': yesNo,
  'research.certificateOfConfidentiality': yesNo,
  pickedUp: yesNo,
  dispenserState: undefined,
  destinationState: undefined,
  patientHomeState: undefined,
  patientConsent: yesNo,
  patient: ['person', 'animal'],
  federalSchedule: schedules,
  profession: undefined,
  prescriber: undefined,
  payment: undefined,
  refill: undefined,
  delivery: undefined,
  compound: yesNo,
  via: ['central-registry'],
};

/** The facts of a toxicology screen. */
export const toxicologyFactWords: FactWords = {
  facility: ['acute-care-hospital', 'critical-access-hospital', 'other-hospital', 'urgent-care-center', 'physician-office', 'other'],
  on: undefined,
  orderedBy: ['emergency-department', 'inpatient-unit', 'outpatient-clinic', 'nursery', 'urgent-care', 'physician-office', 'other'],
  suspectedOverdose: yesNo,
  resultPositive: yesNo,
  controlledSubstance: yesNo,
  icd10: ['listed', 'not-listed'],
  icd11: undefined,
  newborn: yesNo,
  purpose: undefined,
};
