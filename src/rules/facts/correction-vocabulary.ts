import type { PlainDate } from '../../core/plain-date.js';

/** Who may turn up asking for a correction; which of them have standing is the profile's to say. */
export const correctionParties = [
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
] as const;

/** One who asks for a correction. `private-practice` is a private practitioner's office or clinic. */
export type CorrectionParty = (typeof correctionParties)[number];

/** How a record is put right: sent again with changes, removed, or removed and sent anew. */
export const correctionRecordKinds = ['revise', 'void', 'void-and-new'] as const;

/** How a record is put right: sent again with changes, removed, or removed and sent anew. */
export type CorrectionRecordKind = (typeof correctionRecordKinds)[number];

/**
 * Something that happened in a correction case, on a plain date. A fact that is absent is unknown.
 *
 * - `reportDisclosed`: whether a report holding the record was disclosed to the one who asks.
 * - `accepted`: whether the program took the transmitted file.
 */
export type CorrectionEvent =
  | {
      readonly type: 'requested';
      readonly on: PlainDate;
      readonly by: CorrectionParty;
      readonly to: 'dispenser' | 'branch';
      readonly reportDisclosed?: boolean | undefined;
    }
  | { readonly type: 'error-confirmed'; readonly on: PlainDate }
  | { readonly type: 'accuracy-asserted'; readonly on: PlainDate }
  | { readonly type: 'referred-to-branch'; readonly on: PlainDate; readonly by: 'dispenser' | 'practitioner' }
  | { readonly type: 'branch-found-error'; readonly on: PlainDate }
  | { readonly type: 'branch-upheld'; readonly on: PlainDate }
  | {
      readonly type: 'transmitted';
      readonly on: PlainDate;
      readonly record: CorrectionRecordKind;
      readonly accepted?: boolean | undefined;
    }
  | { readonly type: 'system-error-reported'; readonly on: PlainDate }
  | { readonly type: 'system-error-verified'; readonly on: PlainDate }
  | { readonly type: 'system-error-rejected'; readonly on: PlainDate }
  | { readonly type: 'branch-corrected'; readonly on: PlainDate }
  | { readonly type: 'requester-notified'; readonly on: PlainDate; readonly by: 'dispenser' | 'branch' };

/** The kind of an event of a correction case. */
export type CorrectionEventType = CorrectionEvent['type'];

/** The kinds of events. */
export const correctionEventTypes = ['requested', 'error-confirmed', 'accuracy-asserted', 'referred-to-branch', 'branch-found-error', 'branch-upheld', 'transmitted', 'system-error-reported', 'system-error-verified', 'system-error-rejected', 'branch-corrected', 'requester-notified'] as const satisfies readonly CorrectionEventType[];

/** Where a correction case stands. */
export const correctionStates = ['none', 'requested', 'error-confirmed', 'transmitted', 'disputed', 'under-investigation', 'branch-found-error', 'system-error-reported', 'system-error-verified', 'branch-corrected', 'closed-corrected', 'closed-upheld'] as const;

/** Where a correction case stands. */
export type CorrectionState = (typeof correctionStates)[number];

/** The two duties with a period: sending the corrected data, and the branch's notice to the requester. */
export const correctionClockNames = ['transmit', 'branch-notice'] as const;

/** The two duties with a period: sending the corrected data, and the branch's notice to the requester. */
export type CorrectionClockName = (typeof correctionClockNames)[number];

/** What has to happen next, and by whom. */
export const correctionSteps = ['contact-dispenser', 'dispenser-decides', 'dispenser-transmits', 'dispenser-notifies', 'refer-to-branch', 'branch-decides', 'corrector-unsettled', 'branch-verifies', 'branch-corrects', 'branch-notifies', 'inform-branch'] as const;

/** What has to happen next, and by whom. */
export type CorrectionStep = (typeof correctionSteps)[number];

/** What is remarkable about a case. */
export const correctionFlags = ['conditional', 'duplicate-request', 'wrong-addressee', 'no-standing', 'premature-notice', 'wrong-notifier', 'ignored-event', 'transmission-rejected', 'acceptance-unknown', 'late-nominal-only', 'late-correction', 'late-notice'] as const;

/** What is remarkable about a case. */
export type CorrectionFlag = (typeof correctionFlags)[number];
