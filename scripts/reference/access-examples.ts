import type { AccessReadings, AccessRequest, Redisclosure } from '../../src/access/index.js';

/** A request that a rule permits, and one that it denies. */
export interface RuleExamples<Request> {
  readonly permits?: Example<Request>;
  readonly denies: Example<Request>;
}

/** One request with what it shows. */
export interface Example<Request> {
  readonly shows: string;
  readonly request: Request;
  readonly readings?: AccessReadings;
}

/** A day on which the chapter on medicinal cannabis is in force. */
const cannabisDay = '2025-06-02';
const day = '2025-03-10';
const investigation = { bonaFide: true, specific: true, concernsSubject: true };

const physician = { kind: 'practitioner', profession: 'physician', licensed: true, account: 'active' } as const;

const treatment: AccessRequest = {
  at: day,
  requester: physician,
  asked: { report: 'patient' },
  channel: 'integrated',
  purpose: 'treatment',
  subject: { kind: 'patient', relation: 'current' },
  certifiesPurpose: true,
};

const neonatal: AccessRequest = {
  ...treatment,
  purpose: 'neonatal-review',
  subject: { kind: 'birth-mother', infantIsPatient: true, infantExposed: true },
};

const selfReview: AccessRequest = {
  ...treatment,
  asked: { report: 'report-card' },
  channel: 'ekasper',
  purpose: 'self-review',
  subject: { kind: 'prescriber-record', deaIsOwn: true },
};

const delegate = {
  kind: 'delegate',
  principal: { kind: 'pharmacist', licensed: true, account: 'active' },
  employedByPractice: true,
  employment: { from: '2024-01-08', until: 'open' },
  directed: true,
  account: 'active',
} as const;

const nurse = {
  kind: 'facility-user',
  facility: 'hospital',
  role: 'designated-employee',
  employedByFacility: true,
  designatedByCmo: true,
  designation: { from: '2024-06-01', until: 'open' },
  directed: true,
  account: 'active',
  policy: {
    maintained: true,
    teachesProperUse: true,
    teachesMisuseBan: true,
    teachesSanctions: true,
    coversAddRemove: true,
    coversMisuseActions: true,
    requiresOigReport: true,
    adhered: true,
    requestedByCabinet: false,
  },
} as const;

const boardReview: AccessRequest = {
  at: day,
  requester: { kind: 'board-representative', board: 'medical-licensure', designated: true },
  asked: { report: 'provider' },
  channel: 'dcb-20l',
  purpose: 'investigation',
  subject: { kind: 'person', named: true, licensee: true, profession: 'physician' },
  investigation,
};

const officer: AccessRequest = {
  at: day,
  requester: { kind: 'peace-officer', jurisdiction: 'kentucky', certification: 'certified', drugLawDuty: true, account: 'active' },
  asked: { report: 'patient', part2Rows: false },
  channel: 'ekasper',
  purpose: 'investigation',
  subject: { kind: 'person', named: true },
  investigation,
};

const prosecutor: AccessRequest = { ...officer, requester: { kind: 'prosecutor', office: 'commonwealth', account: 'active' }, purpose: 'prosecution' };

const cabinet: AccessRequest = {
  at: day,
  requester: { kind: 'cabinet-personnel', employer: 'oig', trained: true, approved: true },
  asked: { report: 'provider' },
  channel: 'internal',
  purpose: 'cabinet-duty',
};

const medicaid: AccessRequest = {
  at: day,
  requester: { kind: 'medicaid', program: 'kentucky', account: 'active' },
  asked: { report: 'provider' },
  channel: 'written-request',
  purpose: 'misuse-review',
  subject: { kind: 'medicaid-provider', enrolled: true },
};

const program: AccessRequest = {
  at: day,
  requester: { kind: 'program-officer', role: 'probation-officer', administersProgram: true, account: 'active' },
  asked: { report: 'patient' },
  channel: 'ekasper',
  purpose: 'program-administration',
  subject: { kind: 'defendant', inProgram: true, chapter218A: false, documentedAbuser: true },
};

const medicalExaminer: AccessRequest = {
  at: day,
  requester: { kind: 'medical-examiner', account: 'active' },
  asked: { report: 'patient' },
  channel: 'ekasper',
  purpose: 'death-investigation',
  subject: { kind: 'decedent', underKrs72026: true },
};

const otherState = { kind: 'interstate-user', state: 'TN', role: 'physician', roleAllowed: true, purposeAllowed: true } as const;

const interstate: AccessRequest = {
  at: day,
  requester: { ...otherState, agreement: { from: '2020-01-01', until: 'open' } },
  asked: { report: 'patient' },
  channel: 'interstate-hub',
  subject: { kind: 'patient', relation: 'current' },
};

const veteransAffairs: AccessRequest = {
  at: day,
  requester: { kind: 'va-user', actor: 'automated-system', vaEmployed: true, directed: true },
  asked: { report: 'patient' },
  channel: 'interstate-hub',
  purpose: 'treatment',
  subject: { kind: 'va-patient', receivesControlledSubstance: true, hospiceOrPalliative: false },
};

const grandJury: AccessRequest = {
  at: day,
  requester: { kind: 'grand-jury' },
  asked: { report: 'patient', part2Rows: false },
  channel: 'served-process',
  process: { kind: 'grand-jury-subpoena', convened: true, properlyIssued: true, coversSubject: true },
};

const order = { kind: 'court-order', shown: true, competentCourt: true, caseType: 'criminal', coversSubject: true, deliverTo: 'court-in-camera' } as const;

const court: AccessRequest = {
  at: day,
  requester: { kind: 'court' },
  asked: { report: 'patient', part2Rows: false },
  channel: 'served-process',
  process: order,
};

/** For each access rule an example that it permits and one that it denies; they are executed by a test. */
export const accessExamples: Readonly<Record<string, RuleExamples<AccessRequest>>> = {
  'ky.access.treatment': {
    permits: { shows: 'A physician looks up a current patient from the health record.', request: treatment },
    denies: { shows: 'No appointment, referral or intake makes the applicant a patient.', request: { ...treatment, subject: { kind: 'patient', relation: 'prospective', clinicalIntake: false } } },
  },
  'ky.access.neonatal': {
    permits: { shows: 'A neonatologist looks up the mother of an exposed infant in care.', request: neonatal },
    denies: { shows: 'The infant is not this physician’s patient.', request: { ...neonatal, subject: { kind: 'birth-mother', infantIsPatient: false, infantExposed: true } } },
  },
  'ky.access.self': {
    permits: { shows: 'A physician reads the own report card.', request: selfReview },
    denies: { shows: 'A partner’s DEA number is not the own.', request: { ...selfReview, subject: { kind: 'prescriber-record', deaIsOwn: false } } },
  },
  'ky.access.delegate': {
    permits: { shows: 'A technician acts for the pharmacist who directed this query.', request: { ...treatment, requester: delegate } },
    denies: { shows: 'The employment ended two months ago.', request: { ...treatment, requester: { ...delegate, employment: { from: '2024-01-08', until: '2025-01-08' } } } },
  },
  'ky.access.facility': {
    permits: { shows: 'A designated nurse of a hospital with a complete policy.', request: { ...treatment, requester: nurse } },
    denies: { shows: 'The policy does not teach the sanctions.', request: { ...treatment, requester: { ...nurse, policy: { ...nurse.policy, teachesSanctions: false } } } },
  },
  'ky.access.board': {
    permits: { shows: 'The medical board’s investigator asks for a licensee’s provider report by form.', request: boardReview },
    denies: { shows: 'Provider reports are not given out by eKASPER.', request: { ...boardReview, channel: 'ekasper', requester: { kind: 'board-representative', board: 'medical-licensure', designated: true, account: 'active' } } },
  },
  'ky.access.boardGround': {
    permits: {
      shows: 'A colleague of a physician already under investigation; no specific investigation of the colleague.',
      request: { ...boardReview, investigation: { bonaFide: false }, boardGround: { kind: 'associate', sharesEntity: true, otherUnderInvestigation: true } },
    },
    denies: {
      shows: 'The subject does not practice in the flagged area.',
      request: { ...boardReview, investigation: { bonaFide: false }, boardGround: { kind: 'trend-area', areaFlagged: true, subjectPracticesThere: false } },
    },
  },
  'ky.access.officer': {
    permits: { shows: 'A certified officer with drug-law duty in a specific investigation.', request: officer },
    denies: { shows: 'A hunch about an area is no specific investigation.', request: { ...officer, subject: { kind: 'group' }, investigation: { ...investigation, specific: false } } },
  },
  'ky.access.prosecutor': {
    permits: { shows: 'An assistant Commonwealth’s attorney prosecutes the named person.', request: prosecutor },
    denies: { shows: 'Other states’ prosecutors are not listed.', request: { ...prosecutor, requester: { kind: 'prosecutor', office: 'other-state', account: 'active' } } },
  },
  'ky.access.cabinet': {
    permits: { shows: 'Trained and approved personnel of the Office of Inspector General.', request: cabinet },
    denies: { shows: 'A contractor who is not approved.', request: { ...cabinet, requester: { kind: 'cabinet-personnel', employer: 'agent-or-contractor', trained: true, approved: false } } },
  },
  'ky.access.medicaid': {
    permits: { shows: 'Medicaid reviews an enrolled provider.', request: medicaid },
    denies: { shows: 'The provider is not enrolled.', request: { ...medicaid, subject: { kind: 'medicaid-provider', enrolled: false } } },
  },
  'ky.access.program': {
    permits: { shows: 'A probation officer of the program, for a documented abuser.', request: program },
    denies: { shows: 'Neither charged under KRS 218A nor documented.', request: { ...program, subject: { kind: 'defendant', inProgram: true, chapter218A: false, documentedAbuser: false } } },
  },
  'ky.access.medicalExaminer': {
    permits: { shows: 'A death investigation under KRS 72.026, report on the decedent.', request: medicalExaminer },
    denies: { shows: 'The spouse of the decedent is not reached.', request: { ...medicalExaminer, subject: { kind: 'third-party' } } },
  },
  'ky.access.interstate': {
    permits: { shows: 'A physician of a state with an agreement, by the hub.', request: interstate },
    denies: { shows: 'The agreement has lapsed.', request: { ...interstate, requester: { ...otherState, agreement: { from: '2020-01-01', until: '2024-12-31' } } } },
  },
  'ky.access.va': {
    permits: { shows: 'An automated system of the Department, directed, for a covered patient.', request: veteransAffairs },
    denies: { shows: 'A hospice patient is not covered.', request: { ...veteransAffairs, subject: { kind: 'va-patient', receivesControlledSubstance: true, hospiceOrPalliative: true } } },
  },
  'ky.access.grandJury': {
    permits: { shows: 'A properly issued subpoena of a convened grand jury.', request: grandJury },
    denies: { shows: 'A trial subpoena is no grand jury subpoena.', request: { ...grandJury, process: { kind: 'trial-subpoena' } } },
  },
  'ky.access.court': {
    permits: { shows: 'A signed order in a criminal case, delivery to the judge.', request: court },
    denies: { shows: 'Delivery straight to a party.', request: { ...court, process: { ...order, deliverTo: 'party' } } },
  },
  'ky.access.aggregate': {
    permits: { shows: 'A newspaper reads the trend report.', request: { at: day, requester: { kind: 'other', sort: 'press' }, asked: { report: 'trend' } } },
    denies: { shows: 'The same newspaper asks for rows.', request: { at: day, requester: { kind: 'other', sort: 'press' }, asked: { report: 'patient' }, channel: 'written-request' } },
  },
  'ky.access.closedList': {
    denies: { shows: 'The patient asks the program for the own record.', request: { at: day, requester: { kind: 'patient' }, asked: { report: 'patient' }, channel: 'open-records' } },
  },
  'ky.access.cannabisCard': {
    permits: { shows: 'An officer checks a card that was presented.', request: { at: cannabisDay, requester: { kind: 'peace-officer', jurisdiction: 'kentucky' }, asked: { report: 'cannabis-card' }, subject: { kind: 'card', numberGiven: true } } },
    denies: { shows: 'No card was presented.', request: { at: cannabisDay, requester: { kind: 'dispensary-agent', licensedDispensary: true }, asked: { report: 'cannabis-card' }, subject: { kind: 'card', numberGiven: false } } },
  },
  'ky.access.cannabisSales': {
    permits: { shows: 'A licensed dispensary looks at what the holder has bought.', request: { at: cannabisDay, requester: { kind: 'dispensary-agent', licensedDispensary: true }, asked: { report: 'cannabis-sales' }, subject: { kind: 'card', numberGiven: true } } },
    denies: { shows: 'The dispensary is not licensed.', request: { at: cannabisDay, requester: { kind: 'dispensary-agent', licensedDispensary: false }, asked: { report: 'cannabis-sales' }, subject: { kind: 'card', numberGiven: true } } },
  },
  'ky.access.cannabisCertifications': {
    permits: { shows: 'A board monitors certifications.', request: { at: cannabisDay, requester: { kind: 'board-representative', board: 'medical-licensure' }, asked: { report: 'cannabis-certifications' } } },
    denies: { shows: 'A dispensary asks for certifications, which are for boards and the cabinet.', request: { at: cannabisDay, requester: { kind: 'dispensary-agent', licensedDispensary: true }, asked: { report: 'cannabis-certifications' } } },
  },
};

const toInvestigator: Redisclosure = {
  at: day,
  from: 'peace-officer',
  obtainedUnder: 'investigation',
  to: { kind: 'law-enforcement', listed: true },
  sharedInvestigation: investigation,
  shareLog: { bothDocumented: true, personsNamed: true, fullDate: true, filedByEachAgency: true },
};

const toBoard: Redisclosure = { at: day, from: 'medicaid', obtainedUnder: 'medicaid', to: { kind: 'licensing-board', appropriate: true }, overutilization: true };

const toLicensee: Redisclosure = {
  at: day,
  from: 'board-representative',
  obtainedUnder: 'board',
  to: { kind: 'licensee-and-counsel' },
  proceeding: { formal: true, relevant: true },
};

const toPatient: Redisclosure = { at: day, from: 'pharmacist', obtainedUnder: 'treatment', to: { kind: 'patient', isSubject: true } };

const suspicion: Redisclosure = {
  at: day,
  from: 'pharmacist',
  obtainedUnder: 'none',
  to: { kind: 'law-enforcement' },
  purpose: 'suspicion-report',
  suspicion: { suspectedMisuse: true, goodFaithBelief: true },
};

const facilityToPatient: Redisclosure = { at: day, from: 'facility-user', obtainedUnder: 'facility', to: { kind: 'patient', isSubject: true } };

const toCourt: Redisclosure = { at: day, from: 'board-representative', obtainedUnder: 'board', to: { kind: 'court' }, process: order, part2Rows: false };

/** For each re-disclosure rule an example that it permits and one that it denies; they are executed by a test. */
export const redisclosureExamples: Readonly<Record<string, RuleExamples<Redisclosure>>> = {
  'ky.redisclosure.investigators': {
    permits: { shows: 'Two listed investigators on one investigation, the sharing fully recorded.', request: toInvestigator },
    denies: { shows: 'The recipient is not on the list.', request: { ...toInvestigator, to: { kind: 'law-enforcement', listed: false } } },
  },
  'ky.redisclosure.medicaid': {
    permits: { shows: 'Medicaid refers overutilization to the appropriate board.', request: toBoard },
    denies: { shows: 'The data are not about overutilization.', request: { ...toBoard, overutilization: false } },
  },
  'ky.redisclosure.licensee': {
    permits: { shows: 'Formal proceedings, data relevant to the charges.', request: toLicensee },
    denies: { shows: 'The data are not relevant to the charges.', request: { ...toLicensee, proceeding: { formal: true, relevant: false } } },
  },
  'ky.redisclosure.consultant': {
    permits: { shows: 'An expert works as the board’s agent.', request: { ...toLicensee, to: { kind: 'consultant', boardAgent: true } } },
    denies: { shows: 'The expert is not the board’s agent.', request: { ...toLicensee, to: { kind: 'consultant', boardAgent: false } } },
  },
  'ky.redisclosure.patient': {
    permits: { shows: 'A pharmacist hands the report to the patient.', request: toPatient },
    denies: { shows: 'A relative without authority to act.', request: { ...toPatient, to: { kind: 'representative', authorizedToAct: false } } },
  },
  'ky.redisclosure.chart': {
    permits: { shows: 'The report goes into the patient’s own chart.', request: { ...toPatient, to: { kind: 'medical-record', of: 'subject' } } },
    denies: { shows: 'Another person’s chart.', request: { ...toPatient, to: { kind: 'medical-record', of: 'other' } } },
  },
  'ky.redisclosure.chartedCopy': {
    permits: { shows: 'A charted copy goes to the insurer under medical-record law.', request: { ...toPatient, obtainedUnder: 'medical-record', to: { kind: 'other', sort: 'insurer' } } },
    denies: { shows: 'The report itself, not a charted copy, goes to the insurer.', request: { ...toPatient, to: { kind: 'other', sort: 'insurer' } } },
  },
  'ky.redisclosure.suspicion': {
    permits: { shows: 'A pharmacist without a report believes in good faith that a prescription is forged.', request: suspicion },
    denies: { shows: 'Handing a report to an officer who merely asks.', request: { ...suspicion, obtainedUnder: 'treatment', purpose: 'other' } },
  },
  'ky.redisclosure.facility': {
    permits: { shows: 'A nurse hands the report to the patient, facility data read as treatment data.', request: facilityToPatient, readings: { facilitySharing: 'as-treatment' } },
    denies: { shows: 'The recipient is not the patient.', request: { ...facilityToPatient, to: { kind: 'patient', isSubject: false } } },
  },
  'ky.redisclosure.court': {
    permits: { shows: 'A board produces data to the judge under a criminal order.', request: toCourt },
    denies: { shows: 'A civil subpoena is no order.', request: { ...toCourt, process: { kind: 'civil-subpoena' } } },
  },
  'ky.redisclosure.cabinetProceeding': {
    permits: { shows: 'A designated agent uses data in a proceeding before the cabinet.', request: { at: day, from: 'cabinet-personnel', obtainedUnder: 'investigation', to: { kind: 'cabinet-hearing' }, purpose: 'administrative-proceeding' } },
    denies: { shows: 'The hearing is not what the data are passed on for.', request: { at: day, from: 'cabinet-personnel', obtainedUnder: 'investigation', to: { kind: 'cabinet-hearing' }, purpose: 'personal' } },
  },
  'ky.redisclosure.closedList': {
    denies: { shows: 'A colleague asks in the own account or reads the chart.', request: { ...toPatient, to: { kind: 'practitioner' } } },
  },
};
