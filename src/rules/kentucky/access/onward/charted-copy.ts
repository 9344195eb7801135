import type { AccessRule, Test } from '../../../law/access-rule.js';
import { patientAndChartCites } from './patient.js';

export const reachesFromChart: Test = { fact: 'obtainedUnder', is: 'medical-record' };

export const chartedCopy: AccessRule = {
  id: 'ky.redisclosure.chartedCopy',
  order: 7,
  effect: 'permit',
  who: 'anyone who holds the copy in a medical record',
  purpose: 'any',
  reaches: 'anyone medical-record law allows: the copy has left this regime',
  from: '2018-01-05',
  applies: reachesFromChart,
  conditions: [],
  permits: [{ value: 'P-CHART' }],
  standing: [{ value: 'unverified' }],
  cites: patientAndChartCites,
  obligations: [{ value: 'O-CHART-TERMS' }],
};
