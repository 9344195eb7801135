import type { Citation } from '../../core/citation.js';
import type { Dated } from '../../core/dated.js';
import type { Clock, ClockRow } from '../law/clock.js';
import type { ExtensionGround, ReportedItem, ReportingLaw } from '../law/profile.js';
import {
  businessDaySilence,
  changeOf2016,
  collectionBegins,
  countingDays,
  difficulty,
  itemPlaces,
  items as itemList,
  monthly,
  nextBusinessDay,
  noElectronics,
  officeHours,
  reportingRule,
  shortened,
  unchanged,
  wholesalers,
  zeroReports,
} from './citations.js';

const endOfDay: Citation = { id: 'Tenn. Code 53-10-305(b)(2), end of the day', title: "The 14th day ends with the dispenser's day: a choice of this library", standing: 'interpretation' };

const theftOrLoss: ClockRow = {
  when: { event: ['theft-or-loss'], by: ['wholesaler', 'manufacturer'] },
  starts: 'discovery',
  period: { businessDays: 1, of: 'office', ends: 'close-of-business' },
  cites: [wholesalers, businessDaySilence],
};

const fromDispensing = {
  when: { event: ['dispensed'], by: ['veterinarian'] },
  starts: 'dispensing',
  period: { calendarDays: 14, rolls: 'to-open-day' },
  cites: [nextBusinessDay, countingDays, endOfDay],
} as const;
const officeDay = {
  when: { event: ['dispensed'], by: { other: ['veterinarian'] } },
  starts: 'dispensing',
  period: { businessDays: 1, of: 'office', ends: 'close-of-business' },
  cites: [nextBusinessDay, businessDaySilence],
} as const;
const ownDay = { ...officeDay, period: { businessDays: 1, of: 'dispenser', ends: 'close-of-business' } } as const;

const namedInNashville = { reading: 'tn.reading.dispensing-date', option: 'office' } as const;
const sinceDispensing = { reading: 'tn.reading.fourteen-days', option: 'dispensing' } as const;
const daysOfOffices = { reading: 'tn.reading.whose-days', option: 'office' } as const;
const daysOfDispenser = { reading: 'tn.reading.whose-days', option: 'dispenser' } as const;

const rows: readonly ClockRow[] = [
  theftOrLoss,
  { ...fromDispensing, under: [sinceDispensing, namedInNashville], dayIn: 'office' },
  { ...fromDispensing, under: [sinceDispensing] },
  {
    when: { event: ['dispensed'], by: ['veterinarian'] },
    under: [{ reading: 'tn.reading.fourteen-days', option: 'last-report' }],
    starts: 'previous-report',
    period: { calendarDays: 14, rolls: 'to-open-day' },
    cites: [nextBusinessDay, countingDays, endOfDay],
  },
  { ...officeDay, under: [daysOfOffices, namedInNashville], dayIn: 'office' },
  { ...officeDay, under: [daysOfOffices] },
  { ...ownDay, under: [daysOfDispenser, namedInNashville], dayIn: 'office' },
  { ...ownDay, under: [daysOfDispenser] },
];

/** The change of 2016 came on a day that was not established, so that no law is recorded for that year. */
const deadline: Clock = {
  id: 'tn.reporting.deadline',
  summary: 'A dispensing is reported by close of business of the next business day, by veterinarians within 14 days; a theft or loss by wholesalers within one business day.',
  versions: [
    {
      from: '2006-12-01',
      to: '2015-12-31',
      value: [{ when: { event: ['dispensed'] }, starts: 'dispensing', period: { dayOfNextMonth: 10 } }],
      cites: [monthly, collectionBegins],
    },
    { from: '2017-01-01', to: '2021-05-21', value: rows, cites: [changeOf2016] },
    { from: '2021-05-22', to: '2022-01-25', value: rows, cites: [unchanged] },
    { from: '2022-01-26', value: rows, cites: [reportingRule, unchanged] },
  ],
};

const firstItems: readonly ReportedItem[] = [
  { item: 'prescriber-id', name: 'prescriber identifier', elements: ['PRE02'] },
  { item: 'dispenser-id', name: 'dispenser identifier', elements: ['PHA03'] },
  { item: 'date-dispensed', name: 'date of dispensing', elements: ['DSP05'] },
  { item: 'date-issued', name: 'date issued', elements: ['DSP03'] },
  { item: 'drug-id', name: 'identification of the drug', elements: ['DSP07', 'DSP08'] },
  { item: 'quantity', name: 'quantity', elements: ['DSP09'] },
  { item: 'days-supply', name: "days' supply", elements: ['DSP10'] },
  { item: 'strength', name: 'strength, which follows from the drug', elements: [] },
  { item: 'refill', name: 'new or refill', elements: ['DSP06'] },
  { item: 'payment', name: 'kind of payment', elements: ['DSP16'] },
  { item: 'patient-identifier', name: 'patient identifier, which is not defined', elements: [] },
];

const medicalNecessity: ReportedItem = { item: 'medical-necessity', name: 'the words "medical necessity", where the prescription has them', elements: [], when: { onPrescription: [true] } };
const diagnosis: ReportedItem = { item: 'icd10', name: 'ICD-10 code, where the prescription has one', elements: ['DSP25'], when: { onPrescription: [true] } };

const itemCites: Dated<unknown>['cites'] = [itemList, itemPlaces];

const grounds: readonly ExtensionGround[] = [
  {
    ground: 'technical-difficulty',
    summary: 'A failure to report in good faith, through technical difficulty.',
    grant: 'no-violation',
    when: { goodFaith: [true] },
    application: false,
    advice: 'Keep a record of the difficulty; there is nothing to apply for.',
    cites: [difficulty],
  },
  {
    ground: 'hardship',
    summary: 'Hardship, where the period of reporting has been shortened.',
    grant: 'may',
    when: { periodShortened: [true] },
    days: 7,
    validYears: 2,
    application: false,
    advice: 'Up to seven days more than the shortened period, for two years, renewable.',
    cites: [shortened],
  },
  {
    ground: 'no-electronics',
    summary: 'One who cannot report electronically.',
    grant: 'waiver',
    validYears: 2,
    application: false,
    advice: 'A waiver for two years.',
    cites: [noElectronics],
  },
];

/** When and how dispensings are reported: Tenn. Code 53-10-305 and 307, rule 1145-01-.02. */
export const reporting: ReportingLaw = {
  items: {
    id: 'tn.reporting.items',
    summary: 'A report carries the items (A) to (N) of the statute, the ICD-10 code and "medical necessity" from 2018-07-01.',
    versions: [
      { from: '2017-01-01', to: '2018-06-30', value: firstItems, cites: itemCites },
      {
        from: '2018-07-01',
        to: '2018-12-31',
        value: [...firstItems, { ...diagnosis, when: { onPrescription: [true], softwareCan: [true] } }, medicalNecessity],
        cites: itemCites,
      },
      { from: '2019-01-01', to: '2021-05-21', value: [...firstItems, diagnosis, medicalNecessity], cites: itemCites },
      { from: '2021-05-22', value: [...firstItems, diagnosis, medicalNecessity], cites: [...itemCites, unchanged] },
    ],
  },
  deadline,
  zeroReportDuty: {
    id: 'tn.reporting.zero-report-duty',
    summary: 'A zero report is owed for each business day without a dispensing.',
    versions: [
      {
        from: '2020-01-01',
        value: {
                  assume: {},
          conditions: [
            {
              id: 'tn.zero-report.day',
              summary: 'The day is a business day.',
              findings: [
                { when: { businessDay: [true] }, truth: true, message: 'A business day.', cites: [zeroReports] },
                { when: { businessDay: [false] }, truth: false, message: 'No business day.', cites: [zeroReports] },
                { truth: null, message: 'Whether it is a business day is not known.', cites: [zeroReports] },
              ],
              cites: [zeroReports],
            },
            {
              id: 'tn.zero-report.by',
              summary: 'It is not a veterinarian.',
              findings: [
                { when: { by: ['veterinarian'] }, truth: null, because: 'text-unread', message: 'What veterinarians owe was not read.', cites: [zeroReports] },
                { when: { by: { other: ['veterinarian'] } }, truth: true, message: 'A dispenser.', cites: [zeroReports] },
                { truth: null, message: 'Who reports is not known.', cites: [zeroReports] },
              ],
              cites: [zeroReports],
            },
          ],
        },
        cites: [zeroReports],
      },
    ],
  },
  zeroReport: {
    id: 'tn.reporting.zero-report',
    summary: 'A zero report is due as a dispensing of the day would be.',
    versions: [
      {
        from: '2020-01-01',
        value: [
          {
            under: [{ reading: 'tn.reading.zero-report-due', option: 'as-records' }, { reading: 'tn.reading.whose-days', option: 'office' }],
            starts: 'day',
            period: { businessDays: 1, of: 'office', ends: 'close-of-business' },
          },
          {
            under: [{ reading: 'tn.reading.zero-report-due', option: 'as-records' }, { reading: 'tn.reading.whose-days', option: 'dispenser' }],
            starts: 'day',
            period: { businessDays: 1, of: 'dispenser', ends: 'close-of-business' },
          },
          { under: [{ reading: 'tn.reading.zero-report-due', option: 'same-day' }], starts: 'day', period: { businessDays: 0, of: 'office', ends: 'close-of-business' } },
        ],
        cites: [zeroReports, nextBusinessDay, businessDaySilence],
      },
    ],
  },
  extension: {
    id: 'tn.reporting.extension',
    summary: 'A failure in good faith through technical difficulty is no violation; hardship and want of electronics have periods of their own.',
    versions: [
      { from: '2017-01-01', to: '2021-05-21', value: { grounds }, cites: [difficulty, shortened, noElectronics, changeOf2016] },
      { from: '2021-05-22', value: { grounds }, cites: [difficulty, shortened, noElectronics, unchanged] },
    ],
  },
  closeOfBusiness: {
    id: 'tn.reporting.close-of-business',
    summary: "Close of business is 16:30 on Nashville's clock unless another option is chosen.",
    versions: [
      {
        value: {
          reading: 'tn.reading.close-of-business',
          options: [
            { option: 'nashville-1630', zone: 'office', time: '16:30' },
            { option: 'dispenser-closing', zone: 'dispenser' },
            { option: 'end-of-day', zone: 'dispenser', time: '23:59:59' },
          ],
        },
        cites: [officeHours, businessDaySilence],
      },
    ],
  },
};
