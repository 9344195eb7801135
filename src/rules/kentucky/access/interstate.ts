import type { AccessRule } from '../../law/access-rule.js';
import { numbering } from './citations.js';
import { ordinaryObligations, patientReport } from './conditions.js';

export const interstate: AccessRule = {
  id: 'ky.access.interstate',
  order: 14,
  effect: 'permit',
  who: 'a user of another jurisdiction’s program',
  purpose: 'as the agreement allows; the agreement is reviewed yearly',
  reaches: 'as agreed',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'interstate-user' },
  channels: [{ value: ['interstate-hub'] }],
  conditions: [
    { require: { covers: 'requester.agreement' }, otherwise: 'D-AGREEMENT' },
    { require: { fact: 'requester.roleAllowed', is: true }, otherwise: 'D-AGREEMENT' },
    { require: { fact: 'requester.purposeAllowed', is: true }, otherwise: 'D-AGREEMENT' },
    patientReport,
    { by: 'subject.kind', cases: {}, otherwise: [] },
  ],
  permits: [{ value: 'P-INTERSTATE' }],
  standing: [{ value: 'text' }],
  cites: [{ ...numbering.always, cites: [{ authority: 'KRS 218A.245', standing: 'text' }] }],
  releaseTo: 'requester',
  obligations: ordinaryObligations,
};
