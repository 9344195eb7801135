import type { AccessRule, Condition } from '../../law/access-rule.js';
import { numbering, recipientsFrom2024, regulation } from './citations.js';
import { electronicOnly, ordinaryObligations, ownAccount, patientReport } from './conditions.js';

/** Only medical examiners are named; coroners have peace-officer power for KRS 72.410 to 72.470 (KRS 72.415). */
const coroner: Condition = {
  reading: 'coroner',
  settings: {
    open: { opens: 'I-CORONER' },
    deny: { requires: [{ deny: 'D-CLASS' }] },
    'as-medical-examiner': 'permits',
  },
};

export const medicalExaminer: AccessRule = {
  id: 'ky.access.medicalExaminer',
  order: 13,
  effect: 'permit',
  who: 'a medical examiner (a coroner: open question)',
  purpose: 'a death investigation under KRS 72.026',
  reaches: 'the decedent',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: ['medical-examiner', 'coroner'] },
  channels: electronicOnly,
  conditions: [
    { by: 'requester.kind', cases: { coroner: [coroner] }, otherwise: [] },
    ownAccount,
    { require: { fact: 'purpose', is: 'death-investigation' }, otherwise: 'D-PURPOSE' },
    patientReport,
    {
      by: 'subject.kind',
      cases: { decedent: [{ require: { fact: 'subject.underKrs72026', is: true }, otherwise: 'D-NO-SPECIFIC' }] },
      otherwise: [{ deny: 'D-SCOPE' }],
    },
  ],
  permits: [{ value: 'P-ME' }],
  standing: [{ value: 'text' }],
  cites: [
    { ...numbering.to2023, cites: [regulation.medicalExaminer, { authority: 'KRS 218A.202(7)(j)', standing: 'text' }] },
    { ...numbering.from2024, cites: [regulation.medicalExaminer, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: ordinaryObligations,
  advice: [{ when: { fact: 'requester.kind', is: 'coroner' }, value: 'A-VIA-MEDICAL-EXAMINER' }],
};
