import type { AccessRule, Condition, Test } from '../../../law/access-rule.js';
import { ownChart } from './chart.js';
import { patientAndChartCites, patientSide } from './patient.js';

export const reachesFromFacility: Test = {
  all: [
    { fact: 'from', is: 'facility-user' },
    { fact: 'obtainedUnder', is: 'facility' },
    { fact: 'to.kind', is: ['patient', 'representative', 'medical-record'] },
  ],
};

/** The permission names data obtained for treatment by a practitioner; facility data stand in another paragraph. */
const facilitySharing: Condition = {
  reading: 'facilitySharing',
  settings: {
    open: { opens: 'I-FACILITY-SHARE' },
    'as-treatment': 'permits',
    deny: { requires: [{ deny: 'D-REDISCLOSE' }] },
  },
};

export const facilityOnward: AccessRule = {
  id: 'ky.redisclosure.facility',
  order: 9,
  effect: 'permit',
  who: 'a facility’s user',
  purpose: 'any',
  reaches: 'the patient, a person authorized to act for the patient, or the patient’s own medical record (open question)',
  from: '2018-01-05',
  applies: reachesFromFacility,
  conditions: [patientSide, { by: 'to.kind', cases: { 'medical-record': [ownChart] }, otherwise: [] }, facilitySharing],
  permits: [{ when: { fact: 'to.kind', is: 'medical-record' }, value: 'P-CHART' }, { value: 'P-SHARE-PATIENT' }],
  // The permission it would borrow is itself unverified.
  standing: [{ value: 'unverified' }],
  cites: patientAndChartCites,
  obligations: [{ when: { fact: 'to.kind', is: 'medical-record' }, value: 'O-CHART-TERMS' }],
};
