import type { AccessProfile } from '../../law/access-rule.js';
import { accessFacts } from '../facts/access-facts.js';
import { redisclosureFacts } from '../facts/redisclosure-facts.js';
import { attorneyGeneral } from './attorney-general.js';
import { onward, recipients } from './citations.js';
import { accessCodes } from './codes.js';
import { court } from './court.js';
import { delegate } from './delegate.js';
import { interstate } from './interstate.js';
import { medicaid } from './medicaid.js';
import { medicalExaminer } from './medical-examiner.js';
import { mentalHealth } from './mental-health.js';
import { officer } from './officer.js';
import { patient } from './patient.js';
import { personnel } from './personnel.js';
import { pharmacist } from './pharmacist.js';
import { chart } from './onward/chart.js';
import { chartedCopy } from './onward/charted-copy.js';
import { civilMatter } from './onward/civil-matter.js';
import { investigators } from './onward/investigators.js';
import { patient as patientOnward } from './onward/patient.js';
import { practitioner } from './onward/practitioner.js';
import { suspicionReport } from './onward/suspicion-report.js';
import { program } from './program.js';
import { review } from './review.js';
import { supervision } from './supervision.js';
import { treatment } from './treatment.js';

/** Who may receive data of the program, and who may pass them on: Tenn. Code 53-10-306, 308 and 311. The list is closed. */
export const access: AccessProfile = {
  facts: accessFacts,
  onwardFacts: redisclosureFacts,
  recordedFrom: '2019-04-09',
  recordedCite: recipients,
  rules: [
    personnel,
    treatment,
    supervision,
    review,
    pharmacist,
    delegate,
    medicalExaminer,
    medicaid,
    officer,
    program,
    mentalHealth,
    attorneyGeneral,
    court,
    interstate,
    patient,
  ],
  onward: [patientOnward, practitioner, suspicionReport, chart, chartedCopy, investigators, civilMatter],
  end: {
    rules: { id: 'tn.access.closedList', readWhole: true, code: 'D-CLASS', cites: [recipients] },
    onward: { id: 'tn.redisclosure.closedList', readWhole: true, code: 'D-REDISCLOSE', cites: [onward] },
  },
  readings: {},
  wrongChannel: {
    deny: 'D-WRONG-CHANNEL',
    cite: recipients,
    instead: {},
    advice: { 'own-login': 'A-OWN-LOGIN' },
  },
  missing: 'I-MISSING',
  lawDate: 'I-LAW-DATE',
  codes: accessCodes,
};
