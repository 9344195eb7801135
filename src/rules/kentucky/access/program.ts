import type { AccessRule } from '../../law/access-rule.js';
import { agencyPage, agencyQuestions, numbering, recipientsFrom2024, sharingBill } from './citations.js';
import { electronicOnly, ordinaryObligations, ownAccount, patientReport } from './conditions.js';

export const program: AccessRule = {
  id: 'ky.access.program',
  order: 12,
  effect: 'permit',
  who: 'a judge, probation officer or parole officer administering a diversion or probation program',
  purpose:
    'administering it for a defendant charged under KRS 218A, or documented by the court as a substance abuser eligible for it',
  reaches: 'that defendant',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'program-officer' },
  channels: electronicOnly,
  conditions: [
    { require: { fact: 'requester.administersProgram', is: true }, otherwise: 'D-NOT-PROGRAM' },
    ownAccount,
    { require: { fact: 'purpose', is: 'program-administration' }, otherwise: 'D-PURPOSE' },
    patientReport,
    {
      by: 'subject.kind',
      cases: {
        defendant: [
          { require: { fact: 'subject.inProgram', is: true }, otherwise: 'D-NOT-PROGRAM' },
          {
            require: {
              any: [
                { fact: 'subject.chapter218A', is: true },
                { fact: 'subject.documentedAbuser', is: true },
              ],
            },
            otherwise: 'D-SCOPE',
          },
        ],
      },
      otherwise: [{ deny: 'D-SCOPE' }],
    },
  ],
  permits: [{ value: 'P-PROGRAM' }],
  standing: [{ value: 'agency' }],
  cites: [
    {
      ...numbering.to2023,
      cites: [{ authority: 'KRS 218A.202(7)(i)', standing: 'agency' }, agencyPage, agencyQuestions, sharingBill],
    },
    { ...numbering.from2024, cites: [agencyPage, agencyQuestions, sharingBill, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: ordinaryObligations,
};
