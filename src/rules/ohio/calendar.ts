import type { Citation } from '../../core/citation.js';
import type { BusinessCalendar, CalendarReading } from '../law/business-calendar.js';
import { lastDays, recordDay } from './citations.js';

const every: readonly CalendarReading[] = ['default', 'latest', 'earliest'];
const remembered: Citation = { id: 'Ohio Rev. Code 1.14, the day of the holiday', title: 'The holiday was read by its name; on which Monday it falls is remembered', standing: 'unverified' };
const copies: Citation = { ...lastDays, title: 'The last day of a period, read in copies (amlegal.com): Sundays, legal holidays, days on which the office is closed' };

/**
 * The days from which the last day of a period moves on in Ohio, as far as they were read: Sundays, never Saturdays; three legal holidays; the
 * closings the caller knows of. The rest of the list of holidays was not taken down, so that every day that moves is in doubt.
 */
export const calendar: BusinessCalendar = {
  zone: 'America/New_York',
  weekend: [0],
  incomplete: true,
  coverage: { from: '2025-01-01', to: '2034-12-31' },
  computable: { from: '2025-01-01', to: '2099-12-31' },
  closures: [
    {
      id: 'oh.calendar.washington-lincoln',
      name: 'Washington-Lincoln Day',
      kind: 'legal-holiday',
      readings: every,
      certainty: 'statute',
      cites: [copies, remembered],
      recurs: { month: 2, weekday: 1, nth: 3 },
      days: [
        '2025-02-17', '2026-02-16', '2027-02-15', '2028-02-21', '2029-02-19', '2030-02-18',
        '2031-02-17', '2032-02-16', '2033-02-21', '2034-02-20',
      ],
    },
    {
      id: 'oh.calendar.juneteenth',
      name: 'Juneteenth',
      kind: 'legal-holiday',
      readings: every,
      certainty: 'statute',
      cites: [copies],
      recurs: { month: 6, day: 19 },
      days: [
        '2025-06-19', '2026-06-19', '2027-06-19', '2028-06-19', '2029-06-19', '2030-06-19',
        '2031-06-19', '2032-06-19', '2034-06-19',
      ],
    },
    {
      id: 'oh.calendar.columbus',
      name: 'Columbus Day',
      kind: 'legal-holiday',
      readings: every,
      certainty: 'statute',
      cites: [copies, remembered],
      recurs: { month: 10, weekday: 1, nth: 2 },
      days: [
        '2025-10-13', '2026-10-12', '2027-10-11', '2028-10-09', '2029-10-08', '2030-10-14',
        '2031-10-13', '2032-10-11', '2033-10-10', '2034-10-09',
      ],
    },
  ],
  earlyClosings: [],
  cites: [copies, recordDay],
};
