import type { CorrectionClockName, CorrectionFlag, CorrectionStatus, CorrectionStep } from '../../corrections/index.js';

/** What a clock's period is for. */
export const clockWords: Readonly<Record<CorrectionClockName, string>> = {
  transmit: 'corrected data transmitted',
  'branch-notice': 'requester told by the branch',
};

/** Who acts next, and how. */
export const stepWords: Readonly<Record<CorrectionStep, string>> = {
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
};

/** What each flag means. */
export const flagWords: Readonly<Record<CorrectionFlag, string>> = {
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
};

/** How overdue a case is. */
export const overdueWords: Readonly<Record<CorrectionStatus['overdue'], string>> = {
  no: 'no',
  'nominal-only': 'YES as counted, not yet if the date rolls to an open day',
  yes: 'YES under both readings',
};
