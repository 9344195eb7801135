import type { Citation } from '../../core/citation.js';
import type { Clock, ClockRow } from '../law/clock.js';
import type { DutyLaw } from '../law/condition.js';
import type { ExtensionGround, ReportedItem, ReportingLaw } from '../law/profile.js';
import type { Rule } from '../law/rule.js';
import { deadlines, errors, itemPlaces, lastDays, moreTime, recordDay, reportedItems, unchanged } from './citations.js';

const wholesaleSummary: Citation = { id: 'mhmedical.com (2015), Ohio wholesale reports', title: 'By the 15th of the month; older than the present chapter', standing: 'secondary' };
const nextMonth: Citation = { id: 'mhmedical.com (2015), Ohio wholesale reports', title: 'That it is the 15th of the next month is a choice of this library', standing: 'interpretation' };
const furnishing: Citation = { id: 'Ohio Adm. Code 4729:8-3-04', title: 'That furnishing is such a dispensing is a choice of this library', standing: 'interpretation' };

const items: readonly ReportedItem[] = [
  { item: 'pharmacy-npi', name: "pharmacy's NPI", elements: ['PHA01'] },
  { item: 'pharmacy-address', name: "pharmacy's name, address and telephone", elements: ['PHA04', 'PHA05', 'PHA07', 'PHA08', 'PHA09', 'PHA10'] },
  { item: 'pharmacy-number', name: "pharmacy's DEA number, or another number", elements: ['PHA03'] },
  { item: 'patient-name', name: "patient's name", elements: ['PAT07', 'PAT08'] },
  { item: 'patient-address', name: "patient's residential address", elements: ['PAT12', 'PAT14', 'PAT15', 'PAT16'] },
  { item: 'patient-details', name: "patient's telephone, birth date and gender", elements: ['PAT17', 'PAT18', 'PAT19'] },
  { item: 'prescriber-dea', name: "prescriber's DEA number", elements: ['PRE02'] },
  { item: 'prescriber-name', name: "prescriber's full name", elements: ['PRE05', 'PRE06'] },
  { item: 'prescription-number', name: 'prescription number', elements: ['DSP02'] },
  { item: 'date-issued', name: 'date issued', elements: ['DSP03'] },
  { item: 'refill', name: 'new or refill, and the number of the refill', elements: ['DSP06'] },
  { item: 'ndc', name: 'national drug code', elements: ['DSP07', 'DSP08'] },
  { item: 'payment', name: 'kind of payment', elements: ['DSP16'] },
  { item: 'date-dispensed', name: 'date dispensed or sold', elements: ['DSP05'] },
  { item: 'quantity-prescribed', name: 'quantity prescribed', elements: ['DSP22'] },
  { item: 'quantity-dispensed', name: 'quantity dispensed', elements: ['DSP09'] },
  { item: 'days-supply', name: "days' supply: the prescriber's, else computed", elements: ['DSP10'] },
  { item: 'diagnosis', name: 'first four characters of the ICD-10 code, or the CDT code', elements: ['DSP25'] },
];

const deadline: Clock = {
  id: 'oh.reporting.deadline',
  summary: 'A dispensing is reported within 24 hours, through nights, weekends and holidays; sales at wholesale by the 15th of the next month.',
  versions: [
    {
      from: '2016-01-01',
      value: [
        { when: { event: ['sold-at-wholesale'] }, starts: 'sale', period: { dayOfNextMonth: 15 }, cites: [wholesaleSummary, nextMonth] },
        {
          from: '2025-01-01',
          when: { event: ['dispensed'] },
          under: [{ reading: 'oh.reading.clock-start', option: 'dispensed' }],
          starts: 'dispensing',
          period: { hours: 24 },
          hourOpen: 'oh.reading.hour-open',
          cites: [deadlines, furnishing, recordDay],
        },
        {
          from: '2025-01-01',
          when: { event: ['dispensed'] },
          under: [{ reading: 'oh.reading.clock-start', option: 'sold' }],
          starts: 'sale',
          period: { hours: 24 },
          hourOpen: 'oh.reading.hour-open',
          cites: [deadlines, reportedItems, furnishing, recordDay],
        },
      ],
      cites: [unchanged],
    },
  ],
};

const notFurnishing: ExtensionGround['when'] = { by: { other: ['practitioner'] } };
const applyInTime = 'Ask the Board; no time to apply is stated, and nothing says the deadline stops meanwhile.';

const grounds: readonly ExtensionGround[] = [
  { ground: 'mechanical-or-electronic-failure', summary: 'A mechanical or electronic failure.', grant: 'may', when: notFurnishing, application: false, advice: applyInTime },
  { ground: 'beyond-control', summary: "Reasons beyond the reporter's control.", grant: 'may', when: notFurnishing, application: false, advice: applyInTime },
  { ground: 'reports-not-received', summary: 'The Board cannot receive reports.', grant: 'may', when: notFurnishing, application: false, advice: applyInTime },
];

const sent = { reading: 'oh.reading.last-report', option: 'sent' };
const dayEnd = { reading: 'oh.reading.last-report', option: 'day-end' };
const skip = { reading: 'oh.reading.declared-closed', option: 'skip' };
const run = { reading: 'oh.reading.declared-closed', option: 'run' };
const hourOpen = 'oh.reading.hour-open';

/** The next report is due 36 hours after the last, declared days apart. */
const nextReport: readonly ClockRow[] = [
  { under: [sent, skip], starts: 'previous-report', period: { hours: 36, of: 'dispenser' }, hourOpen, cites: [deadlines] },
  { under: [sent, run], starts: 'previous-report', period: { hours: 36 }, hourOpen, cites: [deadlines] },
  { under: [dayEnd, skip], starts: 'previous-report', runsFrom: 'end-of-day', period: { hours: 36, of: 'dispenser' }, hourOpen, cites: [deadlines] },
  { under: [dayEnd, run], starts: 'previous-report', runsFrom: 'end-of-day', period: { hours: 36 }, hourOpen, cites: [deadlines] },
];

const zeroReportDuty: Rule<DutyLaw> = {
  id: 'oh.reporting.zero-report-duty',
  summary: 'A zero report is owed by those who possessed a listed drug in the last three years, save for days declared to be no business days.',
  versions: [
    {
      from: '2025-01-01',
      value: {
              assume: {},
        conditions: [
          {
            id: 'oh.zero-report.declared',
            summary: 'The day was not declared to be no business day.',
            findings: [
              { when: { dispenserOpen: [false] }, truth: false, message: 'The day was declared to be no business day.', cites: [deadlines] },
              { truth: true, message: 'The day was not declared to be no business day.', cites: [deadlines] },
            ],
            cites: [deadlines],
          },
          {
            id: 'oh.zero-report.possession',
            summary: 'A listed drug was possessed in the last three years.',
            findings: [
              { when: { yearsSincePossession: { atLeast: 0, atMost: 3 } }, truth: true, message: 'A listed drug was possessed in the last three years.', cites: [deadlines] },
              { when: { yearsSincePossession: { moreThan: 3 } }, truth: false, message: 'None was possessed in the last three years.', cites: [deadlines] },
              { truth: null, message: 'When a listed drug was last possessed is not known.', cites: [deadlines] },
            ],
            cites: [deadlines],
          },
        ],
      },
      cites: [deadlines, recordDay, unchanged],
    },
  ],
};

const nextPeriod = { reading: 'oh.reading.next-reporting-period', option: 'next-report' };

const errorNotice: Clock = {
  id: 'oh.correction.notice',
  summary: 'The Board is told of an error within 24 hours of the discovery, of an error of programming at once.',
  versions: [
    {
      from: '2025-01-01',
      value: [
        { when: { fault: ['error'] }, starts: 'discovery', period: { hours: 24 }, hourOpen, cites: [errors] },
        { when: { fault: ['programming-error'] }, starts: 'discovery', period: { unmeasured: 'at-once' }, cites: [errors] },
      ],
      cites: [recordDay, unchanged],
    },
  ],
};

const errorCorrection: Clock = {
  id: 'oh.correction.transmit',
  summary: 'An omission goes with the next report, an error is put right within seven days, an error of programming on the day agreed.',
  versions: [
    {
      from: '2025-01-01',
      value: [
        { when: { fault: ['omission'] }, under: [nextPeriod, sent, skip], starts: 'previous-report', period: { hours: 36, of: 'dispenser' }, hourOpen, cites: [errors, deadlines] },
        { when: { fault: ['omission'] }, under: [nextPeriod, sent, run], starts: 'previous-report', period: { hours: 36 }, hourOpen, cites: [errors, deadlines] },
        { when: { fault: ['omission'] }, under: [nextPeriod, dayEnd, skip], starts: 'previous-report', runsFrom: 'end-of-day', period: { hours: 36, of: 'dispenser' }, hourOpen, cites: [errors, deadlines] },
        { when: { fault: ['omission'] }, under: [nextPeriod, dayEnd, run], starts: 'previous-report', runsFrom: 'end-of-day', period: { hours: 36 }, hourOpen, cites: [errors, deadlines] },
        { when: { fault: ['omission'] }, under: [{ reading: 'oh.reading.next-reporting-period', option: 'day-after-discovery' }], starts: 'discovery', period: { hours: 24 }, hourOpen, cites: [errors] },
        { when: { fault: ['error'] }, under: [{ reading: 'oh.reading.correction-rolling', option: 'rolls' }], starts: 'discovery', period: { calendarDays: 7, rolls: 'to-open-day' }, cites: [errors, lastDays] },
        { when: { fault: ['error'] }, under: [{ reading: 'oh.reading.correction-rolling', option: 'stands' }], starts: 'discovery', period: { calendarDays: 7 }, cites: [errors, lastDays] },
        { when: { fault: ['programming-error'] }, starts: 'discovery', period: { unmeasured: 'as-agreed' }, cites: [errors] },
      ],
      cites: [recordDay, unchanged],
    },
  ],
};

/** When and how dispensings are reported: Ohio Adm. Code 4729:8-3-02 and 8-3-04, Ohio Rev. Code 4729.77. */
export const reporting: ReportingLaw = {
  items: {
    id: 'oh.reporting.items',
    summary: 'A report carries the items of the rule, as far as the list was read.',
    versions: [
      { from: '2024-10-28', to: '2024-10-28', value: items, cites: [reportedItems, itemPlaces] },
      { from: '2024-10-29', value: items, cites: [reportedItems, itemPlaces, unchanged] },
    ],
  },
  deadline,
  zeroReportDuty,
  zeroReport: {
    id: 'oh.reporting.zero-report',
    summary: 'A zero report is due 36 hours after the last report.',
    versions: [{ from: '2025-01-01', value: nextReport, cites: [recordDay, unchanged] }],
  },
  errorNotice,
  errorCorrection,
  extension: {
    id: 'oh.reporting.extension',
    summary: 'The Board may give more time on three grounds, to all but prescribers who furnish.',
    versions: [
      { from: '2012-01-01', to: '2024-01-01', value: { grounds }, cites: [moreTime] },
      { from: '2024-01-02', value: { grounds }, cites: [moreTime, unchanged] },
    ],
  },
};
