import type { AccessRule, Condition, Test } from '../../../law/access-rule.js';
import { numbering, onwardFrom2024, sharingBill } from '../citations.js';

export const reachesFromMedicaid: Test = {
  all: [
    { fact: 'from', is: 'medicaid' },
    { fact: 'obtainedUnder', is: 'medicaid' },
    { fact: 'to.kind', is: ['licensing-board', 'law-enforcement', 'hearing-13b'] },
  ],
};

const overutilization: Condition = { require: { fact: 'overutilization', is: true }, otherwise: 'D-REDISCLOSE' };

export const medicaidOnward: AccessRule = {
  id: 'ky.redisclosure.medicaid',
  order: 2,
  effect: 'permit',
  who: 'Kentucky’s Medicaid program',
  purpose: 'referral of overutilization; evidence in a KRS 13B hearing',
  reaches: 'the appropriate board, a listed investigator, or the hearing',
  from: '2018-01-05',
  applies: reachesFromMedicaid,
  conditions: [
    {
      by: 'to.kind',
      cases: {
        'licensing-board': [{ require: { fact: 'to.appropriate', is: true }, otherwise: 'D-REDISCLOSE' }, overutilization],
        'law-enforcement': [{ require: { fact: 'to.listed', is: true }, otherwise: 'D-REDISCLOSE' }, overutilization],
      },
      otherwise: [],
    },
  ],
  permits: [{ value: 'P-SHARE-MEDICAID' }],
  standing: [{ when: { fact: 'to.kind', is: 'licensing-board' }, value: 'agency' }, { value: 'unverified' }],
  cites: [
    { ...numbering.to2023, cites: [sharingBill, { authority: 'KRS 218A.202(9)', standing: 'unverified' }] },
    { ...numbering.from2024, cites: [sharingBill, onwardFrom2024] },
  ],
  obligations: [{ value: 'O-NO-REDISCLOSE' }],
};
