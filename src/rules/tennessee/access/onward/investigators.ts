import type { AccessRule } from '../../../law/access-rule.js';
import { onwardCites } from '../citations.js';

export const investigators: AccessRule = {
  id: 'tn.redisclosure.investigators',
  order: 6,
  effect: 'permit',
  who: 'an officer',
  purpose: 'a joint investigation, on the word of the officer who asked',
  reaches: 'another officer in it',
  from: '2019-04-09',
  applies: { all: [{ fact: 'from', is: 'peace-officer' }, { fact: 'to.kind', is: 'law-enforcement' }] },
  conditions: [
    { require: { fact: 'sharedInvestigation.joint', is: true }, otherwise: 'D-REDISCLOSE' },
    { require: { fact: 'sharedInvestigation.onWordOfAskingOfficer', is: true }, otherwise: 'D-REDISCLOSE' },
  ],
  permits: [{ value: 'P-SHARE-LE' }],
  standing: [{ value: 'text' }],
  cites: onwardCites,
  obligations: [],
};
