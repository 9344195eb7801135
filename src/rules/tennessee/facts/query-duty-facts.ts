import type { FactsDeclaration } from '../../facts/fact-declaration.js';

/** The facts on which Tennessee's duty to query turns. */
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
    lastPrescribedOn: { type: 'date', or: 'never', ask: 'When did this prescriber last prescribe one to the patient?', says: 'the last prescription', source: 'the practice' },
    episodeStartedOn: { type: 'date', ask: 'When did this episode begin?', says: 'the first day of the episode', source: 'the practice' },
    newPrescription: { type: 'yes-no', ask: 'Is it a new prescription?', says: 'it is a new prescription', source: 'the practice' },
    firstAtSite: { type: 'yes-no', ask: 'Is it the first time at this site?', says: 'it is the first time at this site', source: 'the pharmacy' },
    suspectsImproper: {
      type: 'yes-no',
      ask: 'Does the person seem to try to obtain drugs of Schedules II to V improperly?',
      says: 'the person seems to try to obtain drugs improperly',
      source: 'the practitioner',
    },
    exemption: {
      type: 'one-of',
      by: 'kind',
      ask: 'Which exemption is claimed? Left out where nobody has said.',
      says: 'the exemption claimed',
      bySays: 'the exemption claimed',
      unlisted: { kind: 'other' },
      cases: {
        none: {},
        hospice: {},
        'inpatient-administration': {},
        'short-supply': {
          supplyDays: { type: 'number', least: 0, ask: 'For how many days does the supply last?', says: 'the days of the supply' },
          refills: { type: 'number', least: 0, ask: 'How many refills does it have?', says: 'the number of refills' },
        },
        other: {},
      },
    },
    lastQuery: { type: 'date', or: 'never', ask: 'On which day was the program last queried about this patient?', says: 'the last query' },
  },
} as const satisfies FactsDeclaration;
