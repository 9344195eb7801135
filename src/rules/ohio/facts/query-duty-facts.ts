import type { FactsDeclaration } from '../../facts/fact-declaration.js';

/** The facts on which Ohio's duty to query turns. */
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
    phase: { type: 'word', words: ['initial', 'continuing'], ask: 'Is it the first prescription, or more for the same complaint?', says: 'the phase' },
    redFlag: { type: 'yes-no', ask: "Does one of the rule's warning signs appear?", says: 'a warning sign appears', source: 'the prescriber' },
    exemption: {
      type: 'one-of',
      by: 'kind',
      ask: 'Which exemption is claimed? Left out where nobody has said.',
      says: 'the exemption claimed',
      bySays: 'the exemption claimed',
      unlisted: { kind: 'other' },
      cases: { none: {}, hospice: {}, other: {} },
    },
    lastQuery: { type: 'date', or: 'never', ask: 'On which day was the program last queried about this patient?', says: 'the last query' },
  },
} as const satisfies FactsDeclaration;
