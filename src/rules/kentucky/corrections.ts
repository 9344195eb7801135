import type { Citation } from '../../core/citation.js';
import type { CorrectionProfile, CorrectionStateRule } from '../law/correction-rule.js';
import { amendedEdition, earlierEditions } from './citations.js';
import { correctionClocks } from './correction-clocks.js';
import type { CorrectionClockName, CorrectionFlag, CorrectionState, CorrectionStep } from './facts/correction-facts.js';
import { correctionEvents } from './facts/correction-facts.js';
import type { CorrectionEventsDeclaration } from './generated/facts.js';

const process: Citation = { id: 'KRS 218A.202(18)', title: 'the cabinet shall have a process for correcting errors', standing: 'text' };
const emergencyRegulation: Citation = { id: '902 KAR 55:110E', title: 'error resolution, effective 2012-07-20', standing: 'text' };
const whoMayAsk: Citation = { id: '902 KAR 55:110 s.8(1)', title: 'who may ask for a correction', standing: 'text' };
const askDispenser: Citation = { id: '902 KAR 55:110 s.8(1)(a)', title: 'the one who believes an item wrong shall contact the dispenser', standing: 'text' };
const transmitCorrection: Citation = { id: '902 KAR 55:110 s.8(2)(a)', title: 'corrected data within seven calendar days of the request', standing: 'text' };
const dispenserNotice: Citation = { id: '902 KAR 55:110 s.8(2)(b)', title: 'the dispenser notifies the requester', standing: 'text' };
const systemError: Citation = { id: '902 KAR 55:110 s.8(3)', title: 'errors the system generated', standing: 'text' };
const branchNotice: Citation = {
  id: '902 KAR 55:110 s.8(3)(b)',
  title: 'the branch notifies the requester within five working days of the correction',
  standing: 'text',
};
const disputePage: Citation = {
  id: 'CHFS KASPER page',
  title: 'disputed records: the dispenser or the practitioner calls the branch at (502) 564-7985',
  standing: 'agency',
};
const firstDayExcluded: Citation = { id: 'KRS 446.030(1)(a)', title: 'the day of the event is not counted', standing: 'text' };
const rolls: Citation = {
  id: 'KRS 446.030(1)(a)',
  title: 'a last day on which the office is closed runs on to the next open day; open whether for calendar days',
  standing: 'interpretation',
};
const workingDays: Citation = {
  id: '902 KAR 55:110 s.8(3)(b)',
  title: 'working days are not defined; taken as days on which state offices are open',
  standing: 'interpretation',
};
const disclosurePresumed: Citation = {
  id: '902 KAR 55:110 s.8(1)',
  title: '"to whom a report has been disclosed" is held against providers only, and only where it is known not to be so',
  standing: 'interpretation',
};
const choice: Citation = { id: '902 KAR 55:110 s.8', title: 'the regulation is silent; choice of this library', standing: 'interpretation' };
const otherPrograms: Citation = {
  id: 'ASAP 4.2, DSP01',
  title: 'semantics from guides of other programs to the same standard; KASPER has published none that was read',
  standing: 'interpretation',
};

const patients = ['patient', 'patient-representative'] as const;
const providers = ['practitioner', 'pharmacist', 'health-facility', 'private-practice'] as const;
const standing = { label: 'by one with standing', where: { to: ['dispenser'], by: [...patients, ...providers] } } as const;
const withoutReport = {
  label: 'by a provider to whom no report was disclosed',
  where: { to: ['dispenser'], by: providers, reportDisclosed: [false] },
} as const;

/** The process in the words of Kentucky. */
export interface KentuckyCorrections extends CorrectionProfile {
  readonly events: CorrectionEventsDeclaration;
  readonly clocks: typeof correctionClocks;
  readonly owed: Readonly<Record<CorrectionClockName, string>>;
  readonly states: Readonly<Record<CorrectionState, CorrectionStateRule>>;
  readonly steps: Readonly<Record<CorrectionStep, string>>;
  readonly flags: Readonly<Record<CorrectionFlag, string>>;
}

/** Kentucky's error-resolution process: 902 KAR 55:110 section 8 and what the agency says about disputes. */
export const kentuckyCorrections: KentuckyCorrections = {
  editions: [
    { from: '2012-07-20', to: '2018-01-04', value: 'the emergency edition and those up to 2018', cites: [process, emergencyRegulation, earlierEditions] },
    { from: '2018-01-05', to: '2023-02-28', value: 'the edition of 2018', cites: [whoMayAsk] },
    // The edition of 2023 took effect on a day not established, not before March 2023.
    { from: '2023-03-01', value: 'the edition of 2023', cites: [whoMayAsk, amendedEdition] },
  ],
  events: correctionEvents,
  begins: 'none',
  clocks: correctionClocks,
  owed: { transmit: 'corrected data transmitted', 'branch-notice': 'requester told by the branch' },
  counting: { transmit: [firstDayExcluded, rolls], 'branch-notice': [firstDayExcluded, workingDays] },
  lateness: {
    transmit: { nominalOnly: 'late-nominal-only', rolled: 'late-correction' },
    'branch-notice': { nominalOnly: 'late-notice', rolled: 'late-notice' },
  },

  states: {
    none: { label: 'no request', next: ['contact-dispenser'], cites: [askDispenser] },
    requested: {
      label: 'requested',
      next: ['dispenser-decides'],
      clock: 'transmit',
      dutyOpen: true,
      flag: 'conditional',
      cites: [transmitCorrection],
    },
    'error-confirmed': { label: 'error confirmed', next: ['dispenser-transmits'], clock: 'transmit', dutyOpen: true, cites: [transmitCorrection] },
    transmitted: { label: 'correction transmitted', next: ['dispenser-notifies'], clock: 'transmit', cites: [dispenserNotice] },
    disputed: { label: 'disputed', next: ['refer-to-branch'], cites: [disputePage] },
    'under-investigation': { label: 'under investigation', next: ['branch-decides'], cites: [disputePage] },
    'branch-found-error': { label: 'branch found an error', next: ['corrector-unsettled'], cites: [choice] },
    'system-error-reported': { label: 'system error reported', next: ['branch-verifies'], cites: [systemError] },
    'system-error-verified': { label: 'system error verified', next: ['branch-corrects'], cites: [systemError] },
    'branch-corrected': { label: 'corrected by the branch', next: ['branch-notifies'], clock: 'branch-notice', dutyOpen: true, cites: [branchNotice] },
    'closed-corrected': { label: 'closed, corrected', next: [], clock: 'path', cites: [dispenserNotice, branchNotice] },
    'closed-upheld': { label: 'closed, record upheld', next: [], cites: [choice] },
  },
  steps: {
    'contact-dispenser': 'the requester asks the dispenser who reported the record',
    'dispenser-decides': 'the dispenser confirms the error or asserts that the record is right',
    'dispenser-transmits': 'the dispenser transmits corrected data',
    'dispenser-notifies': 'the dispenser tells the requester that corrected data was transmitted',
    'refer-to-branch': 'the dispenser or the practitioner calls the branch',
    'branch-decides': 'the branch decides who is right',
    'corrector-unsettled': 'the record is to be corrected; the law does not say by whom',
    'branch-verifies': 'the branch verifies the system error',
    'branch-corrects': 'the branch corrects the record',
    'branch-notifies': 'the branch tells the requester that the record was corrected',
    'inform-branch': 'the one who asked may tell the branch',
  },
  flags: {
    conditional: 'the date binds only if the error is confirmed, now or later',
    'duplicate-request': 'asked again; the first request counts',
    'wrong-addressee': 'asked the branch instead of the dispenser',
    'no-standing': 'asked by one who has no standing',
    'premature-notice': 'notice given when no correction awaited one',
    'wrong-notifier': 'notice given by the one who did not owe it',
    'ignored-event': 'an event had no place in the case and changed nothing',
    'transmission-rejected': 'a transmission was refused and updated nothing',
    'acceptance-unknown': 'whether a transmission was accepted is unknown',
    'late-nominal-only': 'transmitted after the date as counted, but not after the open day it rolls to',
    'late-correction': 'transmitted late under both readings',
    'late-notice': 'notice given late',
  },

  transitions: [
    {
      rule: 'ky.correction.wrong-addressee',
      from: ['none'],
      event: 'requested',
      guard: { label: 'to the branch', where: { to: ['branch'] } },
      to: 'none',
      flag: 'wrong-addressee',
      next: ['contact-dispenser'],
      message: 'A request to the branch starts nothing: the dispenser who reported the record is asked first.',
      cites: [askDispenser],
    },
    {
      rule: 'ky.correction.no-report-disclosed',
      from: ['none'],
      event: 'requested',
      guard: withoutReport,
      to: 'none',
      flag: 'no-standing',
      next: [],
      message: 'Providers have standing as recipients of a report, and none was disclosed to this one.',
      cites: [whoMayAsk, disclosurePresumed],
    },
    {
      rule: 'ky.correction.requested',
      from: ['none'],
      event: 'requested',
      guard: standing,
      to: 'requested',
      starts: 'transmit',
      message: 'The request starts the period for corrected data, which the dispenser owes if it confirms the error.',
      cites: [whoMayAsk, disclosurePresumed, transmitCorrection],
    },
    {
      rule: 'ky.correction.no-standing',
      from: ['none'],
      event: 'requested',
      to: 'none',
      flag: 'no-standing',
      next: ['inform-branch'],
      message: 'The one who asks is not among the parties who may request a correction; telling the branch remains open.',
      cites: [whoMayAsk, choice],
    },
    {
      rule: 'ky.correction.later-request-no-report-disclosed',
      from: ['system-error-reported', 'system-error-verified', 'disputed', 'under-investigation', 'branch-found-error', 'error-confirmed'],
      event: 'requested',
      guard: withoutReport,
      to: 'same',
      flag: 'duplicate-request',
      message: 'The case is open already; this request is by one without standing and changes nothing.',
      cites: [whoMayAsk, disclosurePresumed],
    },
    {
      rule: 'ky.correction.later-request',
      from: ['system-error-reported', 'system-error-verified', 'disputed', 'under-investigation', 'branch-found-error', 'error-confirmed'],
      event: 'requested',
      guard: standing,
      to: 'same',
      starts: 'transmit',
      flag: 'duplicate-request',
      message: 'The case is open already: the first request counts, and this one only where there was none before.',
      cites: [transmitCorrection, choice],
    },
    {
      rule: 'ky.correction.duplicate-request',
      from: 'any',
      event: 'requested',
      to: 'same',
      flag: 'duplicate-request',
      message: 'Asking again does not move the day: the first request counts.',
      cites: [transmitCorrection, choice],
    },
    {
      rule: 'ky.correction.error-confirmed',
      from: ['requested', 'disputed', 'under-investigation'],
      event: 'error-confirmed',
      to: 'error-confirmed',
      message: 'The dispenser confirms the error and owes corrected data; the period runs from the request, not from here.',
      cites: [transmitCorrection],
    },
    {
      rule: 'ky.correction.accuracy-asserted',
      from: ['requested'],
      event: 'accuracy-asserted',
      to: 'disputed',
      message: 'The dispenser holds the record to be right: no correction is owed, and the branch may be called.',
      cites: [disputePage],
    },
    {
      rule: 'ky.correction.referred',
      from: ['disputed'],
      event: 'referred-to-branch',
      guard: { label: 'by dispenser or practitioner', where: { by: ['dispenser', 'practitioner'] } },
      to: 'under-investigation',
      message: 'The branch investigates the disputed record; no period is stated.',
      cites: [disputePage],
    },
    {
      rule: 'ky.correction.branch-found-error',
      from: ['under-investigation'],
      event: 'branch-found-error',
      to: 'branch-found-error',
      message: 'The branch finds an error; the text does not say who corrects it.',
      cites: [choice],
    },
    {
      rule: 'ky.correction.branch-upheld',
      from: ['under-investigation'],
      event: 'branch-upheld',
      to: 'closed-upheld',
      message: 'The branch finds the record right; no appeal is stated.',
      cites: [choice],
    },
    {
      rule: 'ky.correction.transmission-rejected',
      from: ['requested', 'error-confirmed', 'branch-found-error'],
      event: 'transmitted',
      guard: { label: 'refused', where: { accepted: [false] } },
      to: 'error-confirmed',
      flag: 'transmission-rejected',
      message: 'A refused file updates nothing: corrected data is still owed.',
      cites: [transmitCorrection, choice],
    },
    {
      rule: 'ky.correction.transmitted',
      from: ['requested', 'error-confirmed', 'branch-found-error'],
      event: 'transmitted',
      guard: { label: 'accepted', where: { accepted: [true] } },
      to: 'transmitted',
      performs: 'transmit',
      message: 'The corrected data was transmitted and accepted; the requester is to be told.',
      cites: [transmitCorrection, dispenserNotice],
    },
    {
      rule: 'ky.correction.transmitted-unacknowledged',
      from: ['requested', 'error-confirmed', 'branch-found-error'],
      event: 'transmitted',
      to: 'transmitted',
      performs: 'transmit',
      flag: 'acceptance-unknown',
      message: 'The corrected data was transmitted; whether the file was accepted is unknown, and a refused file updates nothing.',
      cites: [transmitCorrection, dispenserNotice, choice],
    },
    {
      rule: 'ky.correction.dispenser-notified',
      from: ['transmitted'],
      event: 'requester-notified',
      guard: { label: 'by the dispenser', where: { by: ['dispenser'] } },
      to: 'closed-corrected',
      message: 'The dispenser told the requester that the corrected data was transmitted.',
      cites: [dispenserNotice],
    },
    {
      rule: 'ky.correction.system-error-reported',
      from: ['none', 'requested', 'disputed', 'error-confirmed'],
      event: 'system-error-reported',
      to: 'system-error-reported',
      message: 'The system generated the error: the dispenser reported it to the branch and owes no corrected data.',
      cites: [systemError],
    },
    {
      rule: 'ky.correction.system-error-verified',
      from: ['system-error-reported'],
      event: 'system-error-verified',
      to: 'system-error-verified',
      message: 'The branch verified the error and corrects it; no period is stated.',
      cites: [systemError],
    },
    {
      rule: 'ky.correction.system-error-rejected',
      from: ['system-error-reported'],
      event: 'system-error-rejected',
      to: 'disputed',
      message: 'The branch did not verify a system error; what follows is unsaid, and the record is taken as disputed.',
      cites: [systemError, choice],
    },
    {
      rule: 'ky.correction.branch-corrected',
      from: ['system-error-verified', 'branch-found-error'],
      event: 'branch-corrected',
      to: 'branch-corrected',
      starts: 'branch-notice',
      message: 'The branch corrected the record, which starts the period for its notice to the requester.',
      cites: [branchNotice],
    },
    {
      rule: 'ky.correction.branch-notified',
      from: ['branch-corrected'],
      event: 'requester-notified',
      guard: { label: 'by the branch', where: { by: ['branch'] } },
      to: 'closed-corrected',
      performs: 'branch-notice',
      message: 'The branch told the requester that the record was corrected.',
      cites: [branchNotice],
    },
    {
      rule: 'ky.correction.wrong-notifier',
      from: ['transmitted', 'branch-corrected'],
      event: 'requester-notified',
      to: 'same',
      flag: 'wrong-notifier',
      message: 'The one who made the correction owes the notice, so that this one does not close the case.',
      cites: [dispenserNotice, branchNotice],
    },
    {
      rule: 'ky.correction.premature-notice',
      from: 'any',
      event: 'requester-notified',
      to: 'same',
      flag: 'premature-notice',
      message: 'No correction awaits a notice, so that this one closes nothing.',
      cites: [dispenserNotice, branchNotice],
    },
    {
      rule: 'ky.correction.ignored-event',
      from: 'any',
      event: 'any',
      to: 'same',
      flag: 'ignored-event',
      message: 'The event has no place in this state of the case and changes nothing.',
      cites: [choice],
    },
  ],

  records: [
    {
      from: '2012-07-20',
      value: {
        acceptedStatuses: ['revise', 'void'],
        remedies: {
          value: 'revise',
          'key-field': 'void-and-new',
          'patient-data': 'revise',
          'wrong-patient': 'void-and-new',
          'not-dispensed': 'void',
        },
        voidThenNewWait: 'unpublished',
      },
      cites: [otherPrograms],
    },
  ],
};
