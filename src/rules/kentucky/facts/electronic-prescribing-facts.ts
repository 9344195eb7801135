import type { FactsDeclaration } from '../../facts/fact-declaration.js';
import type { FactsOf } from '../../facts/facts-of.js';
import type { EpcsDeclaration } from '../generated/facts.js';

/** The facts on which the mandate to prescribe electronically turns. */
export const electronicPrescribingFacts = {
  type: 'facts',
  ask: 'About which prescription is it asked?',
  facts: {
    issuedOn: { type: 'date', needed: true, ask: 'On which day is the prescription issued?', says: 'the day of issue' },
    schedule: { type: 'word', words: ['II', 'III', 'IV', 'V', 'none'], needed: true, ask: 'In which schedule is the drug?', says: 'the schedule' },
    form: { type: 'word', words: ['electronic', 'written', 'oral', 'fax'], needed: true, ask: 'In which form is it issued?', says: 'the form' },
    side: { type: 'word', words: ['prescriber', 'pharmacist'], needed: true, ask: 'Whose duty is asked about?', says: 'the side asked about' },
    exception: {
      type: 'one-of',
      by: 'kind',
      ask: 'Which exception is claimed? Left out where nobody has said.',
      says: 'the exception claimed',
      bySays: 'the exception claimed',
      cases: {
        none: {},
        veterinarian: { veterinarian: { type: 'yes-no', ask: 'Is the prescriber a veterinarian?', says: 'the prescriber is a veterinarian' } },
        outage: { temporaryFailure: { type: 'yes-no', ask: 'Is there a temporary technological or electrical failure?', says: 'there is a temporary failure' } },
        'out-of-state-pharmacy': { dispensedOutOfState: { type: 'yes-no', ask: 'Is it dispensed by a pharmacy out of state?', says: 'it is dispensed out of state' } },
        'same-entity': { sameEntity: { type: 'yes-no', ask: 'Do prescriber and dispenser belong to the same entity?', says: 'the same entity prescribes and dispenses' } },
        'unsupported-elements': { unsupportedByScript: { type: 'yes-no', ask: 'Does it need elements that the SCRIPT standard does not support?', says: 'the standard does not support its elements' } },
        'fda-elements': { fdaElementsCannotBeCarried: { type: 'yes-no', ask: 'Does the FDA ask for elements that cannot be sent electronically?', says: 'elements the FDA asks for cannot be carried' } },
        'standing-order': {
          nonPatientSpecific: { type: 'yes-no', ask: 'Is it an order that names no patient?', says: 'the order names no patient' },
          publicHealthEmergency: { type: 'yes-no', ask: 'Is it for a public health emergency?', says: 'it is for a public health emergency' },
        },
        research: { researchProtocol: { type: 'yes-no', ask: 'Is it under a research protocol?', says: 'it is under a research protocol' } },
        waiver: { granted: { type: 'span', ask: 'From when to when is a waiver granted?', says: 'the waiver', source: 'the cabinet’s waiver' } },
        impractical: {
          impractical: { type: 'yes-no', ask: 'Would it be impractical for the patient to get it in time?', says: 'it would be impractical' },
          delayWouldHarm: { type: 'yes-no', ask: 'Would the delay harm the patient?', says: 'delay would harm the patient' },
        },
        hospice: { hospicePatient: { type: 'yes-no', ask: 'Is the patient in hospice?', says: 'the patient is in hospice' } },
        'nursing-facility': { facilityResident: { type: 'yes-no', ask: 'Does the patient live in a nursing facility?', says: 'the patient lives in a nursing facility' } },
      },
    },
  },
} as const satisfies FactsDeclaration;

/** A prescription about which the mandate to prescribe electronically is asked. */
export type EpcsFacts = FactsOf<EpcsDeclaration>;
/** An exception claimed, with its facts. */
export type EpcsException = NonNullable<EpcsFacts['exception']>;
