import type { FactsDeclaration } from '../../facts/fact-declaration.js';

/** The facts on which Tennessee's duty to report turns. */
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
    destinationState: { type: 'text', ask: 'In which state does it go, by its postal code?' },
    onCommitteeList: { type: 'yes-no', ask: 'Does the committee name this Schedule V drug as prone to abuse?' },
    narcotic: { type: 'yes-no', ask: 'Is it a narcotic?' },
    usedOffPremises: { type: 'yes-no', ask: 'Is it handed over to be used away from the place?' },
    supplyHours: { type: 'number', least: 0, ask: 'For how many hours does the supply last?' },
    sample: { type: 'yes-no', ask: 'Is it a labelled sample?' },
    free: { type: 'yes-no', ask: 'Is it free?' },
    ownPatient: { type: 'yes-no', ask: 'Is it for an own patient?' },
    profession: { type: 'word', words: ['physician', 'osteopathic-physician', 'aprn', 'physician-assistant', 'pharmacist', 'other'], ask: 'What is the practitioner?' },
    setting: { type: 'word', words: ['pain-clinic', 'discharge', 'office', 'hospital-inpatient', 'other'], ask: 'Where?' },
    part2Bars: { type: 'yes-no', ask: 'Does 42 CFR Part 2 stand against the report?' },
  },
} as const satisfies FactsDeclaration;
