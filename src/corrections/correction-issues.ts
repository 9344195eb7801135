import type { IssueCatalogue } from '../core/issue.js';

/** The codes of the issues of this area: of reading and tracking a case, of making the records that carry it out, of applying them. */
export type CorrectionIssueCode =
  | 'corrections.wrong-type'
  | 'corrections.unknown-event'
  | 'corrections.unknown-value'
  | 'corrections.bad-date'
  | 'corrections.unknown-member'
  | 'corrections.unordered-event'
  | 'corrections.future-event'
  | 'corrections.date-before-law'
  | 'corrections.unknown-element'
  | 'corrections.status-given'
  | 'corrections.not-carried'
  | 'corrections.nothing-changed'
  | 'corrections.key-changed'
  | 'corrections.zero-quantity'
  | 'corrections.void-with-changes'
  | 'corrections.already-void'
  | 'corrections.incomplete-key'
  | 'corrections.status-not-accepted'
  | 'corrections.wait-before-new'
  | 'corrections.wait-unpublished'
  | 'corrections.unidentified-record'
  | 'corrections.duplicate-record'
  | 'corrections.existing-record'
  | 'corrections.unmatched-revision'
  | 'corrections.unmatched-void'
  | 'corrections.void-mismatch'
  | 'corrections.revision-voided'
  | 'corrections.changes-not-sent'
  | 'corrections.other-records'
  | 'corrections.earlier-record'
  | 'corrections.zero-quantity-held'
  | 'corrections.batch-void'
  | 'corrections.sent-as-before';

/** What each issue says and what to do about it. */
export const correctionIssues: IssueCatalogue<CorrectionIssueCode> = {
  'corrections.wrong-type': {
    severity: 'error',
    message: ({ member, expected }) => `The member "${member}" must be ${expected}.`,
    help: 'Give the member the type its vocabulary asks for, and leave a fact out when it is unknown.',
  },
  'corrections.unknown-event': {
    severity: 'error',
    message: ({ allowed }) => `The type of an event must be one of ${allowed}.`,
    help: 'Spell the event type as in the vocabulary of correction events.',
  },
  'corrections.unknown-value': {
    severity: 'error',
    message: ({ member, allowed }) => `The member "${member}" must be one of ${allowed}.`,
    help: 'Use one of the listed values; a party that none of them names is "other".',
  },
  'corrections.bad-date': {
    severity: 'error',
    message: ({ member }) => `The member "${member}" must be a day of the calendar before the year 9999, written YYYY-MM-DD.`,
    help: 'Write the date as four digits of the year, two of the month and two of the day, without a time.',
  },
  'corrections.unknown-member': {
    severity: 'warning',
    message: ({ known }) => `A member is unknown here and was not read; known are ${known}.`,
    help: 'Check the spelling: a misspelt fact counts as unknown.',
  },
  'corrections.unordered-event': {
    severity: 'error',
    message: () => 'The event is dated before the one that precedes it.',
    help: 'List the events in the order of their dates; events of one day in the order in which they happened.',
  },
  'corrections.future-event': {
    severity: 'error',
    message: () => 'The event is dated after the day the case is looked at.',
    help: 'Leave out events that have not happened, or look at the case on a later day.',
  },
  'corrections.date-before-law': {
    severity: 'error',
    message: () => 'The day lies outside those for which the law of corrections is recorded.',
    help: 'Ask about a case, or a day of writing, while the recorded law was in force.',
  },
  'corrections.unknown-element': {
    severity: 'error',
    message: ({ known }) => `A member of the changes is none of ${known}.`,
    help: 'Name elements as the typed records do; `describe` gives the name of a reference.',
  },
  'corrections.status-given': {
    severity: 'error',
    message: () => 'The reporting status (DSP01) follows from the kind of record and is not changed by hand.',
    help: 'Leave the reporting status out of the changes and ask for a revision, a void, or a void and a new record.',
  },
  'corrections.not-carried': {
    severity: 'error',
    message: ({ member }) => `The changes name the ${member}, which the original does not carry.`,
    help: 'Give the original with its patient and pharmacy, as `reportedDispensings` lists them.',
  },
  'corrections.nothing-changed': {
    severity: 'error',
    message: () => 'The changes leave the record as it was.',
    help: 'Give the values that are to stand in the record afterwards, or say what is wrong with it.',
  },
  'corrections.key-changed': {
    severity: 'error',
    message: ({ ref }) => `${ref} identifies the record, and a receiver would not find the record to revise.`,
    help: 'Send a void with the original values, then a new record.',
  },
  'corrections.zero-quantity': {
    severity: 'error',
    message: () => 'A quantity of zero (DSP09) says that nothing was dispensed, which is what a void is for.',
    help: 'Void the record instead.',
    remedies: { rejected: 'Leave the record out: the receiver has rejected it and holds nothing to take back.' },
  },
  'corrections.void-with-changes': {
    severity: 'error',
    message: () => 'A void repeats the original and changes nothing.',
    help: 'Leave the changes out, or ask for a void and a new record; a quantity of zero is the one change that says the same as a void.',
  },
  'corrections.already-void': {
    severity: 'error',
    message: () => 'The original is itself a void: no record is left to correct.',
    help: 'Correct the record that was sent as new or revised, or send a new one.',
  },
  'corrections.incomplete-key': {
    severity: 'error',
    message: ({ ref }) => `The record lacks ${ref}, without which a receiver does not find it.`,
    help: 'Complete the original with the values that were sent, and blank none of them.',
  },
  'corrections.status-not-accepted': {
    severity: 'error',
    message: ({ status, accepted }) => `The program does not take the reporting status ${status}; besides new records it takes ${accepted}.`,
    help: 'Ask `suggestRecord` what to send, or the program where it takes no corrections by file.',
  },
  'corrections.wait-before-new': {
    severity: 'warning',
    message: ({ hours }) => `The program wants ${hours} hours between a void and the new record.`,
    help: 'Send the new record in a later file, or it may be dropped as a duplicate.',
  },
  'corrections.wait-unpublished': {
    severity: 'info',
    message: () => 'The program has published no wait between a void and the new record, which does not mean that none is needed.',
    help: 'Check that the new record was taken, since some programs drop one sent within about a day of the void.',
  },
  'corrections.unidentified-record': {
    severity: 'warning',
    message: () => 'The record has no reporting status or lacks a part of its key, and is not held against others.',
    help: 'Complete the record; a zero report holds no record.',
  },
  'corrections.duplicate-record': {
    severity: 'warning',
    message: ({ status }) => `An earlier record of the same file has the same key and the reporting status ${status}.`,
    help: 'Send a record once.',
  },
  'corrections.existing-record': {
    severity: 'error',
    message: () => 'The receiver already holds a record with the key of this new one and drops it as a duplicate.',
    help: 'Revise the record, or void it first.',
  },
  'corrections.unmatched-revision': {
    severity: 'error',
    message: () => 'The receiver holds no record with the key of this revision.',
    help: 'Repeat the key as it was sent; where the key itself was wrong, void the record and send a new one.',
  },
  'corrections.unmatched-void': {
    severity: 'error',
    message: () => 'The receiver holds no record with the key of this void.',
    help: 'Repeat the key as it was sent.',
  },
  'corrections.void-mismatch': {
    severity: 'error',
    message: ({ ref }) => `The void does not repeat ${ref} of the record that it is to remove.`,
    help: 'Repeat the original in full; only its reporting status differs.',
  },
  'corrections.revision-voided': {
    severity: 'warning',
    message: () => 'The same file voids the record that this revision is about, and only the void takes effect.',
    help: 'Send either the revision or the void.',
  },
  'corrections.changes-not-sent': {
    severity: 'warning',
    message: ({ elements }) => `The void repeats the original, so that the changes of ${elements} are not sent.`,
    help: 'Leave those changes out where nothing was dispensed; where something was, leave out the quantity of zero.',
  },
  'corrections.other-records': {
    severity: 'warning',
    message: () => 'The patient data changes in this record alone; whether other records of the patient follow is not published.',
    help: 'Use `correctPatient` with every dispensing of the patient, unless this is the only one.',
  },
  'corrections.earlier-record': {
    severity: 'warning',
    message: () => 'The revision replaces a record of an earlier file, which is not at hand, and is taken to have found it.',
    help: 'Reconcile the earlier file with this one first to be sure that the revision was applied.',
  },
  'corrections.zero-quantity-held': {
    severity: 'warning',
    message: () => 'The record has a quantity of zero (DSP09) and is held all the same: nothing but a void takes a record away.',
    help: 'Send a void when nothing was dispensed, otherwise a revision with the right quantity.',
  },
  'corrections.batch-void': {
    severity: 'warning',
    message: () => 'The file voids a whole transaction (TH03 is 04), which is not applied here: whether the program takes that is unknown.',
    help: 'Void the records one by one, or ask the program.',
  },
  'corrections.sent-as-before': {
    severity: 'info',
    message: ({ status }) => `The record was sent as a ${status} and is sent as a ${status} again: a receiver that rejects it still holds the record it is about.`,
    help: 'Mend what the receiver named; where it holds no record with that key, mend the key.',
  },
};
