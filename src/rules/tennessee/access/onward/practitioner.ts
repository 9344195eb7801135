import type { AccessRule } from '../../../law/access-rule.js';
import { onwardCites } from '../citations.js';

export const practitioner: AccessRule = {
  id: 'tn.redisclosure.practitioner',
  order: 2,
  effect: 'permit',
  who: 'a practitioner',
  purpose: 'treatment',
  reaches: 'another practitioner who treats the subject',
  from: '2019-04-09',
  applies: { all: [{ fact: 'from', is: 'practitioner' }, { fact: 'to.kind', is: 'practitioner' }] },
  conditions: [{ require: { fact: 'to.treatsSubject', is: true }, otherwise: 'D-REDISCLOSE' }],
  permits: [{ value: 'P-SHARE-PRACTITIONER' }],
  standing: [{ value: 'text' }],
  cites: onwardCites,
  obligations: [],
};
