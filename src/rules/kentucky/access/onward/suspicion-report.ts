import type { AccessRule, Test } from '../../../law/access-rule.js';
import { numbering, regulation } from '../citations.js';

export const reachesSuspicionReport: Test = {
  all: [
    { fact: 'from', is: ['practitioner', 'pharmacist'] },
    { fact: 'to.kind', is: ['law-enforcement', 'licensing-board'] },
  ],
};

export const suspicionReport: AccessRule = {
  id: 'ky.redisclosure.suspicion',
  order: 8,
  effect: 'permit',
  who: 'a practitioner or pharmacist in person',
  purpose: 'a report of suspected misuse, on treatment data or in the good-faith belief that someone broke the law to get a prescription',
  reaches: 'law enforcement, or the appropriate licensing board',
  from: '2018-01-05',
  applies: reachesSuspicionReport,
  conditions: [
    { require: { fact: 'purpose', is: 'suspicion-report' }, otherwise: 'D-REDISCLOSE' },
    { require: { fact: 'suspicion.suspectedMisuse', is: true }, otherwise: 'D-REDISCLOSE' },
    {
      require: {
        any: [
          { fact: 'obtainedUnder', is: 'treatment' },
          { fact: 'suspicion.goodFaithBelief', is: true },
        ],
      },
      otherwise: 'D-REDISCLOSE',
    },
    {
      by: 'to.kind',
      cases: { 'licensing-board': [{ require: { fact: 'to.appropriate', is: true }, otherwise: 'D-REDISCLOSE' }] },
      otherwise: [],
    },
  ],
  permits: [{ value: 'P-REPORT-SUSPICION' }],
  standing: [{ value: 'text' }],
  cites: [{ ...numbering.always, cites: [regulation.suspicionReport] }],
  obligations: [{ value: 'O-NO-REDISCLOSE' }],
};
