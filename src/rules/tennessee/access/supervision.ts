import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';
import { ownLogin } from './conditions.js';

export const supervision: AccessRule = {
  id: 'tn.access.supervision',
  order: 3,
  effect: 'permit',
  who: 'a supervising physician',
  purpose: 'supervision',
  reaches: 'the prescribing of the own people',
  from: '2019-04-09',
  applies: { all: [{ fact: 'requester.kind', is: 'practitioner' }, { fact: 'purpose', is: 'supervision' }] },
  channels: ownLogin,
  conditions: [{ require: { fact: 'subject.supervisedByRequester', is: true }, otherwise: 'D-NOT-SUPERVISED' }],
  permits: [{ value: 'P-SUPERVISION' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
