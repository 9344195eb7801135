import type { AccessRule, Condition } from '../../law/access-rule.js';
import { numbering } from './citations.js';
import { ordinaryObligations, patientReport } from './conditions.js';

const vaEmployed: Condition = { require: { fact: 'requester.vaEmployed', is: true }, otherwise: 'D-CLASS' };

export const veteransAffairs: AccessRule = {
  id: 'ky.access.va',
  order: 15,
  effect: 'permit',
  who: 'a licensed provider of the Department of Veterans Affairs, or a delegate, person or automated system',
  purpose: 'safe prescribing to a covered patient: one who receives a controlled substance and is not in hospice or palliative care',
  reaches: 'that patient',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'va-user' },
  channels: [{ value: ['national-network', 'interstate-hub'] }],
  conditions: [
    {
      by: 'requester.actor',
      cases: { 'licensed-provider': [{ require: { fact: 'requester.licensed', is: true }, otherwise: 'D-CLASS' }, vaEmployed] },
      otherwise: [vaEmployed, { require: { fact: 'requester.directed', is: true }, otherwise: 'D-NO-DIRECTION' }],
    },
    { require: { fact: 'purpose', is: 'treatment' }, otherwise: 'D-PURPOSE' },
    patientReport,
    {
      by: 'subject.kind',
      cases: {
        'va-patient': [
          { require: { fact: 'subject.receivesControlledSubstance', is: true }, otherwise: 'D-SCOPE', advice: 'A-ORDINARY-ROUTE' },
          { require: { fact: 'subject.hospiceOrPalliative', is: false }, otherwise: 'D-SCOPE', advice: 'A-ORDINARY-ROUTE' },
        ],
      },
      otherwise: [{ deny: 'D-SCOPE' }],
    },
  ],
  permits: [{ value: 'P-VA' }],
  standing: [{ value: 'text' }],
  cites: [{ ...numbering.always, cites: [{ authority: '38 U.S.C. 1730B', standing: 'text' }] }],
  releaseTo: 'requester',
  obligations: ordinaryObligations,
};
