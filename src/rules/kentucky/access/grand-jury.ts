import type { AccessRule } from '../../law/access-rule.js';
import { agencyPage, numbering, recipientsFrom2024, regulation } from './citations.js';
import { anyReport, part2Rows } from './conditions.js';

export const grandJury: AccessRule = {
  id: 'ky.access.grandJury',
  order: 16,
  effect: 'permit',
  who: 'a properly convened grand jury, whoever carries its subpoena',
  purpose: 'its investigation',
  reaches: 'the records the subpoena names',
  from: '2018-01-05',
  applies: {
    any: [
      { fact: 'process.kind', is: ['grand-jury-subpoena', 'trial-subpoena'] },
      { all: [{ fact: 'requester.kind', is: 'grand-jury' }, { not: { fact: 'process.kind', is: ['court-order', 'civil-subpoena'] } }] },
    ],
  },
  channels: [{ value: ['served-process'] }],
  conditions: [
    {
      by: 'process.kind',
      cases: {
        'grand-jury-subpoena': [
          { require: { fact: 'process.convened', is: true }, otherwise: 'D-NO-PROCESS' },
          { require: { fact: 'process.properlyIssued', is: true }, otherwise: 'D-NO-PROCESS' },
          { require: { fact: 'process.coversSubject', is: true }, otherwise: 'D-SCOPE' },
        ],
        'trial-subpoena': [{ deny: 'D-NO-PROCESS', advice: 'A-COURT-MOTION' }],
      },
      otherwise: [{ deny: 'D-NO-PROCESS' }],
    },
    anyReport,
    part2Rows,
  ],
  permits: [{ value: 'P-GRANDJURY' }],
  standing: [{ value: 'agency' }],
  cites: [
    { ...numbering.to2023, cites: [{ authority: 'KRS 218A.202(7)(d)', standing: 'agency' }, agencyPage, regulation.requestFirst] },
    { ...numbering.from2024, cites: [agencyPage, regulation.requestFirst, recipientsFrom2024] },
  ],
  releaseTo: 'grand-jury',
  obligations: [{ value: 'O-NO-REDISCLOSE' }],
};
