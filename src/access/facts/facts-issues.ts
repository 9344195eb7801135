import type { IssueCatalogue } from '../../core/issue.js';

/** What can be wrong with facts that arrive as JSON. */
export type FactsIssueCode =
  | 'access.facts.missing'
  | 'access.facts.unknown-key'
  | 'access.facts.wrong-type'
  | 'access.facts.unknown-word'
  | 'access.facts.not-a-day'
  | 'access.facts.not-an-instant'
  | 'access.facts.reversed-span'
  | 'access.facts.too-many-issues';

/** Messages never repeat what arrived, the name of an unknown member included: the path names the object it stands in. */
const didYouMean = (near: string | number | undefined) => (near === undefined ? '' : ` Did you mean '${near}'?`);
const openInstead = (orWord: string | number | undefined) => (orWord === undefined ? '' : ` Where there is no such day, write '${orWord}'.`);
const sentAsNull = (sent: string | number | undefined) => (sent === 'null' ? ' A fact that is not known is left out, and not sent as null.' : '');

/** What can be wrong with facts, in words. */
export const factsIssues: IssueCatalogue<FactsIssueCode> = {
  'access.facts.missing': {
    severity: 'error',
    message: ({ orWord }) => `This cannot be left out.${openInstead(orWord)}`,
    help: 'Give the value: it says which question is asked, and is no fact that may be unknown.',
  },
  'access.facts.unknown-key': {
    severity: 'error',
    message: ({ nearest }) => `An unknown member stands here.${didYouMean(nearest)}`,
    help: 'Take the member out, or correct its spelling: a fact under a wrong name would be taken as unknown.',
  },
  'access.facts.wrong-type': {
    severity: 'error',
    message: ({ expected = 'another type', sent, orWord }) => `Expected ${expected}.${orWord === undefined ? sentAsNull(sent) : openInstead(orWord)}`,
    help: 'Give a value of the type named; leave a fact that is not known out instead of sending null.',
  },
  'access.facts.unknown-word': {
    severity: 'error',
    message: ({ words = 'another word', nearest, sent }) => `Expected one of: ${words}.${didYouMean(nearest)}${sentAsNull(sent)}`,
    help: 'Use one of the words listed, in this spelling; leave a fact that is not known out instead of sending null.',
  },
  'access.facts.not-a-day': {
    severity: 'error',
    message: ({ orWord }) => (orWord === undefined ? 'Expected a calendar day written YYYY-MM-DD.' : `Expected a calendar day written YYYY-MM-DD, or '${orWord}'.`),
    help: 'Write the day as in 2022-06-01, without a time, and check that the calendar has it.',
  },
  'access.facts.not-an-instant': {
    severity: 'error',
    message: ({ orWord }) => (orWord === undefined ? 'Expected an instant with an offset.' : `Expected an instant with an offset, or '${orWord}'.`),
    help: 'Write the instant as in 2022-06-01T09:30:00-04:00, with an offset or Z.',
  },
  'access.facts.reversed-span': {
    severity: 'error',
    message: () => 'The first day is after the last.',
    help: 'Give the first and the last day in order; both are included.',
  },
  'access.facts.too-many-issues': {
    severity: 'error',
    message: ({ limit = 0 }) => `More than ${limit} issues; the rest are not listed.`,
    help: 'Mend the issues listed and parse again.',
  },
};
