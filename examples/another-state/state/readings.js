import { calendarAct, monitoringAct } from './citations.js';

/** What the law leaves open, each question with the answer taken unless told otherwise. */
export const readings = [
  {
    id: 'jn.reading.business-day',
    question: 'On which days are offices open?',
    default: 'default',
    options: [
      { value: 'earliest', summary: 'On every day but Tuesdays and Midsummer: no office closes on a Sunday.' },
      { value: 'default', summary: 'On every day but Tuesdays and the two holidays.' },
      { value: 'latest', summary: 'The Day of Snow is closed as well.' },
    ],
    cites: [calendarAct],
  },
  {
    id: 'jn.reading.close',
    question: 'When does the day of an office end?',
    default: 'office-1930',
    options: [
      { value: 'office-1930', summary: 'At half past seven in the evening, where the registry is.' },
      { value: 'end-of-day', summary: 'With the day of the dispenser.' },
    ],
    cites: [monitoringAct],
  },
  {
    id: 'jn.reading.hours-from',
    question: 'From when do hours run where only the day of the sale is known?',
    default: 'day-start',
    options: [
      { value: 'day-start', summary: 'From its first hour.' },
      { value: 'day-end', summary: 'From its last.' },
    ],
    cites: [monitoringAct],
  },
  {
    id: 'jn.reading.keeper',
    question: 'Is a keeper of bees a veterinarian?',
    default: 'no',
    options: [
      { value: 'no', summary: 'Bees are no patients.' },
      { value: 'yes', summary: 'Whoever treats animals is one.' },
    ],
    cites: [monitoringAct],
  },
];
