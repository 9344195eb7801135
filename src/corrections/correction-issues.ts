import type { IssueCatalogue } from '../core/issue.js';

/** The codes of the issues that reading and tracking a correction case can answer with. */
export type CorrectionIssueCode =
  | 'corrections.wrong-type'
  | 'corrections.unknown-event'
  | 'corrections.unknown-value'
  | 'corrections.bad-date'
  | 'corrections.unknown-member'
  | 'corrections.unordered-event'
  | 'corrections.future-event'
  | 'corrections.date-before-law';

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
    message: () => 'The event is dated outside the days for which the law of corrections is recorded.',
    help: 'Ask about a case that began while the recorded law was in force.',
  },
};
