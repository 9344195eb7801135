import type { FactsDeclaration } from '../../facts/fact-declaration.js';

/** The facts on which Ohio's rules of access turn, as far as they were read. */
export const accessFacts = {
  type: 'facts',
  ask: 'Who asks, on what ground, about whom?',
  facts: {
    at: { type: 'date', needed: true, ask: 'On which day is it asked?', says: 'the day of the request' },
    requester: {
      type: 'one-of',
      by: 'kind',
      needed: true,
      ask: 'Who asks?',
      says: 'the requester',
      bySays: 'the class of the requester',
      unlisted: { kind: 'other' },
      cases: {
        'board-representative': {},
        'peace-officer': {
          jurisdiction: { type: 'word', words: ['own-state', 'other-state', 'federal', 'other'], ask: 'Whose officer is it?', says: 'the jurisdiction of the officer' },
          drugLawDuty: { type: 'yes-no', ask: 'Is it the duty of the officer to enforce drug laws?', says: 'the duty of the officer is to enforce drug laws', source: 'the agency' },
        },
        'grand-jury': {},
        court: {},
        practitioner: {},
        pharmacist: {},
        delegate: {
          principal: {
            type: 'one-of',
            by: 'kind',
            ask: 'For whom does the delegate act?',
            says: 'the principal',
            bySays: 'the class of the principal',
            cases: { practitioner: {}, pharmacist: {} },
          },
        },
        patient: {},
        medicaid: {
          program: { type: 'word', words: ['own-state', 'managed-care', 'other-state'], ask: 'Which Medicaid program is it?', says: 'the program' },
          role: { type: 'word', words: ['director', 'medical-director', 'other'], ask: 'Which office is it?', says: 'the office' },
        },
        'workers-compensation-administrator': {},
        other: {},
      },
    },
    subject: {
      type: 'one-of',
      by: 'kind',
      ask: 'Whom is it about?',
      says: 'the subject',
      bySays: 'what the subject is to the requester',
      unlisted: { kind: 'person' },
      cases: {
        person: {
          relation: { type: 'word', words: ['current', 'prospective', 'served', 'none'], ask: 'What is that person to the requester?', says: 'the relation', source: 'the practice' },
          enrolled: { type: 'yes-no', ask: 'Is it an own enrollee?', says: 'the subject is an own enrollee', source: 'the plan' },
          own: { type: 'yes-no', ask: 'Does the subject belong to the requester?', says: 'the subject belongs to the requester', source: 'the requester' },
        },
        patient: {
          relation: { type: 'word', words: ['current', 'prospective', 'served', 'none'], ask: 'What is that person to the requester?', says: 'the relation', source: 'the practice' },
          enrolled: { type: 'yes-no', ask: 'Is it an own enrollee?', says: 'the subject is an own enrollee', source: 'the plan' },
          own: { type: 'yes-no', ask: 'Does the subject belong to the requester?', says: 'the subject belongs to the requester', source: 'the requester' },
        },
        self: {},
      },
    },
    investigation: {
      type: 'facts',
      ask: 'Which investigation is it?',
      source: 'the agency',
      facts: {
        active: { type: 'yes-no', ask: 'Is an investigation open?', says: 'an investigation is open' },
        concernsSubject: { type: 'yes-no', ask: 'Does it concern the subject?', says: 'the investigation concerns the subject' },
      },
    },
    process: {
      type: 'facts',
      ask: 'Which paper is it?',
      source: 'the paper',
      facts: {
        kind: {
          type: 'word',
          words: ['grand-jury-subpoena', 'court-subpoena', 'warrant', 'court-order', 'trial-subpoena', 'civil-subpoena', 'other'],
          ask: 'Which paper is it?',
          says: 'the kind of the paper',
        },
        properlyIssued: { type: 'yes-no', ask: 'Was it properly issued?', says: 'the paper was properly issued' },
        caseType: { type: 'word', words: ['criminal', 'civil'], ask: 'In which kind of case?', says: 'the kind of the case' },
      },
    },
    form: {
      type: 'facts',
      ask: 'How was the form handed in?',
      source: 'the form',
      facts: {
        notarized: { type: 'yes-no', ask: 'Was the form notarized?', says: 'the form was notarized' },
        inPerson: { type: 'yes-no', ask: 'Was it handed in in person?', says: 'the form was handed in in person' },
        photoId: { type: 'yes-no', ask: 'With photo identity?', says: 'photo identity was shown' },
      },
    },
  },
} as const satisfies FactsDeclaration;
