import type { AccessRule } from '../../law/access-rule.js';
import { summarizedCites } from './citations.js';

export const pharmacist: AccessRule = {
  id: 'oh.access.pharmacist',
  order: 6,
  effect: 'permit',
  who: 'a pharmacist, or a delegate of one',
  purpose: 'pharmaceutical care',
  reaches: 'a person served',
  from: '2025-01-01',
  applies: {
    any: [
      { fact: 'requester.kind', is: 'pharmacist' },
      { all: [{ fact: 'requester.kind', is: 'delegate' }, { fact: 'requester.principal.kind', is: 'pharmacist' }] },
    ],
  },
  conditions: [{ require: { fact: 'subject.relation', is: 'served' }, otherwise: 'D-NO-PATIENT' }],
  permits: [{ value: 'P-PHARMACIST' }],
  standing: [{ value: 'secondary' }],
  cites: summarizedCites,
  releaseTo: 'requester',
  obligations: [],
};
