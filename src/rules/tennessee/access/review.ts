import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';

export const review: AccessRule = {
  id: 'tn.access.review',
  order: 4,
  effect: 'permit',
  who: 'a practitioner under review, to the committee that reviews; the quality committee itself',
  purpose: 'review of a practitioner',
  reaches: 'the own data; for the committee those of the person reviewed',
  from: '2019-04-09',
  applies: { all: [{ fact: 'requester.kind', is: ['practitioner', 'quality-committee'] }, { fact: 'purpose', is: 'review' }] },
  conditions: [{ require: { fact: 'subject.underReview', is: true }, otherwise: 'D-NOT-REVIEWED' }],
  permits: [{ value: 'P-REVIEW' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
