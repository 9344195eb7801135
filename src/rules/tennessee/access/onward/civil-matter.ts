import type { AccessRule } from '../../../law/access-rule.js';
import { onwardCites } from '../citations.js';

export const civilMatter: AccessRule = {
  id: 'tn.redisclosure.civilMatter',
  order: 7,
  effect: 'permit',
  who: 'the attorney general',
  purpose: 'the civil matter',
  reaches: 'designees, parties, targets, experts and the court',
  from: '2019-04-09',
  applies: { all: [{ fact: 'from', is: 'attorney-general' }, { fact: 'to.kind', is: ['designee', 'party', 'target', 'expert', 'court'] }] },
  conditions: [{ require: { fact: 'protectiveOrder', is: true }, otherwise: 'D-REDISCLOSE' }],
  permits: [{ value: 'P-SHARE-CIVIL' }],
  standing: [{ value: 'text' }],
  cites: onwardCites,
  obligations: [],
};
