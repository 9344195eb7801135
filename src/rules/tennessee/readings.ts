import type { Reading } from '../law/profile.js';
import {
  businessDaySilence,
  definitions,
  faq,
  holidays,
  nextBusinessDay,
  officeHours,
  reported,
  reportingRule,
  silence,
  version2009,
  zeroReports,
} from './citations.js';

/** Where the law of reporting is open, what this library answers unless told otherwise. */
export const readings: readonly Reading[] = [
  {
    id: 'tn.reading.business-day',
    question: 'Which days are business days of the state?',
    default: 'default',
    options: [
      { value: 'earliest', summary: 'Every weekday but the legal holidays, Columbus Day open.' },
      { value: 'default', summary: 'Every weekday but the legal holidays, Columbus Day closed.' },
      { value: 'latest', summary: 'As by default, and the Friday after Thanksgiving closed, where the governor may have put Columbus Day.' },
    ],
    cites: [businessDaySilence, holidays, officeHours],
  },
  {
    id: 'tn.reading.whose-days',
    question: 'Whose business day is "the next business day"?',
    default: 'office',
    options: [
      { value: 'office', summary: "The state offices'." },
      { value: 'dispenser', summary: "The dispenser's own open days." },
    ],
    cites: [nextBusinessDay, businessDaySilence],
  },
  {
    id: 'tn.reading.close-of-business',
    question: 'When does business close?',
    default: 'nashville-1630',
    options: [
      { value: 'nashville-1630', summary: "16:30 on Nashville's clock, when state departments close." },
      { value: 'dispenser-closing', summary: "The dispenser's own closing time, in its zone." },
      { value: 'end-of-day', summary: "The end of the calendar day in the dispenser's zone." },
    ],
    cites: [officeHours, businessDaySilence],
  },
  {
    id: 'tn.reading.dispensing-date',
    question: 'Whose clock names the day of dispensing?',
    default: 'dispenser',
    options: [
      { value: 'dispenser', summary: "The dispenser's." },
      { value: 'office', summary: "Nashville's." },
    ],
    cites: [nextBusinessDay, silence],
  },
  {
    id: 'tn.reading.fourteen-days',
    question: "From what do a veterinarian's 14 days run?",
    default: 'dispensing',
    options: [
      { value: 'dispensing', summary: 'From each dispensing.' },
      { value: 'last-report', summary: 'From the last report: one every 14 days.' },
    ],
    cites: [nextBusinessDay, reportingRule, silence],
  },
  {
    id: 'tn.reading.schedule-v',
    question: 'Which drugs of Schedule V are reported?',
    default: 'committee-list',
    options: [
      { value: 'committee-list', summary: 'Those that the committee names as prone to abuse.' },
      { value: 'all', summary: "All of them, as the Department's FAQ says." },
    ],
    cites: [reported, faq],
  },
  {
    id: 'tn.reading.pain-clinic-samples',
    question: 'Does "at a pain clinic" belong to all four professions or to the assistants alone?',
    default: 'all',
    options: [
      { value: 'all', summary: 'To all four: the narrower exception.' },
      { value: 'assistants-only', summary: 'To physician assistants alone.' },
    ],
    cites: [reported, silence],
  },
  {
    id: 'tn.reading.buprenorphine-administered',
    question: 'Does "always" reach buprenorphine that is administered or used on the premises?',
    default: 'reported',
    options: [
      { value: 'reported', summary: 'It does: the wider duty.' },
      { value: 'not-dispensed', summary: 'It does not: nothing was dispensed.' },
    ],
    cites: [reported, definitions, silence],
  },
  {
    id: 'tn.reading.zero-report-due',
    question: 'When is a zero report due?',
    default: 'as-records',
    options: [
      { value: 'as-records', summary: 'As a dispensing of that day would be.' },
      { value: 'same-day', summary: 'At close of business of the day itself.' },
    ],
    cites: [zeroReports, silence],
  },
  {
    id: 'tn.reading.asap-2009',
    question: 'Which version of ASAP is "the version of 2009"?',
    default: '4.1',
    options: [
      { value: '4.1', summary: 'Version 4.1, which ASAP published that year.' },
      { value: 'open', summary: 'That is not known: any version may be meant.' },
    ],
    cites: [version2009, silence],
  },
];
