import type { Reading } from '../law/profile.js';
import { agencyQuery, agencyReports, section15, section17, silence } from './citations.js';

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
  {
    id: 'in.reading.representative-place',
    question: 'Where does the number of a representative stand?',
    default: 'PAT03',
    options: [
      { value: 'PAT03', summary: "In the place of the patient's." },
      { value: 'AIR05', summary: 'With the person who drops off or picks up, in AIR03 to AIR05.' },
    ],
    cites: [section15, section17, silence],
  },
  {
    id: 'in.reading.designated-place',
    question: 'Which qualifier goes with a designated number?',
    default: '99',
    options: [
      { value: '99', summary: '99, other.' },
      { value: '03', summary: '03, a unique id of the system.' },
    ],
    cites: [section17, silence],
  },
  {
    id: 'in.reading.pain-contract',
    question: 'Do the 90 days under a pain management contract take the place of a query before each prescription?',
    default: 'instead',
    options: [
      { value: 'instead', summary: 'They do: a query in 90 days is enough.' },
      { value: 'besides', summary: 'They do not: a query goes before each prescription as well.' },
    ],
    cites: [agencyQuery, silence],
  },
];
