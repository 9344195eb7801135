import type { AccessRule } from '../../../law/access-rule.js';
import { onwardCites } from '../citations.js';

export const suspicionReport: AccessRule = {
  id: 'tn.redisclosure.suspicionReport',
  order: 3,
  effect: 'permit',
  who: 'a practitioner',
  purpose: 'a report that 53-11-309 obliges to make',
  reaches: 'law enforcement',
  from: '2019-04-09',
  applies: { all: [{ fact: 'from', is: 'practitioner' }, { fact: 'to.kind', is: 'law-enforcement' }] },
  conditions: [{ require: { fact: 'to.underReportingDuty', is: true }, otherwise: 'D-REDISCLOSE' }],
  permits: [{ value: 'P-REPORT-SUSPICION' }],
  standing: [{ value: 'text' }],
  cites: onwardCites,
  obligations: [],
};
