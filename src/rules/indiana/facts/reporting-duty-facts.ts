import type { FactsDeclaration } from '../../facts/fact-declaration.js';

/** The facts on which Indiana's duty to report turns. */
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
    supplyHours: { type: 'number', least: 0, ask: 'For how many hours does the supply last?' },
    onPrescription: { type: 'yes-no', ask: 'Is it dispensed on a prescription?' },
  },
} as const satisfies FactsDeclaration;
