import type { AccessRule, Condition } from '../../law/access-rule.js';
import { agencyPage, agencyQuestions, numbering, recipientsFrom2024 } from './citations.js';
import {
  bonaFidePatient,
  certifiedPurpose,
  clinicalChannels,
  clinicalObligations,
  nobodysPatientEither,
  ownAccount,
  patientReport,
} from './conditions.js';

export const licensed: Condition = { require: { fact: 'requester.licensed', is: true }, otherwise: 'D-CLASS' };

/** A veterinarian has no human patient. */
export const treatsHumans: Condition = {
  by: 'requester.kind',
  cases: { practitioner: [{ require: { not: { fact: 'requester.profession', is: 'veterinarian' } }, otherwise: 'D-NO-PATIENT' }] },
  otherwise: [],
};

const otherProfession: Condition = {
  reading: 'otherProfession',
  settings: {
    open: { opens: 'I-PROFESSION' },
    permit: 'permits',
    deny: { requires: [{ deny: 'D-CLASS' }] },
  },
};

/** Practitioners are those of the boards' rules; of a nurse no text read says that the list means one who asks for oneself. */
export const practises: Condition = {
  by: 'requester.kind',
  cases: { practitioner: [{ by: 'requester.profession', cases: { 'registered-nurse': [otherProfession], other: [otherProfession] }, otherwise: [] }] },
  otherwise: [],
};

export const treatmentConditions: readonly Condition[] = [patientReport, bonaFidePatient, treatsHumans, practises];

/** A purpose that no clinical rule serves. */
export const notClinical: readonly Condition[] = [{ deny: 'D-PURPOSE', advice: 'A-MISUSE-PENALTY' }, nobodysPatientEither];

export const treatment: AccessRule = {
  id: 'ky.access.treatment',
  order: 1,
  effect: 'permit',
  who: 'a practitioner or pharmacist',
  purpose: 'medical or pharmaceutical treatment of a bona fide current or prospective patient',
  reaches: 'that patient',
  from: '2018-01-05',
  applies: {
    all: [
      { fact: 'requester.kind', is: ['practitioner', 'pharmacist'] },
      { not: { fact: 'purpose', is: ['neonatal-review', 'self-review'] } },
    ],
  },
  channels: clinicalChannels,
  conditions: [licensed, ownAccount, certifiedPurpose, { by: 'purpose', cases: { treatment: treatmentConditions }, otherwise: notClinical }],
  permits: [{ value: 'P-TREAT' }],
  standing: [{ value: 'agency' }],
  cites: [
    { ...numbering.to2023, cites: [{ authority: 'KRS 218A.202(7)(e)1', standing: 'agency' }, agencyPage, agencyQuestions] },
    { ...numbering.from2024, cites: [agencyPage, agencyQuestions, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: clinicalObligations,
};
