import type { FactMembers, FactsDeclaration } from '../../facts/fact-declaration.js';
import { legalProcess } from './legal-process.js';

const assigned = { type: 'yes-no', ask: 'Does the person act on assigned work or analysis?', says: 'the person acts on assigned work', source: 'the employer' } as const;
const agreement = { agreement: { type: 'span', ask: 'When is the agreement in force?', says: 'the agreement', source: 'the agreement' } } as const satisfies FactMembers;

/** The facts on which Tennessee's rules of access turn. */
export const accessFacts = {
  type: 'facts',
  ask: 'Who asks, for what, about whom, by which way?',
  facts: {
    at: { type: 'date', needed: true, ask: 'On which day is it asked?', says: 'the day of the request' },
    requester: {
      type: 'one-of',
      by: 'kind',
      needed: true,
      ask: 'Who asks? A delegate is that of a practitioner; the list names no other.',
      says: 'the requester',
      bySays: 'the class of the requester',
      unlisted: { kind: 'other' },
      cases: {
        'program-personnel': { assigned },
        practitioner: {},
        'quality-committee': {},
        pharmacist: {
          takesPartInCare: { type: 'yes-no', ask: 'Does the pharmacist take part in the care of this patient?', says: 'the pharmacist takes part in the care', source: 'the pharmacy' },
        },
        delegate: {
          title63Licensed: { type: 'yes-no', ask: 'Is the delegate licensed under title 63?', says: 'the delegate is licensed under title 63', source: 'the licensing board' },
          unlicensedDelegates: {
            type: 'number',
            least: 0,
            ask: 'How many unlicensed delegates does the practitioner have, this one included?',
            says: 'the number of unlicensed delegates',
            source: 'the practitioner',
          },
        },
        'medical-examiner': {
          role: { type: 'word', words: ['chief', 'deputy', 'county', 'other'], ask: 'Which office has the examiner?', says: 'the office' },
          actsUnderExaminerLaw: {
            type: 'yes-no',
            ask: "Does the examiner act under the state's medical examiner law (38-7-109)?",
            says: 'the examiner acts under the medical examiner law',
            source: 'the examiner',
          },
        },
        medicaid: {
          role: {
            type: 'word',
            words: ['inspector-general', 'fraud-unit', 'medical-director', 'pharmacy-director', 'other'],
            ask: 'Which office of Medicaid is it?',
            says: 'the office',
          },
          assigned,
        },
        'peace-officer': {
          certified: { type: 'yes-no', ask: 'Is the officer certified? The approved list decides.', says: 'the officer is certified', source: 'the register of officers' },
          onApprovedList: {
            type: 'yes-no',
            ask: "Does the officer stand on the district attorney's list of the year?",
            says: 'the officer is on the approved list of the year',
            source: 'the district attorney',
          },
        },
        'drug-court-judge': {},
        'mental-health-department': {
          role: {
            type: 'word',
            words: ['chief-pharmacist', 'opioid-treatment-authority', 'medical-director', 'other'],
            ask: 'Which office of the department is it?',
            says: 'the office',
          },
          assigned,
        },
        'attorney-general': {},
        court: {},
        'interstate-user': agreement,
        cdc: agreement,
        patient: {},
        other: {},
      },
    },
    purpose: { type: 'word', words: ['treatment', 'supervision', 'review', 'other'], ask: 'For what are the data wanted?', says: 'the purpose', source: 'the requester' },
    channel: { type: 'word', words: ['own-login', 'written-request', 'other'], ask: 'By which way are the data asked for?', says: 'the channel' },
    subject: {
      type: 'one-of',
      by: 'kind',
      ask: 'Whom is it about?',
      says: 'the subject',
      bySays: 'what the subject is to the requester',
      unlisted: { kind: 'person' },
      cases: {
        patient: {
          relation: { type: 'word', words: ['current', 'prospective', 'none'], ask: 'What is that person to the requester, or to the practitioner for whom a delegate asks?', says: 'the relation', source: 'the practice' },
          bonaFide: { type: 'yes-no', ask: 'Is the prospective patient a bona fide one?', says: 'the prospective patient is bona fide', source: 'the practice' },
        },
        practitioner: {
          supervisedByRequester: { type: 'yes-no', ask: 'Does the requester supervise the prescriber?', says: 'the requester supervises the prescriber', source: 'the requester' },
          underReview: { type: 'yes-no', ask: 'Is the prescriber under review?', says: 'the prescriber is under review', source: 'the committee' },
        },
        participant: {
          current: { type: 'yes-no', ask: "Is the person now in the drug court's program?", says: 'the person is in the program', source: 'the drug court' },
          thoughtNotToComply: { type: 'yes-no', ask: 'Is the person thought not to comply?', says: 'the person is thought not to comply', source: 'the drug court' },
        },
        decedent: {},
        person: {
          supervisedByRequester: { type: 'yes-no', ask: 'Does the requester supervise the prescriber?', says: 'the requester supervises the prescriber', source: 'the requester' },
          underReview: { type: 'yes-no', ask: 'Is the person under review?', says: 'the person is under review', source: 'the committee' },
        },
        self: {
          underReview: { type: 'yes-no', ask: 'Is the requester under review?', says: 'the requester is under review', source: 'the committee' },
        },
      },
    },
    investigation: {
      type: 'facts',
      ask: 'Which investigation is it?',
      source: 'the agency',
      facts: {
        official: { type: 'yes-no', ask: 'Is there an official investigation?', says: 'there is an official investigation' },
        caseNumber: { type: 'yes-no', ask: 'Is there a case number?', says: 'there is a case number' },
      },
    },
    application: {
      type: 'facts',
      ask: 'Who signed the application?',
      source: 'the application',
      facts: {
        signedByJudge: { type: 'yes-no', ask: 'Did the judge sign it?', says: 'the judge signed the application' },
        signedByDistrictAttorney: { type: 'yes-no', ask: 'Did the district attorney sign it?', says: 'the district attorney signed the application' },
      },
    },
    matter: {
      type: 'facts',
      ask: 'Which matter is it?',
      source: 'the attorney general',
      facts: {
        civil: { type: 'yes-no', ask: 'Is it a civil matter?', says: 'it is a civil matter' },
        controlledSubstances: { type: 'yes-no', ask: 'Is it on controlled substances?', says: 'it is on controlled substances' },
      },
    },
    process: legalProcess,
  },
} as const satisfies FactsDeclaration;
