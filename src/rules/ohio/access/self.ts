import type { AccessRule } from '../../law/access-rule.js';
import { selfCites } from './citations.js';

export const self: AccessRule = {
  id: 'oh.access.self',
  order: 7,
  effect: 'permit',
  who: 'the individual about whom the data are',
  purpose: 'any',
  reaches: 'the own report',
  from: '2025-01-01',
  applies: { all: [{ fact: 'requester.kind', is: 'patient' }, { fact: 'subject.kind', is: 'self' }] },
  conditions: [
    { require: { fact: 'form.notarized', is: true }, otherwise: 'D-FORM' },
    { require: { fact: 'form.inPerson', is: true }, otherwise: 'D-FORM' },
    { require: { fact: 'form.photoId', is: true }, otherwise: 'D-FORM' },
  ],
  permits: [{ value: 'P-SELF' }],
  standing: [{ value: 'secondary' }],
  cites: selfCites,
  releaseTo: 'requester',
  obligations: [],
};
