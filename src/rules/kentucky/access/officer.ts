import type { AccessRule, Condition } from '../../law/access-rule.js';
import { agencyPage, numbering, recipientsFrom2024, regulation } from './citations.js';
import {
  electronicOrForm,
  formObligation,
  investigationPurpose,
  investigatorObligations,
  namedPerson,
  ownAccount,
  part2Rows,
  patientOrProviderReport,
  specificInvestigation,
} from './conditions.js';

/** Whether a precertified officer, who has full powers, counts as certified. */
const precertified: Condition = {
  reading: 'precertifiedOfficer',
  settings: {
    open: { opens: 'I-PRECERT' },
    permit: 'permits',
    deny: { requires: [{ deny: 'D-CERT' }] },
  },
};

export const officer: AccessRule = {
  id: 'ky.access.officer',
  order: 8,
  effect: 'permit',
  who: 'a Kentucky certified peace officer (KRS 15.380 to 15.404), a certified or full-time officer of another state, or a federal officer, whose duty is to enforce drug laws',
  purpose: 'a bona fide specific investigation involving a designated person',
  reaches: 'that person',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'peace-officer' },
  channels: electronicOrForm,
  conditions: [
    {
      by: 'requester.jurisdiction',
      cases: {
        kentucky: [
          {
            by: 'requester.certification',
            cases: { certified: [], precertified: [precertified] },
            otherwise: [{ deny: 'D-CERT' }],
          },
        ],
        'other-state': [
          {
            require: {
              any: [
                { fact: 'requester.certification', is: 'certified' },
                { fact: 'requester.fullTime', is: true },
              ],
            },
            otherwise: 'D-CERT',
          },
        ],
      },
      otherwise: [],
    },
    { require: { fact: 'requester.drugLawDuty', is: true }, otherwise: 'D-DUTY' },
    ownAccount,
    investigationPurpose,
    patientOrProviderReport,
    ...specificInvestigation,
    namedPerson,
    part2Rows,
  ],
  permits: [{ value: 'P-LE' }],
  standing: [{ when: { fact: 'requester.jurisdiction', is: 'kentucky' }, value: 'agency' }, { value: 'unverified' }],
  cites: [
    {
      ...numbering.to2023,
      cites: [{ authority: 'KRS 218A.202(7)(b)', standing: 'agency' }, agencyPage, regulation.providerForm],
    },
    { ...numbering.from2024, cites: [agencyPage, regulation.providerForm, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: [...investigatorObligations, ...formObligation],
};
