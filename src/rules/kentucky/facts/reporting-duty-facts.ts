import type { FactsDeclaration } from '../../facts/fact-declaration.js';

const schedules = ['I', 'II', 'III', 'IV', 'V', 'none'] as const;

/** The facts on which Kentucky's duty to report turns, and those that are told beside them and never decide. */
export const reportingDutyFacts = {
  type: 'facts',
  ask: 'What was dispensed or administered, by whom, to whom?',
  orNull: true,
  facts: {
    event: { type: 'word', beyond: true, words: ['dispensed', 'administered'], ask: 'What happened?', says: 'what happened' },
    on: { type: 'date', ask: 'On which local day?', says: 'the day' },
    by: {
      type: 'word',
      beyond: true,
      words: ['pharmacy', 'practitioner', 'hospital', 'health-facility', 'narcotic-treatment-program', 'veterinarian', 'wholesaler', 'cannabis-dispensary', 'ambulance-crew'],
      ask: 'Who did it?',
      says: 'the party',
    },
    deaNumber: { type: 'yes-no', ask: 'Has that party a DEA number?', says: 'the party has a DEA number', source: 'the DEA certificate' },
    schedule: { type: 'word', beyond: true, words: schedules, ask: 'In which schedule is it in this state on that day? None says that it is not controlled.', says: 'the schedule' },
    drug: { type: 'text', ask: 'Which drug is it? Looked up where the schedule is not given.', says: 'the drug' },
    nonnarcoticExclusionListed: { type: 'yes-no', ask: 'Is it listed as an excluded nonnarcotic substance? Left out where that does not arise.', says: 'it is an excluded nonnarcotic substance' },
    federalExemptPrescriptionProduct: { type: 'yes-no', ask: 'Is it an exempt prescription product? Left out where that does not arise.', says: 'it is an exempt prescription product' },
    setting: {
      type: 'word',
      beyond: true,
      words: ['hospital-inpatient', 'emergency-department', 'nursing-facility', 'child-caring-facility', 'licensed-facility', 'discharge', 'jail', 'correctional-facility', 'juvenile-detention', 'office', 'ambulance'],
      ask: 'Where?',
      says: 'the setting',
    },
    supplyHours: { type: 'number', least: 0, ask: 'For how many hours does the supply handed out last? Left out where the exception of a short supply is not claimed.', says: 'the hours of the supply' },
    research: {
      type: 'facts',
      ask: 'What is known of the study? Left out where the exception of research is not claimed.',
      says: 'the study',
      facts: {
        irbApproved: { type: 'yes-no', ask: 'Has a review board approved the protocol?', says: 'a review board has approved the protocol' },
        federalwideAssurance: { type: 'yes-no', ask: 'Has the board a federalwide assurance?', says: 'the board has a federalwide assurance' },
        blinded: { type: 'yes-no', ask: 'Is the study blinded?', says: 'the study is blinded' },
        certificateOfConfidentiality: { type: 'yes-no', ask: 'Is there a certificate of confidentiality?', says: 'there is a certificate of confidentiality' },
      },
    },
    pickedUp: { type: 'yes-no', ask: 'Was it picked up? Left out: yes.', says: 'it was picked up' },
    dispenserState: { type: 'text', ask: 'In which state is the dispenser, by its postal code? Left out: in this one.', says: 'the state of the dispenser' },
    destinationState: { type: 'text', ask: 'In which state was it handed over, or to which was it sent? Left out: in this one.', says: 'the state it went to' },
    patientHomeState: { type: 'text', ask: 'In which state does the patient live?', says: 'the home state of the patient' },
    patientConsent: { type: 'yes-no', ask: 'Does the patient consent? Asked of narcotic treatment programs alone.', says: 'the patient consents' },
    patient: { type: 'word', beyond: true, words: ['person', 'animal'], ask: 'Is the patient a person or an animal? It never decides.', says: 'the patient' },
    federalSchedule: { type: 'word', beyond: true, words: schedules, ask: 'In which federal schedule is it? It never decides, like what follows.', says: 'the federal schedule' },
    profession: { type: 'text', ask: 'Which profession has the one who did it?', says: 'the profession' },
    prescriber: { type: 'text', ask: 'Who prescribed it?', says: 'the prescriber' },
    payment: { type: 'text', ask: 'How was it paid?', says: 'the payment' },
    refill: { type: 'text', ask: 'Which refill is it?', says: 'the refill' },
    delivery: { type: 'text', ask: 'How was it delivered?', says: 'the delivery' },
    compound: { type: 'yes-no', ask: 'Is it a compound?', says: 'it is a compound' },
    via: { type: 'word', beyond: true, words: ['central-registry'], ask: 'Through which register was it given?', says: 'the register' },
  },
} as const satisfies FactsDeclaration;
