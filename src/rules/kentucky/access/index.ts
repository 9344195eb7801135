import { accessFacts } from '../facts/access-facts.js';
import { redisclosureFacts } from '../facts/redisclosure-facts.js';
import type { AccessDeclaration, AccessReadingsDeclaration, RedisclosureDeclaration } from '../generated/facts.js';
import { accessCodes } from './codes.js';
import type { AccessProfile, AccessRule } from '../../law/access-rule.js';
import { aggregate } from './aggregate.js';
import { board } from './board.js';
import { boardGround } from './board-ground.js';
import { cabinet } from './cabinet.js';
import { openRecordsDecision, regulation } from './citations.js';
import { cannabisCard, cannabisCertifications, cannabisSales } from './cannabis.js';
import { closedList } from './closed-list.js';
import { court } from './court.js';
import { delegate } from './delegate.js';
import { facility } from './facility.js';
import { grandJury } from './grand-jury.js';
import { interstate } from './interstate.js';
import { medicaid } from './medicaid.js';
import { medicalExaminer } from './medical-examiner.js';
import { neonatal } from './neonatal.js';
import { officer } from './officer.js';
import { cabinetProceeding } from './onward/cabinet-proceeding.js';
import { chart } from './onward/chart.js';
import { chartedCopy } from './onward/charted-copy.js';
import { consultant } from './onward/consultant.js';
import { courtOnward } from './onward/court.js';
import { facilityOnward } from './onward/facility.js';
import { investigators } from './onward/investigators.js';
import { licenseeAndCounsel } from './onward/licensee.js';
import { medicaidOnward } from './onward/medicaid.js';
import { noLimb } from './onward/no-limb.js';
import { patient } from './onward/patient.js';
import { suspicionReport } from './onward/suspicion-report.js';
import { program } from './program.js';
import { prosecutor } from './prosecutor.js';
import { accessReadings } from './readings.js';
import { selfReview } from './self-review.js';
import { treatment } from './treatment.js';
import { veteransAffairs } from './veterans-affairs.js';

export interface KentuckyAccess extends AccessProfile<AccessDeclaration, RedisclosureDeclaration, AccessReadingsDeclaration> {
  readonly onwardFacts: RedisclosureDeclaration;
  readonly onward: readonly AccessRule[];
}

/** Who may receive KASPER data, and who may pass them on. */
export const kentuckyAccess: KentuckyAccess = {
  facts: accessFacts,
  onwardFacts: redisclosureFacts,
  recordedFrom: '2018-01-05',
  recordedCite: { authority: '902 KAR 55:110 (text effective 2018-01-05)', standing: 'text', asOf: '2018-01-05' },
  rules: [
    treatment,
    neonatal,
    selfReview,
    delegate,
    facility,
    board,
    boardGround,
    officer,
    prosecutor,
    cabinet,
    medicaid,
    program,
    medicalExaminer,
    interstate,
    veteransAffairs,
    grandJury,
    court,
    aggregate,
    closedList,
    cannabisCard,
    cannabisSales,
    cannabisCertifications,
  ],
  onward: [
    investigators,
    medicaidOnward,
    licenseeAndCounsel,
    consultant,
    patient,
    chart,
    chartedCopy,
    suspicionReport,
    facilityOnward,
    courtOnward,
    cabinetProceeding,
    noLimb,
  ],
  readings: accessReadings,
  wrongChannel: {
    deny: 'D-WRONG-CHANNEL',
    cite: regulation.channels,
    instead: { 'open-records': { deny: 'D-PUBLIC-RECORD', cite: openRecordsDecision } },
    advice: { ekasper: 'A-USE-EKASPER', 'dcb-20l': 'A-USE-DCB20L' },
  },
  missing: 'I-MISSING',
  lawDate: 'I-LAW-DATE',
  codes: accessCodes,
};
