import type { AccessRule } from '../../law/access-rule.js';
import { agencyQuestions, numbering, recipientsFrom2024 } from './citations.js';
import { certifiedPurpose, clinicalObligations, ownAccount, principalAccount } from './conditions.js';
import { neonatalConditions } from './neonatal.js';
import { selfReviewConditions } from './self-review.js';
import { licensed, notClinical, treatmentConditions } from './treatment.js';

export const delegate: AccessRule = {
  id: 'ky.access.delegate',
  order: 4,
  effect: 'permit',
  who: 'an employee of the practice under specific direction of a practitioner or pharmacist',
  purpose: 'as the principal: treatment, neonatal review, self-review',
  reaches: 'whom the principal reaches',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'delegate' },
  channels: [{ when: { fact: 'purpose', is: 'self-review' }, value: ['ekasper'] }, { value: ['ekasper', 'integrated'] }],
  conditions: [
    ownAccount,
    { require: { fact: 'requester.employedByPractice', is: true }, otherwise: 'D-NOT-EMPLOYEE' },
    { require: { covers: 'requester.employment' }, otherwise: 'D-NOT-IN-FORCE' },
    { require: { fact: 'requester.directed', is: true }, otherwise: 'D-NO-DIRECTION' },
    certifiedPurpose,
    principalAccount,
    {
      inPlaceOfRequester: 'requester.principal',
      conditions: [
        licensed,
        {
          by: 'purpose',
          cases: { treatment: treatmentConditions, 'neonatal-review': neonatalConditions, 'self-review': selfReviewConditions },
          otherwise: notClinical,
        },
      ],
    },
  ],
  permits: [{ value: 'P-DELEGATE' }],
  standing: [{ when: { fact: 'purpose', is: ['neonatal-review', 'self-review'] }, value: 'unverified' }, { value: 'agency' }],
  cites: [
    { ...numbering.to2023, cites: [{ authority: 'KRS 218A.202(7)(e)', standing: 'agency' }, agencyQuestions] },
    { ...numbering.from2024, cites: [agencyQuestions, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: clinicalObligations,
};
