import type { AccessRule } from '../../law/access-rule.js';
import { readCites } from './citations.js';

export const officer: AccessRule = {
  id: 'oh.access.officer',
  order: 2,
  effect: 'permit',
  who: 'an officer of this state, another state or the United States whose duty is to enforce drug laws',
  purpose: 'an active investigation of the person',
  reaches: 'that person',
  from: '2025-01-01',
  applies: { all: [{ fact: 'requester.kind', is: 'peace-officer' }, { fact: 'requester.jurisdiction', is: ['own-state', 'other-state', 'federal'] }] },
  conditions: [
    { require: { fact: 'requester.drugLawDuty', is: true }, otherwise: 'D-DUTY' },
    { require: { fact: 'investigation.active', is: true }, otherwise: 'D-NO-SPECIFIC' },
    { require: { fact: 'investigation.concernsSubject', is: true }, otherwise: 'D-NO-SPECIFIC' },
  ],
  permits: [{ value: 'P-LE' }],
  grant: 'shall',
  standing: [{ value: 'text' }],
  cites: readCites,
  releaseTo: 'requester',
  obligations: [],
};
