import type { AccessRule, Test } from '../../../law/access-rule.js';
import { numbering, onwardFrom2024, sharingBill } from '../citations.js';

export const reachesInvestigators: Test = {
  all: [
    { fact: 'from', is: ['peace-officer', 'prosecutor', 'cabinet-personnel'] },
    { fact: 'obtainedUnder', is: 'investigation' },
    { fact: 'to.kind', is: 'law-enforcement' },
  ],
};

export const investigators: AccessRule = {
  id: 'ky.redisclosure.investigators',
  order: 1,
  effect: 'permit',
  who: 'a peace officer, a prosecutor or the Office of Inspector General',
  purpose: 'a bona fide specific investigation that both sides conduct, each sharing documented by both and filed',
  reaches: 'another investigator on the list',
  from: '2018-01-05',
  applies: reachesInvestigators,
  conditions: [
    { require: { fact: 'to.listed', is: true }, otherwise: 'D-REDISCLOSE' },
    { require: { fact: 'sharedInvestigation.bonaFide', is: true }, otherwise: 'D-NO-SPECIFIC' },
    { require: { fact: 'sharedInvestigation.specific', is: true }, otherwise: 'D-NO-SPECIFIC' },
    { require: { fact: 'sharedInvestigation.concernsSubject', is: true }, otherwise: 'D-NO-SPECIFIC' },
    { require: { fact: 'shareLog.bothDocumented', is: true }, otherwise: 'D-LOG' },
    { require: { fact: 'shareLog.personsNamed', is: true }, otherwise: 'D-LOG' },
    { require: { fact: 'shareLog.fullDate', is: true }, otherwise: 'D-LOG' },
    { require: { fact: 'shareLog.filedByEachAgency', is: true }, otherwise: 'D-LOG' },
  ],
  permits: [{ value: 'P-SHARE-LE' }],
  standing: [{ value: 'agency' }],
  cites: [
    { ...numbering.to2023, cites: [sharingBill, { authority: 'KRS 218A.202(9)(a)', standing: 'unverified' }] },
    { ...numbering.from2024, cites: [sharingBill, onwardFrom2024] },
  ],
  obligations: [{ value: 'O-NO-REDISCLOSE' }, { value: 'O-LOG-SHARE' }],
};
