import type { AccessRule } from '../../law/access-rule.js';
import { readCites } from './citations.js';

export const court: AccessRule = {
  id: 'oh.access.court',
  order: 4,
  effect: 'permit',
  who: 'a court',
  purpose: 'a criminal case',
  reaches: 'as its subpoena, warrant or order says',
  from: '2025-01-01',
  applies: { fact: 'requester.kind', is: 'court' },
  conditions: [
    { by: 'process.kind', cases: { 'court-subpoena': [], warrant: [], 'court-order': [] }, otherwise: [{ deny: 'D-NO-PROCESS' }] },
    { require: { fact: 'process.caseType', is: 'criminal' }, otherwise: 'D-CIVIL' },
  ],
  permits: [{ value: 'P-COURT' }],
  standing: [{ value: 'text' }],
  cites: readCites,
  releaseTo: 'requester',
  obligations: [],
};
