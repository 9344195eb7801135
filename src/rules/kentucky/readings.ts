import type { Reading } from '../law/profile.js';
import { businessDaySilence, kar2_3 } from './citations.js';

/** Where the law of reporting is open, what this library answers unless told otherwise. */
export const readings: readonly Reading[] = [
  {
    id: 'ky.reading.business-day',
    question: 'Which days are business days?',
    default: 'default',
    options: [
      { value: 'earliest', summary: 'Every weekday but the full-day statutory closures nobody disputes.' },
      { value: 'default', summary: 'Every weekday on which state offices are not closed for the whole day.' },
      { value: 'latest', summary: 'As by default, without the legal holidays of KRS 2.110(1) and Good Friday.' },
    ],
    cites: [
      businessDaySilence,
      { id: '902 KAR 55:110 s.2(4)(b)', title: 'The date state offices are open', standing: 'text' },
      { id: 'KRS 446.030(1)(a)', standing: 'text' },
      { id: 'Wilkins v. Ky. Ret. Sys., 276 S.W.3d 812 (Ky. 2009)', title: 'A legal holiday although offices are open', standing: 'text' },
    ],
  },
  {
    id: 'ky.reading.close-of-business',
    question: 'At what time is close of business?',
    default: 'frankfort-1630',
    options: [
      { value: 'frankfort-1630', summary: "16:30 on Frankfort's clock, when the branch office closes." },
      { value: 'dispenser-closing', summary: "The dispenser's own closing time, in its zone." },
      { value: 'end-of-day', summary: "The end of the calendar day in the dispenser's zone." },
    ],
    cites: [
      businessDaySilence,
      { id: '902 KAR 55:110 s.11(2)', title: 'Office hours 8:00 to 16:30', standing: 'text' },
      { id: 'KRS ch. 14A', title: 'Filings received by 4:30 p.m. prevailing time in Frankfort', standing: 'unverified' },
      { id: 'Talbott v. Caudill, 58 S.W.2d 385 (Ky. 1933)', title: 'A day is midnight to midnight', standing: 'text' },
    ],
  },
  {
    id: 'ky.reading.extension-application',
    question: 'Does "within 24 hours or on the next date state offices are open" leave the choice?',
    default: 'strict',
    options: [
      { value: 'strict', summary: '24 hours, unless they end on a closed date; then the next open date.' },
      { value: 'generous', summary: 'The later of 24 hours and the next open date.' },
    ],
    cites: [
      { id: '902 KAR 55:110 s.2(4)(b)', standing: 'text' },
      { id: "Ky. Att'y Gen. 11-OMD-136", title: 'A specific rule of 24 hours is not stretched', standing: 'agency' },
    ],
  },
  {
    id: 'ky.reading.calendar-days-roll',
    question: 'Does a period of calendar days that ends on a closed day run on to the next open day?',
    default: 'nominal',
    options: [
      { value: 'nominal', summary: 'The last day stands: the period is one of calendar days.' },
      { value: 'rolled', summary: 'It runs on, as KRS 446.030 covers any period in a regulation.' },
    ],
    cites: [
      { id: 'KRS 446.030(1)(a)', standing: 'text' },
      { id: "Ky. Att'y Gen. 21-ORD-131", title: 'Reads the skipping of closed days into seven days, against the statute', standing: 'agency' },
    ],
  },
  {
    id: 'ky.reading.dispensing-date',
    question: 'Whose calendar names the date of dispensing?',
    default: 'dispenser-local',
    options: [{ value: 'dispenser-local', summary: "The dispenser's local date, wherever the dispenser is." }],
    cites: [{ ...kar2_3, title: 'Names the dispensing, not a zone', standing: 'interpretation' }],
  },
  {
    id: 'ky.reading.dispensing-act',
    question: 'Is a prescription dispensed when it is filled, or when it is sold to the user?',
    default: 'sold',
    options: [
      { value: 'sold', summary: 'The date sold (DSP17) where it is given and later, else the date filled (DSP05).' },
      { value: 'filled', summary: 'The date filled (DSP05).' },
    ],
    cites: [
      { ...kar2_3, title: 'Counts from the dispensing and does not say which act that is', standing: 'interpretation' },
      { id: 'KRS 218A.010', title: 'Dispensing is delivery to the ultimate user; known through secondary copies', standing: 'unverified' },
    ],
  },
];
