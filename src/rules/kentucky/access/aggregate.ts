import type { AccessRule } from '../../law/access-rule.js';
import { agencyPage, numbering } from './citations.js';
import { part2Obligation } from './conditions.js';

export const aggregate: AccessRule = {
  id: 'ky.access.aggregate',
  order: 18,
  effect: 'permit',
  who: 'anyone',
  purpose: 'reading the published trend reports',
  reaches: 'aggregate data that name nobody',
  from: '2018-01-05',
  applies: { fact: 'asked.report', is: 'trend' },
  channels: 'any',
  conditions: [],
  permits: [{ value: 'P-AGGREGATE' }],
  standing: [{ value: 'agency' }],
  cites: [{ ...numbering.always, cites: [{ authority: 'KRS 218A.240(7)', standing: 'agency' }, agencyPage] }],
  releaseTo: 'requester',
  obligations: part2Obligation,
};
