import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';

/** Stands on its own for the advice it gives. */
export const patient: AccessRule = {
  id: 'tn.access.patient',
  order: 15,
  effect: 'deny',
  who: 'a patient',
  purpose: 'any',
  reaches: 'nothing',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'patient' },
  conditions: [{ by: 'requester.kind', cases: {}, otherwise: [{ deny: 'D-CLASS' }] }],
  standing: [{ value: 'text' }],
  cites: recipientCites,
  obligations: [],
  advice: [{ value: 'A-ASK-PRACTITIONER' }],
};
