import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';
import { ownLogin, ownPatient } from './conditions.js';

export const treatment: AccessRule = {
  id: 'tn.access.practitioner',
  order: 2,
  effect: 'permit',
  who: 'a practitioner',
  purpose: 'treatment of a current or a bona fide prospective patient, decisions on enrollment included',
  reaches: 'that patient',
  from: '2019-04-09',
  applies: { all: [{ fact: 'requester.kind', is: 'practitioner' }, { not: { fact: 'purpose', is: ['supervision', 'review'] } }] },
  channels: ownLogin,
  conditions: [ownPatient],
  permits: [{ value: 'P-TREAT' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
