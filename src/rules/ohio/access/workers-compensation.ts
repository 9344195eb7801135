import type { AccessRule } from '../../law/access-rule.js';
import { summarizedCites } from './citations.js';

export const workersCompensation: AccessRule = {
  id: 'oh.access.workersCompensation',
  order: 9,
  effect: 'permit',
  who: 'the administrator of workers’ compensation',
  purpose: 'any',
  reaches: 'a claimant',
  from: '2025-01-01',
  applies: { fact: 'requester.kind', is: 'workers-compensation-administrator' },
  conditions: [{ require: { fact: 'subject.own', is: true }, otherwise: 'D-SCOPE' }],
  permits: [{ value: 'P-WORKERS-COMPENSATION' }],
  standing: [{ value: 'secondary' }],
  cites: summarizedCites,
  releaseTo: 'requester',
  obligations: [],
};
