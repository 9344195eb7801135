import type { AccessRule, Condition, DatedCitation, Test } from '../../../law/access-rule.js';
import { numbering, onwardFrom2024 } from '../citations.js';

/** Who holds treatment data: the practitioner, the pharmacist, and the employee who obtained it for them. */
export const heldForTreatment: Test = {
  all: [
    { fact: 'from', is: ['practitioner', 'pharmacist', 'delegate'] },
    { fact: 'obtainedUnder', is: 'treatment' },
  ],
};

export const reachesPatient: Test = { all: [heldForTreatment, { fact: 'to.kind', is: ['patient', 'representative'] }] };

/** The patient, or a person authorized to act for the patient. */
export const patientSide: Condition = {
  by: 'to.kind',
  cases: {
    patient: [{ require: { fact: 'to.isSubject', is: true }, otherwise: 'D-REDISCLOSE' }],
    representative: [{ require: { fact: 'to.authorizedToAct', is: true }, otherwise: 'D-REDISCLOSE' }],
  },
  otherwise: [],
};

export const patientAndChartCites: readonly [DatedCitation, DatedCitation] = [
  {
    ...numbering.to2023,
    cites: [
      { authority: 'KRS 218A.202(9)(e)', standing: 'unverified' },
      { authority: '902 KAR 55:110 s.8(1) (presupposes it)', standing: 'text', asOf: '2018-01-05' },
    ],
  },
  { ...numbering.from2024, cites: [onwardFrom2024] },
];

export const patient: AccessRule = {
  id: 'ky.redisclosure.patient',
  order: 5,
  effect: 'permit',
  who: 'a practitioner, a pharmacist or the employee who obtained the data for them',
  purpose: 'any',
  reaches: 'the patient, or a person authorized to act for the patient',
  from: '2018-01-05',
  applies: reachesPatient,
  conditions: [patientSide],
  permits: [{ value: 'P-SHARE-PATIENT' }],
  standing: [{ value: 'unverified' }],
  cites: patientAndChartCites,
  obligations: [],
};
