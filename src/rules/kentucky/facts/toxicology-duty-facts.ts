import type { FactsDeclaration } from '../../facts/fact-declaration.js';

/** The facts on which Kentucky's duty to report toxicology screens turns, and those that never decide. */
export const toxicologyDutyFacts = {
  type: 'facts',
  ask: 'Which screen is it, and what does it show?',
  orNull: true,
  facts: {
    facility: { type: 'word', beyond: true, words: ['acute-care-hospital', 'critical-access-hospital', 'other-hospital', 'urgent-care-center', 'physician-office', 'other'], ask: 'In which kind of facility was it made?', says: 'the facility' },
    on: { type: 'date', ask: 'On which local day?', says: 'the day' },
    orderedBy: { type: 'word', beyond: true, words: ['emergency-department', 'inpatient-unit', 'outpatient-clinic', 'nursery', 'urgent-care', 'physician-office', 'other'], ask: 'Who ordered it?', says: 'who ordered it' },
    suspectedOverdose: { type: 'yes-no', ask: 'Was it ordered to evaluate a suspected overdose?', says: 'it was ordered to evaluate a suspected overdose' },
    resultPositive: { type: 'yes-no', ask: 'Is it positive?', says: 'it is positive' },
    controlledSubstance: { type: 'yes-no', ask: 'Is a controlled substance, or something combined with one, involved?', says: 'a controlled substance is involved' },
    icd10: { type: 'list', of: { type: 'text', ask: 'Which code? With or without dots, of either case.' }, ask: 'Which diagnosis codes of ICD-10 are there?', says: 'the diagnosis codes' },
    icd11: { type: 'list', of: { type: 'text', ask: 'Which code?' }, ask: 'Which codes of ICD-11 are there? They never decide.', says: 'the codes of ICD-11' },
    newborn: { type: 'yes-no', ask: 'Is it the screen of a newborn? Left out: no.', says: 'it is the screen of a newborn' },
    purpose: { type: 'text', ask: 'What is it for? It never decides.', says: 'the purpose' },
  },
} as const satisfies FactsDeclaration;
