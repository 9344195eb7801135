import type { AccessRule, Condition } from '../../law/access-rule.js';
import { cannabisChapter, cannabisFacts } from './citations.js';

const numberGiven: Condition = {
  by: 'subject.kind',
  cases: { card: [{ require: { fact: 'subject.numberGiven', is: true }, otherwise: 'D-NO-NAMED' }] },
  otherwise: [{ deny: 'D-SCOPE' }],
};

/** A dispensary that is not licensed is none. */
const licensedDispensary: Condition = {
  by: 'requester.kind',
  cases: { 'dispensary-agent': [{ require: { fact: 'requester.licensedDispensary', is: true }, otherwise: 'D-CLASS' }] },
  otherwise: [],
};

export const cannabisCard: AccessRule = {
  id: 'ky.access.cannabisCard',
  order: 20,
  effect: 'permit',
  who: 'a peace officer, an agent of a dispensary, or cabinet personnel',
  purpose: 'checking a card that was presented, by its number',
  reaches: 'whether the card is valid and what kind of holder it has',
  from: '2025-01-01',
  applies: { all: [{ fact: 'asked.report', is: 'cannabis-card' }, { fact: 'requester.kind', is: ['peace-officer', 'dispensary-agent', 'cabinet-personnel'] }] },
  channels: 'any',
  conditions: [numberGiven],
  permits: [{ value: 'P-CANNABIS-CARD' }],
  standing: [{ value: 'text' }],
  cites: [{ from: '2025-01-01', cites: [cannabisChapter, cannabisFacts] }],
  releaseTo: 'requester',
  obligations: [{ value: 'O-REQUEST-FILED' }, { value: 'O-NO-REDISCLOSE' }],
};

export const cannabisSales: AccessRule = {
  id: 'ky.access.cannabisSales',
  order: 21,
  effect: 'permit',
  who: 'a peace officer, or an agent of a licensed dispensary',
  purpose: 'the sales recorded for a card that was presented',
  reaches: 'the sales recorded for that cardholder',
  from: '2025-01-01',
  applies: { all: [{ fact: 'asked.report', is: 'cannabis-sales' }, { fact: 'requester.kind', is: ['peace-officer', 'dispensary-agent'] }] },
  channels: 'any',
  conditions: [licensedDispensary, numberGiven],
  permits: [{ value: 'P-CANNABIS-SALES' }],
  standing: [{ value: 'text' }],
  cites: [{ from: '2025-01-01', cites: [cannabisChapter, cannabisFacts] }],
  releaseTo: 'requester',
  obligations: [{ value: 'O-REQUEST-FILED' }, { value: 'O-NO-REDISCLOSE' }],
};

export const cannabisCertifications: AccessRule = {
  id: 'ky.access.cannabisCertifications',
  order: 22,
  effect: 'permit',
  who: 'a representative of a board, or cabinet personnel',
  purpose: 'monitoring the certifications of practitioners',
  reaches: 'the certifications',
  from: '2025-01-01',
  applies: { all: [{ fact: 'asked.report', is: 'cannabis-certifications' }, { fact: 'requester.kind', is: ['board-representative', 'cabinet-personnel'] }] },
  channels: 'any',
  conditions: [],
  permits: [{ value: 'P-CANNABIS-CERT' }],
  standing: [{ value: 'text' }],
  cites: [{ from: '2025-01-01', cites: [cannabisChapter, cannabisFacts] }],
  releaseTo: 'requester',
  obligations: [{ value: 'O-REQUEST-FILED' }, { value: 'O-NO-REDISCLOSE' }],
};
