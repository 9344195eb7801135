import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';

export const attorneyGeneral: AccessRule = {
  id: 'tn.access.attorneyGeneral',
  order: 12,
  effect: 'permit',
  who: 'the attorney general',
  purpose: 'a civil matter on controlled substances',
  reaches: 'what the matter needs',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'attorney-general' },
  conditions: [
    { require: { fact: 'matter.civil', is: true }, otherwise: 'D-NOT-CIVIL' },
    { require: { fact: 'matter.controlledSubstances', is: true }, otherwise: 'D-NOT-CIVIL' },
  ],
  permits: [{ value: 'P-ATTORNEY-GENERAL' }],
  grant: 'shall',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
