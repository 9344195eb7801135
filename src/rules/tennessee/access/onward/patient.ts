import type { AccessRule } from '../../../law/access-rule.js';
import { onwardCites } from '../citations.js';

export const patient: AccessRule = {
  id: 'tn.redisclosure.patient',
  order: 1,
  effect: 'permit',
  who: 'a practitioner',
  purpose: 'any',
  reaches: 'the patient',
  from: '2019-04-09',
  applies: { all: [{ fact: 'from', is: 'practitioner' }, { fact: 'to.kind', is: 'patient' }] },
  conditions: [{ require: { fact: 'to.isSubject', is: true }, otherwise: 'D-REDISCLOSE' }],
  permits: [{ value: 'P-SHARE-PATIENT' }],
  standing: [{ value: 'text' }],
  cites: onwardCites,
  obligations: [],
};
