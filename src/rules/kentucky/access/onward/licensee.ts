import type { AccessRule, Test } from '../../../law/access-rule.js';
import { boardOpinion, numbering, onwardFrom2024 } from '../citations.js';

export const reachesLicensee: Test = {
  all: [
    { fact: 'from', is: 'board-representative' },
    { fact: 'obtainedUnder', is: 'board' },
    { fact: 'to.kind', is: 'licensee-and-counsel' },
  ],
};

export const licenseeAndCounsel: AccessRule = {
  id: 'ky.redisclosure.licensee',
  order: 3,
  effect: 'permit',
  who: 'a licensing board',
  purpose: 'formal proceedings, with data relevant to the charges',
  reaches: 'the licensee and counsel',
  from: '2018-01-05',
  applies: reachesLicensee,
  conditions: [
    { require: { fact: 'proceeding.formal', is: true }, otherwise: 'D-NOT-FORMAL', cite: boardOpinion },
    { require: { fact: 'proceeding.relevant', is: true }, otherwise: 'D-SCOPE' },
  ],
  permits: [{ value: 'P-SHARE-BOARD-LICENSEE' }],
  standing: [{ value: 'unverified' }],
  cites: [
    { ...numbering.to2023, cites: [{ authority: 'KRS 218A.202(9)(d)', standing: 'unverified' }] },
    { ...numbering.from2024, cites: [onwardFrom2024] },
  ],
  obligations: [{ value: 'O-NO-REDISCLOSE' }, { value: 'O-13B-PROTECT' }],
};
