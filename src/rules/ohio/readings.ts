import type { Reading } from '../law/profile.js';
import { deadlines, errors, lastDays, reportedItems, silence } from './citations.js';

/** Where the law of reporting is open, what this library answers unless told otherwise. */
export const readings: readonly Reading[] = [
  {
    id: 'oh.reading.clock-start',
    question: 'From which act do the 24 hours run?',
    default: 'dispensed',
    options: [
      { value: 'dispensed', summary: 'From the dispensing, of which the deadline speaks.' },
      { value: 'sold', summary: 'From the sale, which the list of items names beside the dispensing.' },
    ],
    cites: [deadlines, reportedItems, silence],
  },
  {
    id: 'oh.reading.hour-open',
    question: 'From which moment do hours run when only the date is known?',
    default: 'day-start',
    options: [
      { value: 'day-start', summary: 'From 00:00:00: the earliest due time.' },
      { value: 'day-end', summary: 'From 23:59:59: the latest.' },
    ],
    cites: [silence],
  },
  {
    id: 'oh.reading.last-report',
    question: 'From which moment of the last report do the 36 hours run?',
    default: 'sent',
    options: [
      { value: 'sent', summary: 'From the moment it went out.' },
      { value: 'day-end', summary: 'From the end, 24:00, of the local day on which it went out.' },
    ],
    cites: [deadlines, silence],
  },
  {
    id: 'oh.reading.declared-closed',
    question: 'How do the 36 hours cross days declared to be no business days?',
    default: 'skip',
    options: [
      { value: 'skip', summary: 'The hours of a declared day, from 00:00 to 24:00, do not count.' },
      { value: 'run', summary: 'They count: the earlier, safe answer.' },
    ],
    cites: [deadlines, silence],
  },
  {
    id: 'oh.reading.next-reporting-period',
    question: 'By when is something left out sent in "the next reporting period"?',
    default: 'next-report',
    options: [
      { value: 'next-report', summary: 'With the next report, at most 36 hours after the last.' },
      { value: 'day-after-discovery', summary: '24 hours after the discovery.' },
    ],
    cites: [errors, deadlines, silence],
  },
  {
    id: 'oh.reading.correction-rolling',
    question: 'Does the seventh day of a correction move on where the last day of a period does?',
    default: 'rolls',
    options: [
      { value: 'rolls', summary: 'It moves from a Sunday, a legal holiday or a day on which the office is closed.' },
      { value: 'stands', summary: 'The seventh day stands.' },
    ],
    cites: [errors, lastDays, silence],
  },
  {
    id: 'oh.reading.pharmacy-number',
    question: 'Which "other number" takes the place of the DEA number of a pharmacy?',
    default: 'dea-or-ncpdp',
    options: [
      { value: 'dea-or-ncpdp', summary: 'The NCPDP number (PHA02) does: the DEA number is asked for where that is blank.' },
      { value: 'dea-required', summary: 'None is known to: the DEA number is always asked for.' },
    ],
    cites: [reportedItems, silence],
  },
  {
    id: 'oh.reading.patient-number',
    question: 'Does the rest of the list, which was not read, ask for a number of the patient?',
    default: 'nothing',
    options: [
      { value: 'nothing', summary: 'It does not: no number is sent.' },
      { value: 'open', summary: 'That is not known: the question stays open.' },
    ],
    cites: [reportedItems, silence],
  },
];
