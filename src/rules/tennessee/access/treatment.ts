import type { AccessRule, Test } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';
import { ownLogin, ownPatient } from './conditions.js';

/** The law gives a practitioner the data of the own patient whatever the purpose is called, so a purpose that is not told can take nothing away. */
const isOwnPatient: Test = {
  all: [
    { fact: 'subject.kind', is: 'patient' },
    {
      any: [
        { fact: 'subject.relation', is: 'current' },
        {
          all: [
            { fact: 'subject.relation', is: 'prospective' },
            { fact: 'subject.bonaFide', is: true },
          ],
        },
      ],
    },
  ],
};

/** Somebody whom neither the rule of supervision nor that of review reaches: there is no other purpose for which the data might be given. */
const isNobodySupervisedOrReviewed: Test = {
  any: [
    { fact: 'subject.kind', is: ['patient', 'participant', 'decedent'] },
    { all: [{ fact: 'subject.kind', is: 'self' }, { fact: 'subject.underReview', is: false }] },
    { all: [{ fact: 'subject.supervisedByRequester', is: false }, { fact: 'subject.underReview', is: false }] },
  ],
};

/** Its denial stands on a purpose that is known, or on a subject for whom none would be another: else a rule of another purpose may yet permit. */
const isAskedForTreatment: Test = {
  any: [
    isOwnPatient,
    { fact: 'purpose', is: ['treatment', 'other'] },
    { all: [{ not: { fact: 'purpose', is: ['supervision', 'review'] } }, isNobodySupervisedOrReviewed] },
  ],
};

export const treatment: AccessRule = {
  id: 'tn.access.practitioner',
  order: 2,
  effect: 'permit',
  who: 'a practitioner',
  purpose: 'treatment of a current or a bona fide prospective patient, decisions on enrollment included',
  reaches: 'that patient',
  from: '2019-04-09',
  applies: { all: [{ fact: 'requester.kind', is: 'practitioner' }, isAskedForTreatment] },
  channels: ownLogin,
  conditions: [ownPatient],
  permits: [{ value: 'P-TREAT' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [],
};
