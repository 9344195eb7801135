import type { AccessRule } from '../../law/access-rule.js';
import { attorneyGeneral } from './attorney-general.js';
import { recipientCites } from './citations.js';
import { court } from './court.js';
import { delegate } from './delegate.js';
import { interstate } from './interstate.js';
import { medicaid } from './medicaid.js';
import { medicalExaminer } from './medical-examiner.js';
import { mentalHealth } from './mental-health.js';
import { officer } from './officer.js';
import { personnel } from './personnel.js';
import { pharmacist } from './pharmacist.js';
import { program } from './program.js';
import { review } from './review.js';
import { supervision } from './supervision.js';
import { treatment } from './treatment.js';

/** The list was read whole: whoever is not on it is denied. */
export const closedList: AccessRule = {
  id: 'tn.access.closedList',
  order: 15,
  effect: 'deny',
  who: 'everybody else, the patient included',
  purpose: 'any',
  reaches: 'nothing',
  from: '2019-04-09',
  applies: {
    not: {
      any: [attorneyGeneral.applies, court.applies, delegate.applies, interstate.applies, medicaid.applies, medicalExaminer.applies, mentalHealth.applies, officer.applies, personnel.applies, pharmacist.applies, program.applies, review.applies, supervision.applies, treatment.applies],
    },
  },
  conditions: [{ by: 'requester.kind', cases: {}, otherwise: [{ deny: 'D-CLASS' }] }],
  standing: [{ value: 'text' }],
  cites: recipientCites,
  obligations: [],
  advice: [{ when: { fact: 'requester.kind', is: 'patient' }, value: 'A-ASK-PRACTITIONER' }],
};
