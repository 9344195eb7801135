import type { AccessRule, Test } from '../../../law/access-rule.js';
import { cabinetProceedings, numbering } from '../citations.js';

export const reachesCabinetProceeding: Test = {
  all: [
    { fact: 'from', is: 'cabinet-personnel' },
    { fact: 'to.kind', is: 'cabinet-hearing' },
    { not: { fact: 'obtainedUnder', is: 'none' } },
  ],
};

export const cabinetProceeding: AccessRule = {
  id: 'ky.redisclosure.cabinetProceeding',
  order: 11,
  effect: 'permit',
  who: 'a designated agent of the cabinet',
  purpose: 'an administrative proceeding before the cabinet',
  reaches: 'the proceeding',
  from: '2018-01-05',
  applies: reachesCabinetProceeding,
  conditions: [{ require: { fact: 'purpose', is: 'administrative-proceeding' }, otherwise: 'D-REDISCLOSE' }],
  permits: [{ value: 'P-CABINET-PROCEEDING' }],
  standing: [{ value: 'text' }],
  cites: [{ ...numbering.always, cites: [cabinetProceedings] }],
  releaseTo: 'requester',
  obligations: [{ value: 'O-NO-REDISCLOSE' }],
};
