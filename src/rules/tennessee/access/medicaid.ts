import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';
import { assigned } from './conditions.js';

export const medicaid: AccessRule = {
  id: 'tn.access.medicaid',
  order: 8,
  effect: 'permit',
  who: "Medicaid's inspector general, fraud unit, medical director or pharmacy director",
  purpose: 'assigned work',
  reaches: 'what the work needs; the bureau otherwise gets aggregates',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'medicaid' },
  conditions: [
    { by: 'requester.role', cases: { 'inspector-general': [], 'fraud-unit': [], 'medical-director': [], 'pharmacy-director': [] }, otherwise: [{ deny: 'D-ROLE' }] },
    assigned,
  ],
  permits: [{ value: 'P-MEDICAID' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
