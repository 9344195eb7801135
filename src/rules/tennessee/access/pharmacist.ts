import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';
import { ownLogin } from './conditions.js';

export const pharmacist: AccessRule = {
  id: 'tn.access.pharmacist',
  order: 5,
  effect: 'permit',
  who: 'a pharmacist',
  purpose: 'the care of a patient in which the pharmacist takes part',
  reaches: 'that patient',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'pharmacist' },
  channels: ownLogin,
  conditions: [{ require: { fact: 'requester.takesPartInCare', is: true }, otherwise: 'D-NOT-IN-CARE' }],
  permits: [{ value: 'P-PHARMACIST' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
