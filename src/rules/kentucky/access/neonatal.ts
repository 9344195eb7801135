import type { AccessRule, Condition } from '../../law/access-rule.js';
import { agencyPage, numbering, recipientsFrom2024 } from './citations.js';
import { certifiedPurpose, clinicalChannels, clinicalObligations, ownAccount, patientReport } from './conditions.js';
import { licensed, practises, treatsHumans } from './treatment.js';

/** The agency says practitioners and pharmacists; the statute as remembered says an infant treated by the practitioner. */
const pharmacistToo: Condition = {
  reading: 'nasPharmacist',
  settings: {
    open: { opens: 'I-NAS-PHARMACIST' },
    permit: 'permits',
    deny: { requires: [{ deny: 'D-SCOPE' }] },
  },
};

export const neonatalConditions: readonly Condition[] = [
  patientReport,
  {
    by: 'subject.kind',
    cases: {
      'birth-mother': [
        { require: { fact: 'subject.infantIsPatient', is: true }, otherwise: 'D-NO-PATIENT' },
        { require: { fact: 'subject.infantExposed', is: true }, otherwise: 'D-SCOPE' },
      ],
    },
    otherwise: [{ deny: 'D-SCOPE' }],
  },
  treatsHumans,
  practises,
  {
    by: 'requester.kind',
    // A pharmacist stays one who is told as a practitioner.
    cases: { pharmacist: [pharmacistToo], practitioner: [{ by: 'requester.profession', cases: { pharmacist: [pharmacistToo] }, otherwise: [] }] },
    otherwise: [],
  },
];

export const neonatal: AccessRule = {
  id: 'ky.access.neonatal',
  order: 2,
  effect: 'permit',
  who: 'a practitioner (a pharmacist: open question)',
  purpose: 'review of the birth mother of an infant treated for neonatal abstinence syndrome or with signs of prenatal exposure',
  reaches: 'the birth mother of the infant who is the requester’s patient',
  from: '2018-01-05',
  applies: {
    all: [
      { fact: 'requester.kind', is: ['practitioner', 'pharmacist'] },
      { fact: 'purpose', is: 'neonatal-review' },
    ],
  },
  channels: clinicalChannels,
  conditions: [licensed, ownAccount, certifiedPurpose, ...neonatalConditions],
  permits: [{ value: 'P-NAS' }],
  standing: [{ value: 'agency' }],
  cites: [
    { ...numbering.to2023, cites: [{ authority: 'KRS 218A.202(7)(e)2', standing: 'agency' }, agencyPage] },
    { ...numbering.from2024, cites: [agencyPage, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: clinicalObligations,
};
