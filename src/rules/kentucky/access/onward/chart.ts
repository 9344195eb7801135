import type { AccessRule, Condition, Test } from '../../../law/access-rule.js';
import { heldForTreatment, patientAndChartCites } from './patient.js';

export const reachesChart: Test = { all: [heldForTreatment, { fact: 'to.kind', is: 'medical-record' }] };

export const ownChart: Condition = { require: { fact: 'to.of', is: 'subject' }, otherwise: 'D-REDISCLOSE' };

export const chart: AccessRule = {
  id: 'ky.redisclosure.chart',
  order: 6,
  effect: 'permit',
  who: 'a practitioner, a pharmacist or the employee who obtained the data for them',
  purpose: 'any',
  reaches: 'the patient’s own medical record',
  from: '2018-01-05',
  applies: reachesChart,
  conditions: [ownChart],
  permits: [{ value: 'P-CHART' }],
  standing: [{ value: 'unverified' }],
  cites: patientAndChartCites,
  obligations: [{ value: 'O-CHART-TERMS' }],
};
