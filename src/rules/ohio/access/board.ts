import type { AccessRule } from '../../law/access-rule.js';
import { readCites } from './citations.js';

export const board: AccessRule = {
  id: 'oh.access.board',
  order: 1,
  effect: 'permit',
  who: 'a representative of the board, or of a licensing body',
  purpose: 'an active investigation',
  reaches: 'what the investigation needs',
  from: '2025-01-01',
  applies: { fact: 'requester.kind', is: 'board-representative' },
  conditions: [{ require: { fact: 'investigation.active', is: true }, otherwise: 'D-NO-SPECIFIC' }],
  permits: [{ value: 'P-BOARD' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: readCites,
  releaseTo: 'requester',
  obligations: [],
};
