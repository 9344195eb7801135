import type { AccessRule } from '../../../law/access-rule.js';
import { onwardCites } from '../citations.js';

export const chart: AccessRule = {
  id: 'tn.redisclosure.chart',
  order: 4,
  effect: 'permit',
  who: 'a practitioner',
  purpose: 'any',
  reaches: "the patient's own medical record",
  from: '2019-04-09',
  applies: { all: [{ fact: 'from', is: 'practitioner' }, { fact: 'to.kind', is: 'medical-record' }] },
  conditions: [{ require: { fact: 'to.of', is: 'subject' }, otherwise: 'D-REDISCLOSE' }],
  permits: [{ value: 'P-CHART' }],
  standing: [{ value: 'text' }],
  cites: onwardCites,
  obligations: [{ value: 'O-CHART-TERMS' }],
};
