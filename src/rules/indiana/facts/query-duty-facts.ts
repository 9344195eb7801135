import type { FactsDeclaration } from '../../facts/fact-declaration.js';

/** The facts on which Indiana's duty to query turns. */
export const queryDutyFacts = {
  type: 'facts',
  ask: 'About which encounter is the duty to query asked?',
  facts: {
    encounterOn: { type: 'date', needed: true, ask: 'On which day is the encounter?', says: 'the day of the encounter' },
    profession: {
      type: 'word',
      words: ['physician', 'osteopathic-physician', 'physician-assistant', 'aprn', 'dentist', 'optometrist', 'podiatrist', 'veterinarian', 'pharmacist', 'other'],
      ask: 'Which profession has the one who prescribes or dispenses?',
      says: 'the profession',
    },
    action: { type: 'word', words: ['prescribe', 'dispense', 'administer'], ask: 'What is done?', says: 'the act' },
    drug: {
      type: 'facts',
      needed: true,
      ask: 'Which drug is it?',
      facts: {
        class: {
          type: 'word',
          words: ['opioid-analgesic', 'opioid-other', 'benzodiazepine', 'amphetamine', 'other'],
          ask: 'To which class does the drug belong?',
          says: 'the class of the drug',
        },
        schedule: { type: 'word', words: ['I', 'II', 'III', 'IV', 'V', 'none'], ask: 'In which schedule is the drug?', says: 'the schedule' },
      },
    },
    patient: {
      type: 'facts',
      ask: 'Who is the patient?',
      facts: { species: { type: 'word', words: ['human', 'animal'], ask: 'Is the patient a human or an animal?', says: 'the species' } },
    },
    setting: { type: 'word', words: ['emergency-department', 'pain-clinic', 'hospital', 'office', 'other'], ask: 'Where is it?', says: 'the setting' },
    ehrIntegrated: { type: 'yes-no', ask: "Are the practitioner's records integrated with the program?", says: 'the records are integrated with the program', source: 'the practice' },
    painContract: { type: 'yes-no', ask: 'Is the patient under a pain management contract?', says: 'the patient is under a pain management contract', source: 'the practice' },
    internetWaiver: { type: 'yes-no', ask: 'Has a waiver for want of internet been granted?', says: 'a waiver for want of internet has been granted', source: 'the program' },
    lastQuery: { type: 'date', or: 'never', ask: 'On which day was the program last queried about this patient?', says: 'the last query' },
  },
} as const satisfies FactsDeclaration;
