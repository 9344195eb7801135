import type { Reading } from '../law/profile.js';
import { agencyReports, section17, silence } from './citations.js';

/** Where the law of reporting is open, what this library answers unless told otherwise. */
export const readings: readonly Reading[] = [
  {
    id: 'in.reading.day-after',
    question: 'When do the "24 hours after the date dispensed" end?',
    default: 'next-day',
    options: [
      { value: 'next-day', summary: 'At the end of the day after the date: the words count from a date, and the fallback speaks of the day after.' },
      { value: 'moment', summary: '24 elapsed hours after the dispensing.' },
    ],
    cites: [section17, silence],
  },
  {
    id: 'in.reading.next-business-day',
    question: 'Whose next business day is the fallback?',
    default: 'dispenser',
    options: [
      { value: 'dispenser', summary: "The pharmacy's." },
      { value: 'office', summary: "The state offices', of which no calendar was read." },
    ],
    cites: [section17, silence],
  },
  {
    id: 'in.reading.end-of-business-day',
    question: 'When does that business day end?',
    default: 'end-of-day',
    options: [
      { value: 'end-of-day', summary: "At the end of the calendar day in the pharmacy's zone." },
      { value: 'dispenser-closing', summary: "At the pharmacy's own closing time." },
    ],
    cites: [section17, silence],
  },
  {
    id: 'in.reading.closed-practice',
    question: 'Does the fallback reach practitioners?',
    default: 'no',
    options: [
      { value: 'no', summary: 'It does not: it speaks of a closed pharmacy.' },
      { value: 'as-pharmacy', summary: 'It does: a closed practice reports as a closed pharmacy.' },
    ],
    cites: [section17, silence],
  },
  {
    id: 'in.reading.hour-open',
    question: 'From which moment do hours run when only the date is known?',
    default: 'day-start',
    options: [
      { value: 'day-start', summary: 'From 00:00:00: the earliest due time.' },
      { value: 'day-end', summary: 'From 23:59:59: the latest.' },
    ],
    cites: [silence],
  },
  {
    id: 'in.reading.zero-report-due',
    question: 'When is a zero report due?',
    default: 'as-records',
    options: [
      { value: 'as-records', summary: "As a pharmacy's dispensing of that day would be." },
      { value: 'same-day', summary: 'At the end of the day itself.' },
    ],
    cites: [agencyReports, silence],
  },
];
