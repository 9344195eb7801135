import type { AccessRule } from '../../law/access-rule.js';
import { numbering, openRecordsDecision, regulation } from './citations.js';

/** The ground rule: the list is closed, and an unknown class is not on it. */
export const closedList: AccessRule = {
  id: 'ky.access.closedList',
  order: 19,
  effect: 'deny',
  who: 'everybody else, the patient included',
  purpose: 'any',
  reaches: 'nothing',
  from: '2018-01-05',
  applies: {
    not: {
      fact: 'requester.kind',
      is: [
        'practitioner',
        'pharmacist',
        'delegate',
        'facility-user',
        'board-representative',
        'peace-officer',
        'prosecutor',
        'cabinet-personnel',
        'medicaid',
        'grand-jury',
        'court',
        'program-officer',
        'medical-examiner',
        'coroner',
        'interstate-user',
        'va-user',
      ],
    },
  },
  conditions: [
    { by: 'requester.kind', cases: {}, otherwise: [{ deny: 'D-CLASS' }] },
    { by: 'channel', cases: { 'open-records': [{ deny: 'D-PUBLIC-RECORD', cite: openRecordsDecision }] }, otherwise: [] },
  ],
  standing: [{ value: 'text' }],
  cites: [{ ...numbering.always, cites: [regulation.closedList] }],
  obligations: [],
  advice: [
    { when: { fact: 'requester.kind', is: 'patient' }, value: 'A-ASK-PRACTITIONER' },
    { when: { fact: 'requester.sort', is: ['defense-counsel', 'civil-counsel', 'civil-party'] }, value: 'A-COURT-MOTION' },
  ],
};
