import type { Citation } from '../../core/citation.js';
import type { Clock, ClockRow } from '../law/clock.js';
import type { ReportedItem, ReportingLaw } from '../law/profile.js';
import { agencyReports, itemPlaces, recordDay, section11, section17, silence, unchanged } from './citations.js';

const count: Citation = { id: 'IC 25-26-24-17, the count', title: '"24 hours after the date dispensed" is read as one day: a choice of this library', standing: 'interpretation' };

const pharmacy: ClockRow['when'] = { event: ['dispensed'], by: ['pharmacy'] };
const practitioner: ClockRow['when'] = { event: ['dispensed'], by: ['practitioner', 'veterinarian'] };

const deadline: Clock = {
  id: 'in.reporting.deadline',
  summary: 'A pharmacy reports by the end of the day after the date dispensed or, closed on that day, of its next business day; a practitioner within 24 hours.',
  versions: [
    {
      from: '2025-01-01',
      value: [
        {
          when: pharmacy,
          dayAfter: 'open',
          under: [{ reading: 'in.reading.day-after', option: 'next-day' }],
          starts: 'dispensing',
          period: { calendarDays: 1 },
          cites: [section17, count],
        },
        {
          when: pharmacy,
          dayAfter: 'open',
          under: [{ reading: 'in.reading.day-after', option: 'moment' }],
          starts: 'dispensing',
          period: { hours: 24 },
          hourOpen: 'in.reading.hour-open',
          cites: [section17, count],
        },
        {
          when: pharmacy,
          dayAfter: 'closed',
          under: [{ reading: 'in.reading.next-business-day', option: 'dispenser' }],
          starts: 'dispensing',
          period: { businessDays: 1, of: 'dispenser', ends: 'close-of-business' },
          cites: [section17, silence],
        },
        {
          when: pharmacy,
          dayAfter: 'closed',
          under: [{ reading: 'in.reading.next-business-day', option: 'office' }],
          starts: 'dispensing',
          period: { businessDays: 1, of: 'office', ends: 'close-of-business' },
          cites: [section17, silence],
        },
        {
          when: practitioner,
          under: [{ reading: 'in.reading.closed-practice', option: 'no' }],
          starts: 'dispensing',
          period: { hours: 24 },
          hourOpen: 'in.reading.hour-open',
          cites: [section17, section11],
        },
        {
          when: practitioner,
          dayAfter: 'open',
          under: [{ reading: 'in.reading.closed-practice', option: 'as-pharmacy' }],
          starts: 'dispensing',
          period: { hours: 24 },
          hourOpen: 'in.reading.hour-open',
          cites: [section17, section11],
        },
        {
          when: practitioner,
          dayAfter: 'closed',
          under: [{ reading: 'in.reading.closed-practice', option: 'as-pharmacy' }],
          starts: 'dispensing',
          period: { businessDays: 1, of: 'dispenser', ends: 'close-of-business' },
          cites: [section17, section11],
        },
      ],
      cites: [section17, recordDay, unchanged],
    },
  ],
};

const items: readonly ReportedItem[] = [
  { item: 'recipient-name', name: "recipient's name", elements: ['PAT07', 'PAT08'] },
  { item: 'number', name: 'number of the recipient or representative, or a number or phrase the program designates', elements: ['PAT02', 'PAT03'] },
  { item: 'birth-date', name: 'birth date', elements: ['PAT18'] },
  { item: 'ndc', name: 'national drug code', elements: ['DSP07', 'DSP08'] },
  { item: 'date-dispensed', name: 'date of dispensing', elements: ['DSP05'] },
  { item: 'quantity', name: 'quantity', elements: ['DSP09'] },
  { item: 'days-supply', name: "days' supply", elements: ['DSP10'] },
  { item: 'dispenser-dea', name: "dispenser's DEA number", elements: ['PHA03'] },
  { item: 'prescriber-dea', name: "prescriber's DEA number", elements: ['PRE02'] },
  { item: 'oral-or-written', name: 'whether the prescription was oral or written', elements: ['DSP12'] },
];

const asRecords = { reading: 'in.reading.zero-report-due', option: 'as-records' };

/** When and how dispensings are reported: IC 25-26-24-17. */
export const reporting: ReportingLaw = {
  items: {
    id: 'in.reporting.items',
    summary: 'A report carries ten items; those the board may add were not read.',
    versions: [{ from: '2025-01-01', value: items, cites: [section17, itemPlaces, recordDay, unchanged] }],
  },
  deadline,
  zeroReportDuty: {
    id: 'in.reporting.zero-report-duty',
    summary: 'A zero report is owed for every day without a dispensing, closed days too, save by those who neither stock reported drugs nor dispense them to residents.',
    versions: [
      {
        from: '2025-01-01',
        value: {
                  assume: {},
          conditions: [
            {
              id: 'in.zero-report.stocks',
              summary: 'It stocks reported drugs, or dispenses them to residents.',
              findings: [
                { when: { stocks: [true] }, truth: true, message: 'It stocks reported drugs.', cites: [agencyReports] },
                { when: { dispensesToResidents: [true] }, truth: true, message: 'It dispenses them to residents.', cites: [agencyReports] },
                { when: { stocks: [false], dispensesToResidents: [false] }, truth: false, message: 'It neither stocks them nor dispenses them to residents.', cites: [agencyReports] },
                { truth: null, message: 'Whether it stocks them or dispenses them to residents is not known.', cites: [agencyReports] },
              ],
              cites: [agencyReports],
            },
          ],
        },
        cites: [agencyReports, recordDay],
      },
    ],
  },
  zeroReport: {
    id: 'in.reporting.zero-report',
    summary: "A zero report is due as a pharmacy's dispensing of the day would be.",
    versions: [
      {
        from: '2025-01-01',
        value: [
          { dayAfter: 'open', under: [asRecords, { reading: 'in.reading.day-after', option: 'next-day' }], starts: 'day', period: { calendarDays: 1 } },
          { dayAfter: 'open', under: [asRecords, { reading: 'in.reading.day-after', option: 'moment' }], starts: 'day', period: { hours: 24 }, hourOpen: 'in.reading.hour-open' },
          { dayAfter: 'closed', under: [asRecords, { reading: 'in.reading.next-business-day', option: 'dispenser' }], starts: 'day', period: { businessDays: 1, of: 'dispenser', ends: 'close-of-business' } },
          { dayAfter: 'closed', under: [asRecords, { reading: 'in.reading.next-business-day', option: 'office' }], starts: 'day', period: { businessDays: 1, of: 'office', ends: 'close-of-business' } },
          { under: [{ reading: 'in.reading.zero-report-due', option: 'same-day' }], starts: 'day', period: { calendarDays: 0 } },
        ],
        cites: [agencyReports, section17, recordDay],
      },
    ],
  },
  closeOfBusiness: {
    id: 'in.reporting.end-of-business-day',
    summary: "A pharmacy's business day ends with the calendar day unless another option is chosen.",
    versions: [
      {
        from: '2025-01-01',
        value: {
          reading: 'in.reading.end-of-business-day',
          options: [
            { option: 'end-of-day', zone: 'dispenser', time: '23:59:59' },
            { option: 'dispenser-closing', zone: 'dispenser' },
          ],
        },
        cites: [section17, silence],
      },
    ],
  },
};
