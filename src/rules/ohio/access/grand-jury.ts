import type { AccessRule } from '../../law/access-rule.js';
import { readCites } from './citations.js';

export const grandJury: AccessRule = {
  id: 'oh.access.grandJury',
  order: 3,
  effect: 'permit',
  who: 'a grand jury',
  purpose: 'its investigation',
  reaches: 'as its subpoena says',
  from: '2025-01-01',
  applies: { fact: 'requester.kind', is: 'grand-jury' },
  conditions: [
    { by: 'process.kind', cases: { 'grand-jury-subpoena': [] }, otherwise: [{ deny: 'D-NO-PROCESS' }] },
    { require: { fact: 'process.properlyIssued', is: true }, otherwise: 'D-NO-PROCESS' },
  ],
  permits: [{ value: 'P-GRANDJURY' }],
  standing: [{ value: 'text' }],
  cites: readCites,
  releaseTo: 'requester',
  obligations: [],
};
