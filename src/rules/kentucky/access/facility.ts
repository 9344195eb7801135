import type { AccessRule, Condition } from '../../law/access-rule.js';
import { numbering, recipientsFrom2024, regulation } from './citations.js';
import { bonaFidePatient, certifiedPurpose, clinicalChannels, clinicalObligations, ownAccount, patientReport } from './conditions.js';

/** The policy is a condition precedent of every facility access. */
const policy: readonly Condition[] = [
  { require: { fact: 'requester.policy.maintained', is: true }, otherwise: 'D-POLICY', cite: regulation.facilityPolicy },
  { require: { fact: 'requester.policy.teachesProperUse', is: true }, otherwise: 'D-POLICY', cite: regulation.facilityPolicy },
  { require: { fact: 'requester.policy.teachesMisuseBan', is: true }, otherwise: 'D-POLICY', cite: regulation.facilityPolicy },
  { require: { fact: 'requester.policy.teachesSanctions', is: true }, otherwise: 'D-POLICY', cite: regulation.facilityPolicy },
  { require: { fact: 'requester.policy.coversAddRemove', is: true }, otherwise: 'D-POLICY', cite: regulation.facilityPolicy },
  { require: { fact: 'requester.policy.coversMisuseActions', is: true }, otherwise: 'D-POLICY', cite: regulation.facilityPolicy },
  { require: { fact: 'requester.policy.requiresOigReport', is: true }, otherwise: 'D-POLICY', cite: regulation.facilityPolicy },
  { require: { fact: 'requester.policy.adhered', is: true }, otherwise: 'D-POLICY', cite: regulation.facilityPolicyFollowed },
  {
    require: {
      any: [
        { fact: 'requester.policy.produced', is: true },
        { fact: 'requester.policy.requestedByCabinet', is: false },
      ],
    },
    otherwise: 'D-POLICY',
    cite: regulation.facilityPolicy,
  },
];

export const facility: AccessRule = {
  id: 'ky.access.facility',
  order: 5,
  effect: 'permit',
  who: 'a hospital’s or long-term care facility’s chief medical officer, an employee the officer designates and directs, or a physician designee where there is no such officer',
  purpose: 'treatment of the facility’s current or prospective patient or resident',
  reaches: 'that patient or resident',
  from: '2018-01-05',
  applies: { fact: 'requester.kind', is: 'facility-user' },
  channels: clinicalChannels,
  conditions: [
    { require: { fact: 'requester.facility', is: ['hospital', 'long-term-care'] }, otherwise: 'D-CLASS' },
    ownAccount,
    {
      by: 'requester.role',
      cases: {
        'designated-employee': [
          { require: { fact: 'requester.employedByFacility', is: true }, otherwise: 'D-NOT-EMPLOYEE' },
          { require: { fact: 'requester.designatedByCmo', is: true }, otherwise: 'D-DESIGNATION' },
          { require: { covers: 'requester.designation' }, otherwise: 'D-NOT-IN-FORCE', advice: 'A-REPORT-OIG' },
          { require: { fact: 'requester.directed', is: true }, otherwise: 'D-NO-DIRECTION' },
        ],
        'physician-designee': [{ require: { fact: 'requester.facilityHasCmo', is: false }, otherwise: 'D-DESIGNATION' }],
        'chief-medical-officer': [],
      },
      otherwise: [{ deny: 'D-DESIGNATION' }],
    },
    ...policy,
    certifiedPurpose,
    {
      by: 'purpose',
      cases: { treatment: [], 'neonatal-review': [{ deny: 'D-PURPOSE' }] },
      otherwise: [{ deny: 'D-PURPOSE', advice: 'A-MISUSE-PENALTY' }],
    },
    patientReport,
    bonaFidePatient,
  ],
  permits: [{ value: 'P-FACILITY' }],
  standing: [{ when: { fact: 'requester.role', is: 'designated-employee' }, value: 'text' }, { value: 'unverified' }],
  cites: [
    { ...numbering.to2023, cites: [regulation.facilityPolicy, { authority: 'KRS 218A.202(7)(f)', standing: 'unverified' }] },
    { ...numbering.from2024, cites: [regulation.facilityPolicy, recipientsFrom2024] },
  ],
  releaseTo: 'requester',
  obligations: [...clinicalObligations, { value: 'O-PRODUCE-POLICY' }],
};
