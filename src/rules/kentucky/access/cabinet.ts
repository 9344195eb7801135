import type { AccessRule } from '../../law/access-rule.js';
import { numbering, recipientsFrom2024, regulation } from './citations.js';
import { anyReport, ordinaryObligations } from './conditions.js';

export const cabinet: AccessRule = {
  id: 'ky.access.cabinet',
  order: 10,
  effect: 'permit',
  who: 'an employee of the cabinet’s Office of Inspector General, or other cabinet personnel, contractors included, trained and approved',
  purpose: 'the duty at the cabinet',
  reaches: 'what the duty needs, trend reports included',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'cabinet-personnel' },
  channels: [{ value: ['internal'] }],
  conditions: [
    { require: { fact: 'requester.trained', is: true }, otherwise: 'D-TRAINING' },
    { require: { fact: 'requester.approved', is: true }, otherwise: 'D-TRAINING' },
    { require: { fact: 'purpose', is: 'cabinet-duty' }, otherwise: 'D-PURPOSE' },
    anyReport,
  ],
  permits: [{ value: 'P-CABINET' }],
  standing: [{ value: 'text' }],
  cites: [
    {
      ...numbering.to2023,
      cites: [
        regulation.definitions,
        regulation.internalUse,
        { authority: 'KRS 218A.202(7)(b)', standing: 'unverified' },
        { authority: 'KRS 218A.240(7)(a)', standing: 'text' },
      ],
    },
    {
      ...numbering.from2024,
      cites: [regulation.definitions, regulation.internalUse, recipientsFrom2024, { authority: 'KRS 218A.240(7)(a)', standing: 'text' }],
    },
  ],
  releaseTo: 'requester',
  obligations: ordinaryObligations,
};
