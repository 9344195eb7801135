import type { AccessRule } from '../../../law/access-rule.js';
import { onwardCites } from '../citations.js';

export const chartedCopy: AccessRule = {
  id: 'tn.redisclosure.chartedCopy',
  order: 5,
  effect: 'permit',
  who: 'anyone who holds the copy in a medical record',
  purpose: 'any',
  reaches: 'anyone: the copy has left this law',
  from: '2019-04-09',
  applies: { fact: 'obtainedUnder', is: 'medical-record' },
  conditions: [],
  permits: [{ value: 'P-CHART' }],
  standing: [{ value: 'text' }],
  cites: onwardCites,
  obligations: [{ value: 'O-CHART-TERMS' }],
};
