import type { AccessRule } from '../../law/access-rule.js';
import { recipientCites } from './citations.js';

/** The list is sent by 1 December each year, the application by 20 November. */
export const officer: AccessRule = {
  id: 'tn.access.officer',
  order: 9,
  effect: 'permit',
  who: "an officer of the state bureau, of a task force or of the DEA, a certified officer, or an officer of another state, on the district attorney's list of the year",
  purpose: 'an official investigation with a case number',
  reaches: 'the person investigated',
  from: '2019-04-09',
  applies: { fact: 'requester.kind', is: 'peace-officer' },
  conditions: [
    { require: { fact: 'investigation.official', is: true }, otherwise: 'D-NO-SPECIFIC' },
    { require: { fact: 'investigation.caseNumber', is: true }, otherwise: 'D-NO-CASE-NUMBER' },
    { require: { fact: 'requester.onApprovedList', is: true }, otherwise: 'D-NOT-APPROVED' },
  ],
  permits: [{ value: 'P-LE' }],
  grant: 'may',
  standing: [{ value: 'text' }],
  cites: recipientCites,
  releaseTo: 'requester',
  obligations: [{ value: 'O-COPY-REQUEST' }, { value: 'O-AUDIT' }],
};
