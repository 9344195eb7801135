import type { AccessRule, Condition } from '../../law/access-rule.js';
import { agencyPage, agencyQuestions, numbering, recipientsFrom2024 } from './citations.js';
import { ordinaryObligations, ownAccount, patientOrProviderReport } from './conditions.js';

/** Federal law (42 U.S.C. 1396w-3a(b)) lets the state grant managed-care directors limited access; no Kentucky grant was read. */
const managedCare: Condition = {
  reading: 'managedCare',
  settings: {
    open: { opens: 'I-MCO' },
    permit: 'permits',
    deny: { requires: [{ deny: 'D-CLASS' }] },
  },
};

const enrolled: Condition = { require: { fact: 'subject.enrolled', is: true }, otherwise: 'D-SCOPE' };

export const medicaid: AccessRule = {
  id: 'ky.access.medicaid',
  order: 11,
  effect: 'permit',
  who: 'Kentucky’s state-operated Medicaid program',
  purpose: 'management by one pharmacy or physician; improper, illegal or drug-seeking use or practice',
  reaches: 'the enrolled recipient or provider',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'medicaid' },
  channels: [{ when: { fact: 'asked.report', is: 'provider' }, value: ['ekasper', 'written-request'] }, { value: ['ekasper'] }],
  conditions: [
    {
      by: 'requester.program',
      cases: { kentucky: [], 'managed-care': [managedCare] },
      otherwise: [{ deny: 'D-CLASS' }],
    },
    ownAccount,
    { require: { fact: 'purpose', is: ['lock-in-review', 'misuse-review'] }, otherwise: 'D-PURPOSE' },
    patientOrProviderReport,
    {
      by: 'subject.kind',
      cases: { 'medicaid-recipient': [enrolled], 'medicaid-provider': [enrolled] },
      otherwise: [{ deny: 'D-SCOPE' }],
    },
  ],
  permits: [{ value: 'P-MEDICAID' }],
  standing: [{ value: 'agency' }],
  cites: [
    {
      ...numbering.to2023,
      cites: [
        agencyPage,
        agencyQuestions,
        { authority: 'KRS 218A.202(7)(c), (8)', standing: 'unverified' },
      ],
    },
    { ...numbering.from2024, cites: [agencyPage, agencyQuestions, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: ordinaryObligations,
};
