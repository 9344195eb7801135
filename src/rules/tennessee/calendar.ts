import type { BusinessCalendar, CalendarReading } from '../law/business-calendar.js';
import { businessDaySilence, countingDays, holidays, officeHours, unchanged } from './citations.js';

const every: readonly CalendarReading[] = ['default', 'latest', 'earliest'];
const defaultAndLatest: readonly CalendarReading[] = ['default', 'latest'];
const latestOnly: readonly CalendarReading[] = ['latest'];

/**
 * Days on which Tennessee's state offices are closed, as of the copy of the statute of May 2021.
 *
 * A holiday on a Sunday is kept on Monday, one on a Saturday on Friday. The governor may put the Friday after Thanksgiving in the place of
 * Columbus Day; in which years was not read. The 19th of June stands in no list that was read, and is in doubt from 2022 on.
 */
export const calendar: BusinessCalendar = {
  reading: 'tn.reading.business-day',
  zone: 'America/Chicago',
  coverage: { from: '2017-01-01', to: '2028-12-31' },
  computable: { from: '2017-01-01', to: '2099-12-31' },
  closures: [
    {
      id: 'tn.calendar.jan-1',
      name: "New Year's Day",
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { month: 1, day: 1, observed: 'nearest-weekday' },
      days: [
        '2017-01-02', '2018-01-01', '2019-01-01', '2020-01-01', '2021-01-01', '2021-12-31',
        '2023-01-02', '2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01', '2027-12-31',
      ],
    },
    {
      id: 'tn.calendar.third-mon-jan',
      name: 'Martin Luther King, Jr. Day',
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { month: 1, weekday: 1, nth: 3 },
      days: [
        '2017-01-16', '2018-01-15', '2019-01-21', '2020-01-20', '2021-01-18', '2022-01-17',
        '2023-01-16', '2024-01-15', '2025-01-20', '2026-01-19', '2027-01-18', '2028-01-17',
      ],
    },
    {
      id: 'tn.calendar.third-mon-feb',
      name: 'Washington Day',
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { month: 2, weekday: 1, nth: 3 },
      days: [
        '2017-02-20', '2018-02-19', '2019-02-18', '2020-02-17', '2021-02-15', '2022-02-21',
        '2023-02-20', '2024-02-19', '2025-02-17', '2026-02-16', '2027-02-15', '2028-02-21',
      ],
    },
    {
      id: 'tn.calendar.good-friday',
      name: 'Good Friday',
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { easterPlusDays: -2 },
      days: [
        '2017-04-14', '2018-03-30', '2019-04-19', '2020-04-10', '2021-04-02', '2022-04-15',
        '2023-04-07', '2024-03-29', '2025-04-18', '2026-04-03', '2027-03-26', '2028-04-14',
      ],
    },
    {
      id: 'tn.calendar.last-mon-may',
      name: 'Memorial Day',
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { month: 5, weekday: 1, nth: 'last' },
      days: [
        '2017-05-29', '2018-05-28', '2019-05-27', '2020-05-25', '2021-05-31', '2022-05-30',
        '2023-05-29', '2024-05-27', '2025-05-26', '2026-05-25', '2027-05-31', '2028-05-29',
      ],
    },
    {
      id: 'tn.calendar.jun-19',
      name: 'Juneteenth',
      kind: 'legal-holiday',
      readings: every,
      certainty: 'reported',
      cites: [{ id: 'Tenn. Code 15-1-101, after May 2021', title: 'That 19 June was added is remembered', standing: 'unverified' }],
      undesignated: { month: 6, day: 19, observed: 'nearest-weekday' },
      undesignatedFrom: '2022-01-01',
      days: [],
    },
    {
      id: 'tn.calendar.jul-4',
      name: 'Independence Day',
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { month: 7, day: 4, observed: 'nearest-weekday' },
      days: [
        '2017-07-04', '2018-07-04', '2019-07-04', '2020-07-03', '2021-07-05', '2022-07-04',
        '2023-07-04', '2024-07-04', '2025-07-04', '2026-07-03', '2027-07-05', '2028-07-04',
      ],
    },
    {
      id: 'tn.calendar.first-mon-sep',
      name: 'Labor Day',
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { month: 9, weekday: 1, nth: 1 },
      days: [
        '2017-09-04', '2018-09-03', '2019-09-02', '2020-09-07', '2021-09-06', '2022-09-05',
        '2023-09-04', '2024-09-02', '2025-09-01', '2026-09-07', '2027-09-06', '2028-09-04',
      ],
    },
    {
      id: 'tn.calendar.second-mon-oct',
      name: 'Columbus Day',
      kind: 'holiday',
      readings: defaultAndLatest,
      certainty: 'statute',
      cites: [holidays, officeHours],
      recurs: { month: 10, weekday: 1, nth: 2 },
      days: [
        { date: '2017-10-09', certainty: 'statute', alternatives: ['2017-11-24'] },
        { date: '2018-10-08', certainty: 'statute', alternatives: ['2018-11-23'] },
        { date: '2019-10-14', certainty: 'statute', alternatives: ['2019-11-29'] },
        { date: '2020-10-12', certainty: 'statute', alternatives: ['2020-11-27'] },
        { date: '2021-10-11', certainty: 'statute', alternatives: ['2021-11-26'] },
        { date: '2022-10-10', certainty: 'statute', alternatives: ['2022-11-25'] },
        { date: '2023-10-09', certainty: 'statute', alternatives: ['2023-11-24'] },
        { date: '2024-10-14', certainty: 'statute', alternatives: ['2024-11-29'] },
        { date: '2025-10-13', certainty: 'statute', alternatives: ['2025-11-28'] },
        { date: '2026-10-12', certainty: 'statute', alternatives: ['2026-11-27'] },
        { date: '2027-10-11', certainty: 'statute', alternatives: ['2027-11-26'] },
        { date: '2028-10-09', certainty: 'statute', alternatives: ['2028-11-24'] },
      ],
    },
    {
      id: 'tn.calendar.nov-11',
      name: "Veterans' Day",
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { month: 11, day: 11, observed: 'nearest-weekday' },
      days: [
        '2017-11-10', '2018-11-12', '2019-11-11', '2020-11-11', '2021-11-11', '2022-11-11',
        '2023-11-10', '2024-11-11', '2025-11-11', '2026-11-11', '2027-11-11', '2028-11-10',
      ],
    },
    {
      id: 'tn.calendar.fourth-thu-nov',
      name: 'Thanksgiving Day',
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { month: 11, weekday: 4, nth: 4 },
      days: [
        '2017-11-23', '2018-11-22', '2019-11-28', '2020-11-26', '2021-11-25', '2022-11-24',
        '2023-11-23', '2024-11-28', '2025-11-27', '2026-11-26', '2027-11-25', '2028-11-23',
      ],
    },
    {
      id: 'tn.calendar.friday-after-thanksgiving',
      name: 'Friday after Thanksgiving',
      kind: 'legal-holiday',
      readings: latestOnly,
      certainty: 'statute',
      cites: [holidays, officeHours],
      recurs: { month: 11, weekday: 4, nth: 4, plusDays: 1 },
      days: [
        '2017-11-24', '2018-11-23', '2019-11-29', '2020-11-27', '2021-11-26', '2022-11-25',
        '2023-11-24', '2024-11-29', '2025-11-28', '2026-11-27', '2027-11-26', '2028-11-24',
      ],
    },
    {
      id: 'tn.calendar.dec-25',
      name: 'Christmas Day',
      kind: 'holiday',
      readings: every,
      certainty: 'statute',
      cites: [holidays],
      recurs: { month: 12, day: 25, observed: 'nearest-weekday' },
      days: [
        '2017-12-25', '2018-12-25', '2019-12-25', '2020-12-25', '2021-12-24', '2022-12-26',
        '2023-12-25', '2024-12-25', '2025-12-25', '2026-12-25', '2027-12-24', '2028-12-25',
      ],
    },
  ],
  earlyClosings: [],
  cites: [holidays, countingDays, officeHours, businessDaySilence, unchanged],
};
