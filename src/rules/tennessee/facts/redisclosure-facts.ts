import type { FactsDeclaration } from '../../facts/fact-declaration.js';

/** The facts on which Tennessee's rules of passing data on turn. */
export const redisclosureFacts = {
  type: 'facts',
  ask: 'Who wants to pass data on to whom?',
  facts: {
    at: { type: 'date', needed: true, ask: 'On which day are the data passed on?', says: 'the day of the request' },
    from: {
      type: 'word',
      words: [
        'practitioner', 'pharmacist', 'delegate', 'peace-officer', 'attorney-general',
        'program-personnel', 'quality-committee', 'medical-examiner', 'medicaid', 'drug-court-judge', 'mental-health-department', 'court', 'interstate-user', 'cdc', 'other',
      ],
      needed: true,
      ask: 'Who holds the data?',
      says: 'the holder',
    },
    obtainedUnder: {
      type: 'word',
      words: ['treatment', 'supervision', 'review', 'investigation', 'medical-record', 'medicaid', 'program', 'civil-matter', 'court-order', 'agreement', 'other'],
      needed: true,
      ask: 'Under which right were the data obtained?',
      says: 'the right the data were obtained under',
    },
    to: {
      type: 'one-of',
      by: 'kind',
      needed: true,
      ask: 'Who would receive the data?',
      says: 'the recipient',
      bySays: 'the recipient',
      unlisted: { kind: 'other' },
      cases: {
        patient: { isSubject: { type: 'yes-no', ask: 'Is the recipient the patient the data are about?', says: 'the recipient is the patient the data are about' } },
        practitioner: { treatsSubject: { type: 'yes-no', ask: 'Does the recipient treat the same patient?', says: 'the recipient treats the same patient' } },
        'law-enforcement': {
          underReportingDuty: { type: 'yes-no', ask: 'Is it a report that the law obliges to make (53-11-309)?', says: 'the law obliges to report it' },
        },
        'medical-record': { of: { type: 'word', words: ['subject', 'other'], ask: 'Whose medical record is it?', says: 'whose medical record it is' } },
        designee: {},
        party: {},
        target: {},
        expert: {},
        court: {},
        other: { sort: { type: 'text', ask: 'What does the recipient call itself? It decides nothing.' } },
      },
    },
    sharedInvestigation: {
      type: 'facts',
      ask: 'Which investigation do both sides share?',
      source: 'the file of the investigation',
      facts: {
        joint: { type: 'yes-no', ask: 'Is it a joint investigation?', says: 'it is a joint investigation' },
        onWordOfAskingOfficer: {
          type: 'yes-no',
          ask: 'Is it shared on the word of the officer who asked for the data?',
          says: 'it is shared on the word of the officer who asked',
        },
      },
    },
    protectiveOrder: { type: 'yes-no', ask: 'Does a protective order cover the data?', says: 'a protective order covers the data', source: 'the court' },
  },
} as const satisfies FactsDeclaration;
