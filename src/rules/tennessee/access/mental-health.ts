import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';
import { assigned } from './conditions.js';

export const mentalHealth: AccessRule = {
  id: 'tn.access.mentalHealth',
  order: 11,
  effect: 'permit',
  who: "the mental health department's chief pharmacist, opioid treatment authority or medical director",
  purpose: 'assigned work',
  reaches: 'what the work needs',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'mental-health-department' },
  conditions: [
    { by: 'requester.role', cases: { 'chief-pharmacist': [], 'opioid-treatment-authority': [], 'medical-director': [] }, otherwise: [{ deny: 'D-ROLE' }] },
    assigned,
  ],
  permits: [{ value: 'P-MENTAL-HEALTH' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
