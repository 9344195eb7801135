import type { FactsDeclaration } from '../../facts/fact-declaration.js';
import type { FactsOf } from '../../facts/facts-of.js';
import type { QueryDutyDeclaration } from '../generated/facts.js';
import { accessWords as words } from './access-words.js';

const initialOn = { type: 'date', ask: 'On which day was the initial prescription?', says: 'the day of the initial prescription' } as const;

/** The facts on which the duty to query turns. */
export const queryDutyFacts = {
  type: 'facts',
  ask: 'About which encounter is the duty to query asked?',
  facts: {
    encounterOn: { type: 'date', needed: true, ask: 'On which day is the encounter?', says: 'the day of the encounter' },
    profession: { type: 'word', words: words.profession, needed: true, ask: 'Which profession has the one who prescribes, dispenses or administers?', says: 'the profession' },
    action: { type: 'word', words: ['prescribe', 'dispense', 'administer'], needed: true, ask: 'What is done?', says: 'the act' },
    drug: {
      type: 'facts',
      needed: true,
      ask: 'Which drug is it?',
      facts: {
        schedule: { type: 'word', words: ['II', 'III', 'IV', 'V'], needed: true, ask: 'In which schedule is the drug?', says: 'the schedule' },
        containsHydrocodone: { type: 'yes-no', ask: 'Does it contain hydrocodone?', says: 'the drug contains hydrocodone' },
        onPodiatryList: { type: 'yes-no', ask: 'Is it on the list of the podiatrists’ rule?', says: 'the drug is on the podiatrists’ list' },
      },
    },
    patient: {
      type: 'facts',
      needed: true,
      ask: 'Who is the patient?',
      facts: {
        species: { type: 'word', words: ['human', 'animal'], needed: true, ask: 'Is the patient a human or an animal?', says: 'the species' },
        medicaid: { type: 'yes-no', ask: 'Is the patient enrolled in Medicaid?', says: 'the patient is enrolled in Medicaid' },
        longTermCareResident: { type: 'yes-no', ask: 'Does the patient live in long-term care?', says: 'the patient lives in long-term care' },
      },
    },
    phase: { type: 'word', words: ['initial', 'continuing'], ask: 'Is it the first prescription, or more for the same complaint?', says: 'the phase' },
    lastQuery: { type: 'date', or: 'never', ask: 'On which day was the program last queried about this patient?', says: 'the last query' },
    exemption: {
      type: 'one-of',
      by: 'kind',
      ask: 'Which exemption is claimed? Left out where nobody has said.',
      says: 'the exemption claimed',
      bySays: 'the exemption claimed',
      cases: {
        none: {},
        'post-procedure': {
          procedureOn: { type: 'date', ask: 'On which day is or was the procedure or delivery?', says: 'the day of the procedure' },
          medicallyRelated: { type: 'yes-no', ask: 'Is the drug medically related to it?', says: 'the drug is medically related to the procedure' },
          useEndsOn: { type: 'date', ask: 'On which day does the use end?', says: 'the last day of use' },
        },
        emergency: { emergency: { type: 'yes-no', ask: 'Is it an emergency?', says: 'it is an emergency' } },
        'facility-administration': {
          admittedAt: { type: 'moment', ask: 'When was the patient admitted?', says: 'the admission' },
          queriedAt: { type: 'moment', or: 'never', ask: 'When was the program queried?', says: 'the query' },
          copyInRecord: { type: 'yes-no', ask: 'Is a copy kept in the record during the stay?', says: 'a copy is kept in the record' },
        },
        'hospice-end-of-life': {
          hospiceOrEndOfLife: { type: 'yes-no', ask: 'Is the patient in hospice or at the end of life?', says: 'the patient is in hospice or at the end of life' },
        },
        'cancer-pain': { cancerOrTreatmentPain: { type: 'yes-no', ask: 'Is it for pain of cancer or of its treatment?', says: 'it is for pain of cancer or of its treatment' } },
        'single-dose': {
          doses: { type: 'number', ask: 'How many doses are prescribed?', says: 'the number of doses' },
          forProcedure: { type: 'yes-no', ask: 'Is it against the anxiety, pain or discomfort of a test or procedure?', says: 'it is for a test or procedure' },
        },
        substitute: {
          initialOn,
          refillsCancelled: { type: 'yes-no', ask: 'Are the refills of the first one cancelled?', says: 'the refills are cancelled' },
          disposalRequired: { type: 'yes-no', ask: 'Must the rest of the first one be disposed of?', says: 'the rest is to be disposed of' },
        },
        'same-practice': {
          initialOn,
          samePracticeOrCoverage: { type: 'yes-no', ask: 'Is it the same practice or coverage arrangement?', says: 'it is the same practice or coverage arrangement' },
          sameCondition: { type: 'yes-no', ask: 'Is it for the same condition?', says: 'it is for the same condition' },
        },
        research: {
          irbApproved: { type: 'yes-no', ask: 'Has an institutional review board approved the research?', says: 'a review board approved the research' },
          federalwideAssurance: { type: 'yes-no', ask: 'Has that board a federalwide assurance?', says: 'the board has a federalwide assurance' },
        },
      },
    },
  },
} as const satisfies FactsDeclaration;

/** An encounter about which the duty to query is asked. */
export type QueryDutyFacts = FactsOf<QueryDutyDeclaration>;
/** The drug of the encounter. */
export type QueriedDrug = QueryDutyFacts['drug'];
/** The patient of the encounter, as far as the duty turns on it. */
export type QueriedPatient = QueryDutyFacts['patient'];
/** An exemption claimed, with its facts. */
export type QueryExemption = NonNullable<QueryDutyFacts['exemption']>;
