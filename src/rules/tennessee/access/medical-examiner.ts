import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';

export const medicalExaminer: AccessRule = {
  id: 'tn.access.medicalExaminer',
  order: 7,
  effect: 'permit',
  who: 'a chief, deputy or county medical examiner',
  purpose: 'an examination under the medical examiner law (38-7-109)',
  reaches: 'the decedent',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'medical-examiner' },
  conditions: [
    { by: 'requester.role', cases: { chief: [], deputy: [], county: [] }, otherwise: [{ deny: 'D-ROLE' }] },
    { require: { fact: 'requester.actsUnderExaminerLaw', is: true }, otherwise: 'D-EXAMINER' },
  ],
  permits: [{ value: 'P-ME' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [{ value: 'O-OFFICIAL-REPORT' }],
};
