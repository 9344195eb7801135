import type { AccessRule, Condition } from '../../law/access-rule.js';
import { boardOpinion, numbering, recipientsFrom2024, regulation } from './citations.js';
import {
  electronicOrForm,
  formObligation,
  investigationPurpose,
  investigatorObligations,
  licensee,
  named,
  ownAccount,
  part2Obligation,
  patientOrProviderReport,
  specificInvestigation,
} from './conditions.js';

export const designatedRepresentative: Condition = { require: { fact: 'requester.designated', is: true }, otherwise: 'D-DESIGNATION' };

export const board: AccessRule = {
  id: 'ky.access.board',
  order: 6,
  effect: 'permit',
  who: 'a designated representative of a board for those who prescribe, administer or dispense',
  purpose: 'a bona fide specific investigation involving a designated person',
  reaches: 'that licensee',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'board-representative' },
  channels: electronicOrForm,
  conditions: [
    designatedRepresentative,
    ownAccount,
    investigationPurpose,
    patientOrProviderReport,
    ...specificInvestigation,
    {
      by: 'subject.kind',
      cases: { person: [named, licensee], group: [{ deny: 'D-NO-NAMED' }] },
      otherwise: [{ deny: 'D-SCOPE' }],
    },
  ],
  permits: [{ value: 'P-BOARD' }],
  standing: [{ value: 'text' }],
  cites: [
    { ...numbering.to2023, cites: [boardOpinion, { authority: 'KRS 218A.202(7)(a)', standing: 'text' }, regulation.providerForm] },
    { ...numbering.from2024, cites: [boardOpinion, regulation.providerForm, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: [...investigatorObligations, ...part2Obligation, ...formObligation],
};
