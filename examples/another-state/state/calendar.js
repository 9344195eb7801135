import { calendarAct } from './citations.js';

/** Offices are open on Sundays and closed on Tuesdays. */
export const calendar = {
  reading: 'jn.reading.business-day',
  zone: 'America/Denver',
  weekend: [2],
  coverage: { from: '2025-01-01', to: '2027-12-31' },
  computable: { from: '2024-07-01', to: '2040-12-31' },
  closures: [
    {
      id: 'jn.calendar.midsummer',
      name: 'Midsummer',
      kind: 'holiday',
      readings: ['earliest', 'default', 'latest'],
      certainty: 'statute',
      cites: [calendarAct],
      recurs: { month: 6, day: 24 },
      // The one of 2025 is a Tuesday.
      days: ['2026-06-24', '2027-06-24'],
    },
    {
      id: 'jn.calendar.harvest',
      name: 'Harvest Sunday',
      kind: 'holiday',
      readings: ['default', 'latest'],
      certainty: 'statute',
      cites: [calendarAct],
      recurs: { month: 9, weekday: 0, nth: 2 },
      days: ['2025-09-14', '2026-09-13', '2027-09-12'],
    },
    {
      id: 'jn.calendar.snow',
      name: 'Day of Snow',
      kind: 'legal-holiday',
      readings: ['latest'],
      certainty: 'statute',
      cites: [calendarAct],
      recurs: { month: 1, day: 15 },
      days: ['2025-01-15', '2026-01-15', '2027-01-15'],
    },
  ],
  earlyClosings: [],
  cites: [calendarAct],
};

/** The zone of each county. */
export const counties = {
  id: 'jn.counties',
  summary: 'Two counties, an hour apart.',
  statePrefix: '99',
  zones: [
    { zone: 'America/Denver', counties: { '001': 'High Mesa' } },
    { zone: 'America/Chicago', counties: { '003': 'Low River' } },
  ],
  cites: [calendarAct],
};
