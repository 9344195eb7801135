import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';
import { assigned } from './conditions.js';

export const personnel: AccessRule = {
  id: 'tn.access.personnel',
  order: 1,
  effect: 'permit',
  who: 'staff of the committee, personnel of the committee, the board or the department',
  purpose: 'assigned work or analysis',
  reaches: 'what the work needs',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'program-personnel' },
  conditions: [assigned],
  permits: [{ value: 'P-PERSONNEL' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
