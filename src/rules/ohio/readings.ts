import type { Reading } from '../law/profile.js';
import { deadlines, reportedItems, silence } from './citations.js';

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
];
