import type { AccessRule } from '../../law/access-rule.js';
import { summarizedCites } from './citations.js';

export const treatment: AccessRule = {
  id: 'oh.access.prescriber',
  order: 5,
  effect: 'permit',
  who: 'a prescriber, or a delegate of one',
  purpose: 'treatment',
  reaches: 'a current patient',
  from: '2025-01-01',
  applies: {
    any: [
      { fact: 'requester.kind', is: 'practitioner' },
      { all: [{ fact: 'requester.kind', is: 'delegate' }, { fact: 'requester.principal.kind', is: 'practitioner' }] },
    ],
  },
  conditions: [{ require: { fact: 'subject.relation', is: 'current' }, otherwise: 'D-NO-PATIENT' }],
  permits: [{ value: 'P-TREAT' }],
  standing: [{ value: 'secondary' }],
  cites: summarizedCites,
  releaseTo: 'requester',
  obligations: [],
};
