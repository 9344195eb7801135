import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';
import { ownLogin, ownPatient } from './conditions.js';

export const delegate: AccessRule = {
  id: 'tn.access.delegate',
  order: 6,
  effect: 'permit',
  who: 'a delegate of a practitioner: licensed under title 63, or one of at most two without a license',
  purpose: 'as the practitioner',
  reaches: 'whom the practitioner reaches',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'delegate' },
  channels: ownLogin,
  conditions: [
    ownPatient,
    {
      require: {
        any: [
          { fact: 'requester.title63Licensed', is: true },
          { number: 'requester.unlicensedDelegates', atMost: 2 },
        ],
      },
      otherwise: 'D-DELEGATES',
    },
  ],
  permits: [{ value: 'P-DELEGATE' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
