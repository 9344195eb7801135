import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';

/** No subpoena reaches the data. */
export const court: AccessRule = {
  id: 'tn.access.court',
  order: 13,
  effect: 'permit',
  who: 'a court',
  purpose: 'as ordered, on a finding of necessity and with the data protected',
  reaches: 'as ordered',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'court' },
  conditions: [
    { by: 'process.kind', cases: { 'court-order': [] }, otherwise: [{ deny: 'D-NO-PROCESS' }] },
    { require: { fact: 'process.necessityFound', is: true }, otherwise: 'D-NO-NECESSITY' },
    { require: { fact: 'process.protectiveOrder', is: true }, otherwise: 'D-NO-NECESSITY' },
  ],
  permits: [{ value: 'P-COURT' }],
  grant: 'shall',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
