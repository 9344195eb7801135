import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';

export const interstate: AccessRule = {
  id: 'tn.access.interstate',
  order: 14,
  effect: 'permit',
  who: "another state's program, or the CDC",
  purpose: 'as agreed',
  reaches: 'as agreed',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: ['interstate-user', 'cdc'] },
  conditions: [{ require: { covers: 'requester.agreement' }, otherwise: 'D-AGREEMENT' }],
  permits: [{ value: 'P-INTERSTATE' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
