import type { AccessRule } from '../../law/access-rule.js';
import { designatedRepresentative } from './board.js';
import { numbering, recipientsFrom2024, sharingBill } from './citations.js';
import { cannabisRecords, formObligation, investigationPurpose, investigatorObligations, licensee, named, ownAccount, part2Obligation } from './conditions.js';

export const boardGround: AccessRule = {
  id: 'ky.access.boardGround',
  order: 7,
  effect: 'permit',
  who: 'a designated representative of the Board of Medical Licensure or the Board of Nursing',
  purpose:
    'review beyond a specific investigation: a colleague of one already under investigation for improper prescribing or dispensing, or an area flagged by a trend report or by a report on another',
  reaches: 'a named physician (medical board) or a named APRN (nursing board)',
  from: '2018-01-05',
  applies: {
    all: [
      { fact: 'requester.kind', is: 'board-representative' },
      { fact: 'requester.board', is: ['medical-licensure', 'nursing'] },
      { fact: 'boardGround.kind', is: ['associate', 'trend-area', 'report-area'] },
    ],
  },
  channels: [{ value: ['dcb-20l'] }],
  conditions: [
    designatedRepresentative,
    ownAccount,
    investigationPurpose,
    {
      by: 'asked.report',
      cases: { provider: [], 'cannabis-certifications': [cannabisRecords] },
      otherwise: [{ deny: 'D-SCOPE' }],
    },
    {
      by: 'boardGround.kind',
      cases: {
        associate: [
          { require: { fact: 'boardGround.sharesEntity', is: true }, otherwise: 'D-NO-SPECIFIC' },
          { require: { fact: 'boardGround.otherUnderInvestigation', is: true }, otherwise: 'D-NO-SPECIFIC' },
        ],
      },
      otherwise: [
        { require: { fact: 'boardGround.areaFlagged', is: true }, otherwise: 'D-NO-SPECIFIC' },
        { require: { fact: 'boardGround.subjectPracticesThere', is: true }, otherwise: 'D-NO-SPECIFIC' },
      ],
    },
    {
      by: 'subject.kind',
      cases: {
        person: [
          named,
          licensee,
          {
            by: 'requester.board',
            cases: { 'medical-licensure': [{ require: { fact: 'subject.profession', is: 'physician' }, otherwise: 'D-SCOPE' }] },
            otherwise: [{ require: { fact: 'subject.profession', is: 'aprn' }, otherwise: 'D-SCOPE' }],
          },
        ],
        group: [{ deny: 'D-NO-NAMED' }],
      },
      otherwise: [{ deny: 'D-SCOPE' }],
    },
  ],
  permits: [{ when: { fact: 'boardGround.kind', is: 'associate' }, value: 'P-BOARD-ASSOC' }, { value: 'P-BOARD-AREA' }],
  standing: [{ value: 'unverified' }],
  cites: [
    { ...numbering.to2023, cites: [{ authority: 'KRS 218A.202(7)(g), (7)(h)', standing: 'unverified' }, sharingBill] },
    { ...numbering.from2024, cites: [recipientsFrom2024, sharingBill] },
  ],
  releaseTo: 'requester',
  obligations: [...investigatorObligations, ...part2Obligation, ...formObligation],
};
