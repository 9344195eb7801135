import type { AccessRule, Test } from '../../../law/access-rule.js';
import { numbering } from '../citations.js';

export const reachesConsultant: Test = {
  all: [
    { fact: 'from', is: 'board-representative' },
    { fact: 'obtainedUnder', is: 'board' },
    { fact: 'to.kind', is: 'consultant' },
  ],
};

export const consultant: AccessRule = {
  id: 'ky.redisclosure.consultant',
  order: 4,
  effect: 'permit',
  who: 'a licensing board',
  purpose: 'review by an expert',
  reaches: 'a consultant acting as the board’s agent',
  from: '2018-01-05',
  applies: reachesConsultant,
  conditions: [{ require: { fact: 'to.boardAgent', is: true }, otherwise: 'D-REDISCLOSE' }],
  permits: [{ value: 'P-SHARE-CONSULTANT' }],
  standing: [{ value: 'interpretation' }],
  cites: [{ ...numbering.always, cites: [{ authority: 'OAG 05-007 (describes the practice)', standing: 'interpretation' }] }],
  obligations: [{ value: 'O-NO-REDISCLOSE' }],
};
