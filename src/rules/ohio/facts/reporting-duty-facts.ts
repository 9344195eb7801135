import type { FactsDeclaration } from '../../facts/fact-declaration.js';

/** The facts on which Ohio's duty to report turns. */
export const reportingDutyFacts = {
  type: 'facts',
  ask: 'What was dispensed, by whom, to whom?',
  orNull: true,
  facts: {
    event: { type: 'word', words: ['dispensed', 'administered', 'prescribed', 'sold-at-wholesale', 'theft-or-loss'], ask: 'What happened?' },
    on: { type: 'date', ask: 'On which local day?' },
    by: { type: 'word', words: ['pharmacy', 'practitioner', 'veterinarian', 'hospital', 'health-facility', 'narcotic-treatment-program', 'wholesaler', 'manufacturer'], ask: 'Who did it?' },
    schedule: { type: 'word', words: ['I', 'II', 'III', 'IV', 'V', 'none'], ask: 'In which schedule is it in this state on that day?' },
    drug: { type: 'text', ask: 'Which drug is it?' },
    dispenserState: { type: 'text', ask: 'In which state is the dispenser, by its postal code?' },
    destinationState: { type: 'text', ask: 'In which state is the buyer, by its postal code?' },
    patientHomeState: { type: 'text', ask: 'In which state does the patient reside, by its postal code?' },
    outpatient: { type: 'yes-no', ask: 'Does the patient use the drug outside an institutional facility?' },
    ownPatient: { type: 'yes-no', ask: 'Is it the practitioner’s own patient?' },
    usedOffPremises: { type: 'yes-no', ask: 'Is it handed over to be used away from the place?' },
    licensedHere: { type: 'yes-no', ask: 'Does Ohio license this out-of-state pharmacy?' },
    recipient: { type: 'word', words: ['prescriber', 'terminal-distributor', 'other'], ask: 'Who buys at wholesale?' },
    forRelapsePrevention: { type: 'yes-no', ask: 'Is it naltrexone against relapse into alcohol or opioid use?' },
  },
} as const satisfies FactsDeclaration;
