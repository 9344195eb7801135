import { choice, monitoringAct, notice } from './citations.js';

const asCited = [monitoringAct];
const forever = (value, cites = asCited) => [{ from: '2024-07-01', value, cites }];

/** When and how dispensings are reported. */
export const reporting = {
  items: {
    id: 'jn.reporting.items',
    summary: 'A report says what was sold when and to whom; for animals, also who keeps them.',
    versions: forever([
      { item: 'sale', name: 'day of the sale', elements: ['DSP17'] },
      { item: 'keeper', name: 'keeper of the animal', elements: [], when: { patient: ['animal'] } },
    ]),
  },
  deadline: {
    id: 'jn.reporting.deadline',
    summary: 'Apothecaries report within 36 hours of the sale, whatever the day; those who treat animals within five of their own days or three weeks.',
    versions: forever([
      { when: { by: ['apothecary'] }, starts: 'sale', period: { hours: 36 }, hourOpen: 'jn.reading.hours-from' },
      { when: { by: ['animal-doctor'] }, starts: 'sale', period: { earlierOf: [{ businessDays: 5, of: 'dispenser' }, { calendarDays: 21 }] } },
      { when: { by: ['beekeeper'] }, under: [{ reading: 'jn.reading.keeper', option: 'yes' }], starts: 'sale', period: { calendarDays: 21 } },
      { when: { by: ['beekeeper'] }, starts: 'sale', period: { hours: 36 }, hourOpen: 'jn.reading.hours-from' },
    ]),
  },
  closeOfBusiness: {
    id: 'jn.reporting.close',
    summary: 'The day of the registry ends at 19:30.',
    versions: [
      {
        value: { reading: 'jn.reading.close', options: [{ option: 'office-1930', zone: 'office', time: '19:30' }, { option: 'end-of-day', zone: 'dispenser', time: '23:59:59' }] },
        cites: [notice],
      },
    ],
  },
  zeroReportDuty: {
    id: 'jn.reporting.zero.duty',
    summary: 'Apothecaries say for every day on which they are open that nothing was sold.',
    versions: forever({
      assume: {},
      conditions: [
        {
          id: 'jn.reporting.zero.duty.apothecary',
          summary: 'It is an apothecary, and it is open.',
          findings: [
            { when: { by: ['apothecary'], dispenserOpen: [true] }, truth: true, message: 'An open apothecary reports that nothing was sold.', cites: asCited },
            { when: { dispenserOpen: [false] }, truth: false, message: 'A closed one does not.', cites: asCited },
            { when: { by: { other: ['apothecary'] } }, truth: false, message: 'Others do not.', cites: asCited },
            { truth: null, message: 'Whether an apothecary asks is not known.', cites: asCited },
          ],
          cites: asCited,
        },
      ],
    }),
  },
  zeroReport: { id: 'jn.reporting.zero', summary: 'By the fifth of the next month.', versions: forever([{ starts: 'day', period: { dayOfNextMonth: 5 } }]) },
  errorNotice: { id: 'jn.reporting.error.notice', summary: 'The registry is told at once.', versions: forever([{ starts: 'discovery', period: { unmeasured: 'at-once' } }]) },
  errorCorrection: {
    id: 'jn.reporting.error.correction',
    summary: 'An error that a dispenser finds is put right within 48 hours of its open time.',
    versions: forever([{ starts: 'discovery', period: { hours: 48, of: 'dispenser' } }]),
  },
  extension: {
    id: 'jn.reporting.extension',
    summary: 'Snowed-in dispensers need not ask; others ask within 24 hours.',
    versions: forever({
      hours: 24,
      grounds: [
        { ground: 'snow', summary: 'The road is closed by snow.', grant: 'no-violation', application: false, advice: 'Keep the notice of the road office.' },
        { ground: 'outage', summary: 'The line is down.', grant: 'shall', when: { documented: [true] }, days: 6, application: true, advice: 'Write to the registry.' },
      ],
    }),
  },
  channels: {
    id: 'jn.reporting.channels',
    summary: 'Reports come by the registry or, without a computer, by radio.',
    versions: forever(
      [
        { id: 'registry', name: 'The registry', format: 'ASAP 4.2B', onlyWithoutAsap: false },
        { id: 'radio', name: 'Radio', format: 'read aloud', onlyWithoutAsap: true },
      ],
      [notice, choice],
    ),
  },
};
