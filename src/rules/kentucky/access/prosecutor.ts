import type { AccessRule, Condition } from '../../law/access-rule.js';
import { agencyPage, agencyQuestions, numbering, recipientsFrom2024 } from './citations.js';
import { investigatorObligations, namedPerson, ownAccount, part2Rows, patientOrProviderReport, specificInvestigation } from './conditions.js';

/** How far "engaged in a bona fide specific investigation involving a designated person" reaches. */
const investigationOfProsecutor: Condition = {
  reading: 'prosecutorInvestigation',
  unless: {
    all: [
      { fact: 'investigation.bonaFide', is: true },
      { fact: 'investigation.specific', is: true },
      { fact: 'investigation.concernsSubject', is: true },
    ],
  },
  settings: {
    required: { requires: specificInvestigation, asOrdinary: true },
    waived: 'permits',
    open: { opens: 'I-PROSECUTOR' },
  },
};

export const prosecutor: AccessRule = {
  id: 'ky.access.prosecutor',
  order: 9,
  effect: 'permit',
  who: 'a Commonwealth’s or county attorney or assistant, or a federal prosecutor',
  purpose: 'investigation or prosecution',
  reaches: 'the named person',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'prosecutor' },
  channels: [{ when: { fact: 'asked.report', is: 'provider' }, value: ['ekasper', 'dcb-20l', 'written-request'] }, { value: ['ekasper'] }],
  conditions: [
    {
      by: 'requester.office',
      cases: {
        commonwealth: [],
        county: [],
        federal: [],
        'other-state': [{ deny: 'D-CLASS', advice: 'A-INTERSTATE' }],
      },
      otherwise: [{ deny: 'D-CLASS' }],
    },
    ownAccount,
    { require: { fact: 'purpose', is: ['investigation', 'prosecution'] }, otherwise: 'D-PURPOSE' },
    patientOrProviderReport,
    namedPerson,
    investigationOfProsecutor,
    part2Rows,
  ],
  permits: [{ value: 'P-PROSECUTOR' }],
  standing: [{ when: { fact: 'requester.office', is: 'federal' }, value: 'unverified' }, { value: 'agency' }],
  cites: [
    { ...numbering.to2023, cites: [{ authority: 'KRS 218A.202(7)(b)', standing: 'agency' }, agencyPage, agencyQuestions] },
    { ...numbering.from2024, cites: [agencyPage, agencyQuestions, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: investigatorObligations,
};
