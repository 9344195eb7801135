import type { AccessRule, Condition, DatedCitation } from '../../law/access-rule.js';
import { bartlett, conway, numbering, regulation } from './citations.js';
import { anyReport, part2Rows } from './conditions.js';

/** In-camera production answers a civil order in *Conway*; the civil-action bar as remembered says no. */
const civilOrder: Condition = {
  reading: 'civilOrder',
  settings: {
    open: { opens: 'I-CIVIL-ORDER' },
    'permit-in-camera': 'permits',
    deny: { requires: [{ deny: 'D-CIVIL', advice: 'A-COURT-MOTION' }] },
  },
};

/** What a court order must be, whoever holds the data. */
export const courtProcess: Condition = {
  by: 'process.kind',
  cases: {
    'court-order': [
      { require: { fact: 'process.shown', is: true }, otherwise: 'D-NO-PROCESS' },
      { require: { fact: 'process.competentCourt', is: true }, otherwise: 'D-NO-PROCESS' },
      { require: { fact: 'process.coversSubject', is: true }, otherwise: 'D-SCOPE' },
      { require: { fact: 'process.deliverTo', is: 'court-in-camera' }, otherwise: 'D-SCOPE', advice: 'A-COURT-MOTION' },
      { by: 'process.caseType', cases: { civil: [civilOrder] }, otherwise: [] },
    ],
    'civil-subpoena': [{ deny: 'D-CIVIL', advice: 'A-COURT-MOTION' }],
    'trial-subpoena': [{ deny: 'D-NO-PROCESS', advice: 'A-COURT-MOTION' }],
  },
  otherwise: [{ deny: 'D-NO-PROCESS' }],
};

export const courtCites: readonly [DatedCitation] = [{ ...numbering.always, cites: [regulation.requestFirst, bartlett, conway] }];

export const court: AccessRule = {
  id: 'ky.access.court',
  order: 17,
  effect: 'permit',
  who: 'a court of competent jurisdiction, whoever carries its order',
  purpose: 'in-camera review by the judge, under seal',
  reaches: 'as ordered',
  from: '2018-01-05',
  applies: {
    any: [
      { fact: 'process.kind', is: ['court-order', 'civil-subpoena'] },
      { all: [{ fact: 'requester.kind', is: 'court' }, { not: { fact: 'process.kind', is: ['grand-jury-subpoena', 'trial-subpoena'] } }] },
    ],
  },
  channels: [{ value: ['served-process'] }],
  conditions: [courtProcess, anyReport, part2Rows],
  permits: [{ value: 'P-COURT' }],
  standing: [{ value: 'text' }],
  cites: courtCites,
  releaseTo: 'court',
  obligations: [{ value: 'O-NO-REDISCLOSE' }, { value: 'O-IN-CAMERA' }],
};
