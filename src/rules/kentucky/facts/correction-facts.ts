import type { FactsDeclaration } from '../../facts/fact-declaration.js';
import type { EventOf } from '../../law/correction-rule.js';
import type { CorrectionEventsDeclaration } from '../generated/facts.js';

const on = { type: 'date', needed: true, ask: 'On which day?', says: 'the day' } as const;
const accepted = { type: 'yes-no', ask: 'Did the program take the transmitted file?', says: 'the program took the file' } as const;

/** What can happen in a correction case, each on a day. */
export const correctionEvents = {
  type: 'one-of',
  by: 'type',
  ask: 'What happened?',
  says: 'the event',
  bySays: 'the event',
  cases: {
    requested: {
      on,
      by: {
        type: 'word',
        words: [
          'patient',
          'patient-representative',
          'practitioner',
          'pharmacist',
          'health-facility',
          'private-practice',
          'law-enforcement',
          'licensing-board',
          'medicaid',
          'court',
          'medical-examiner',
          'other',
        ],
        needed: true,
        ask: 'Who asks for the correction? A private practice is a private practitioner’s office or clinic.',
        says: 'the one who asks',
      },
      to: { type: 'word', words: ['dispenser', 'branch'], needed: true, ask: 'Who is asked?', says: 'the one who is asked' },
      reportDisclosed: { type: 'yes-no', ask: 'Was a report that holds the record disclosed to the one who asks?', says: 'a report was disclosed' },
    },
    'error-confirmed': { on },
    'accuracy-asserted': { on },
    'referred-to-branch': { on, by: { type: 'word', words: ['dispenser', 'practitioner'], needed: true, ask: 'Who refers it?', says: 'the one who refers it' } },
    'branch-found-error': { on },
    'branch-upheld': { on },
    transmitted: { on, record: { type: 'word', words: ['revise', 'void', 'void-and-new'], needed: true, ask: 'Which record is sent?', says: 'the record' }, accepted },
    'system-error-reported': { on },
    'system-error-verified': { on },
    'system-error-rejected': { on },
    'branch-corrected': { on },
    'requester-notified': { on, by: { type: 'word', words: ['dispenser', 'branch'], needed: true, ask: 'Who tells the requester?', says: 'the one who tells' } },
  },
} as const satisfies FactsDeclaration;

/**
 * Something that happened in a correction case, on a plain date. A fact that is absent is unknown.
 *
 * - `reportDisclosed`: whether a report holding the record was disclosed to the one who asks.
 * - `accepted`: whether the program took the transmitted file.
 */
export type CorrectionEvent = EventOf<CorrectionEventsDeclaration>;

/** The kind of an event of a correction case. */
export type CorrectionEventType = CorrectionEvent['type'];

/** One who asks for a correction. `private-practice` is a private practitioner's office or clinic. */
export type CorrectionParty = Extract<CorrectionEvent, { type: 'requested' }>['by'];

/** Where a correction case stands. */
export type CorrectionState =
  | 'none'
  | 'requested'
  | 'error-confirmed'
  | 'transmitted'
  | 'disputed'
  | 'under-investigation'
  | 'branch-found-error'
  | 'system-error-reported'
  | 'system-error-verified'
  | 'branch-corrected'
  | 'closed-corrected'
  | 'closed-upheld';

/** The two duties with a period: sending the corrected data, and the branch's notice to the requester. */
export type CorrectionClockName = 'transmit' | 'branch-notice';

/** What has to happen next, and by whom. */
export type CorrectionStep =
  | 'contact-dispenser'
  | 'dispenser-decides'
  | 'dispenser-transmits'
  | 'dispenser-notifies'
  | 'refer-to-branch'
  | 'branch-decides'
  | 'corrector-unsettled'
  | 'branch-verifies'
  | 'branch-corrects'
  | 'branch-notifies'
  | 'inform-branch';

/** What is remarkable about a case. */
export type CorrectionFlag =
  | 'conditional'
  | 'duplicate-request'
  | 'wrong-addressee'
  | 'no-standing'
  | 'premature-notice'
  | 'wrong-notifier'
  | 'ignored-event'
  | 'transmission-rejected'
  | 'acceptance-unknown'
  | 'late-nominal-only'
  | 'late-correction'
  | 'late-notice';
