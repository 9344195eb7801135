import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';

export const program: AccessRule = {
  id: 'tn.access.drugCourt',
  order: 10,
  effect: 'permit',
  who: 'a judge of a drug court',
  purpose: 'the compliance of a participant',
  reaches: 'that participant',
  from: '2019-04-09',
  applies: { all: [{ fact: 'requester.kind', is: 'drug-court-judge' }, { fact: 'subject.kind', is: 'participant' }] },
  conditions: [
    { require: { fact: 'subject.current', is: true }, otherwise: 'D-NOT-PROGRAM' },
    { require: { fact: 'subject.thoughtNotToComply', is: true }, otherwise: 'D-NOT-PROGRAM' },
    { require: { fact: 'application.signedByJudge', is: true }, otherwise: 'D-NOT-SIGNED' },
    { require: { fact: 'application.signedByDistrictAttorney', is: true }, otherwise: 'D-NOT-SIGNED' },
  ],
  permits: [{ value: 'P-PROGRAM' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [{ value: 'O-COPY-REQUEST' }],
};
