import type { AccessRule, Condition } from '../../law/access-rule.js';
import { agencyPage, numbering, recipientsFrom2024 } from './citations.js';
import { cannabisRecords, certifiedPurpose, clinicalObligations, electronicOnly, ownAccount } from './conditions.js';
import { licensed } from './treatment.js';

export const selfReviewConditions: readonly Condition[] = [
  {
    by: 'asked.report',
    cases: { 'own-prescribing': [], 'report-card': [], 'cannabis-certifications': [cannabisRecords] },
    otherwise: [{ deny: 'D-SCOPE' }],
  },
  {
    by: 'subject.kind',
    cases: { 'prescriber-record': [{ require: { fact: 'subject.deaIsOwn', is: true }, otherwise: 'D-SCOPE' }] },
    otherwise: [{ deny: 'D-SCOPE' }],
  },
];

export const selfReview: AccessRule = {
  id: 'ky.access.self',
  order: 3,
  effect: 'permit',
  who: 'a prescriber or dispenser',
  purpose: 'review of the own patterns and of the accuracy of the data',
  reaches: 'the requester’s own DEA number only',
  from: '2018-01-05',
  applies: {
    all: [
      { fact: 'requester.kind', is: ['practitioner', 'pharmacist'] },
      { fact: 'purpose', is: 'self-review' },
    ],
  },
  channels: electronicOnly,
  conditions: [licensed, ownAccount, certifiedPurpose, ...selfReviewConditions],
  permits: [{ value: 'P-SELF' }],
  standing: [{ when: { fact: 'asked.report', is: 'report-card' }, value: 'agency' }, { value: 'unverified' }],
  cites: [
    { ...numbering.to2023, cites: [{ authority: 'KRS 218A.202(7)(e)3', standing: 'unverified' }, agencyPage] },
    { ...numbering.from2024, cites: [recipientsFrom2024, agencyPage] },
  ],
  releaseTo: 'requester',
  obligations: clinicalObligations,
};
