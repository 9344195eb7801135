import type { AccessRule } from '../../law/access-rule.js';
import { summarizedCites } from './citations.js';

export const medicaid: AccessRule = {
  id: 'oh.access.medicaid',
  order: 8,
  effect: 'permit',
  who: 'the director or medical director of Medicaid or of a managed care plan',
  purpose: 'any',
  reaches: 'the own enrollee',
  from: '2025-01-01',
  applies: {
    all: [
      { fact: 'requester.kind', is: 'medicaid' },
      { fact: 'requester.program', is: ['own-state', 'managed-care'] },
      { fact: 'requester.role', is: ['director', 'medical-director'] },
    ],
  },
  conditions: [{ require: { fact: 'subject.enrolled', is: true }, otherwise: 'D-SCOPE' }],
  permits: [{ value: 'P-MEDICAID' }],
  standing: [{ value: 'secondary' }],
  cites: summarizedCites,
  releaseTo: 'requester',
  obligations: [],
};
