import type { Dated } from '../../core/dated.js';
import type { ClockRow } from '../law/clock.js';
import type { ExtensionPeriod, ReportedItem, TransmissionChannel, WholeProfile } from '../law/profile.js';
import { amendedEdition, businessDaySilence, earlierEditions, kar2_3, kar2_7, kar11_1 } from './citations.js';

const items: readonly ReportedItem[] = [
  { item: 'a', name: "patient identifier: name, address, date of birth, number", elements: ['PAT07', 'PAT08', 'PAT12', 'PAT14', 'PAT15', 'PAT16', 'PAT18', 'PAT02', 'PAT03'] },
  { item: 'b', name: 'national drug code', elements: ['DSP07', 'DSP08'] },
  { item: 'c', name: 'metric quantity', elements: ['DSP09'] },
  { item: 'd', name: 'date of dispensing', elements: ['DSP05'] },
  { item: 'e', name: "estimated days' supply", elements: ['DSP10'] },
  { item: 'f', name: "prescriber's DEA number", elements: ['PRE02'] },
  { item: 'g', name: 'prescription number', elements: ['DSP02'] },
  { item: 'h', name: "dispenser's DEA number", elements: ['PHA03'] },
];

const itemCites: Dated<unknown>['cites'] = [
  { id: '902 KAR 55:110 s.2(2)', title: 'The eight items of a report', standing: 'text' },
  { id: 'ASAP 4.2', title: 'Which elements carry which item', standing: 'interpretation' },
];

const extension: ExtensionPeriod = {
  hours: 24,
  reading: 'ky.reading.extension-application',
  grounds: [
    {
      ground: 'mechanical-or-electronic-failure',
      summary: 'A mechanical or electronic failure.',
      grant: 'may',
      application: true,
      advice: 'Apply to the branch in writing with the reason and the time needed; nothing says the deadline stops meanwhile.',
    },
    {
      ground: 'beyond-control',
      summary: "Reasons beyond the dispenser's control.",
      grant: 'may',
      application: true,
      advice: 'Apply to the branch in writing with the reason and the time needed; nothing says the deadline stops meanwhile.',
    },
    {
      ground: 'reports-not-received',
      summary: 'The cabinet or its agent cannot receive reports.',
      grant: 'shall',
      application: false,
      advice: 'Keep the times of the outage; no application is mentioned.',
    },
  ],
};

const extensionCites: Dated<unknown>['cites'] = [
  { id: '902 KAR 55:110 s.2(4)', title: 'Extensions that may be granted, and when to apply', standing: 'text' },
  { id: '902 KAR 55:110 s.2(5)', title: 'The extension that shall be granted', standing: 'text' },
  { id: "Ky. Att'y Gen. 11-OMD-136", title: 'A specific rule of 24 hours is not stretched', standing: 'agency' },
];

const asapFormat = 'ASAP 4.2 (September 2011), or a comparable format approved by the branch';

const channels: readonly TransmissionChannel[] = [
  { id: 'device', name: 'an electronic device compatible with the receiving one', format: asapFormat, onlyWithoutAsap: false },
  { id: 'sftp', name: 'secure file transfer protocol', format: asapFormat, onlyWithoutAsap: false },
  { id: 'https', name: 'https', format: asapFormat, onlyWithoutAsap: false },
  { id: 'vpn', name: 'secure virtual private network', format: asapFormat, onlyWithoutAsap: false },
  { id: 'web-portal', name: "the cabinet's web portal", format: 'the same eight items, keyed in', onlyWithoutAsap: true },
];

const channelCites: Dated<unknown>['cites'] = [
  { id: '902 KAR 55:110 s.2(6)', title: 'Ways of transmission', standing: 'text' },
  kar2_7,
  { id: '902 KAR 55:110 s.2(8)', title: 'The web portal', standing: 'text' },
  kar11_1,
];

const businessDayAfter = { period: { businessDays: 1, of: 'office', ends: 'close-of-business' }, reading: 'ky.reading.dispensing-date' } as const;

/** Counted from the fill where that is read so, and by the most cautious reading; else from the sale where it comes later. */
const nextBusinessDay: readonly ClockRow[] = [
  { under: [{ reading: 'ky.reading.dispensing-act', option: 'filled' }], starts: 'dispensing', ...businessDayAfter },
  { under: [{ reading: 'ky.reading.business-day', option: 'earliest' }], starts: 'dispensing', ...businessDayAfter },
  { starts: ['dispensing', 'sale'], ...businessDayAfter },
];

/** When and how dispensings are reported: 902 KAR 55:110 section 2. */
export const reporting: WholeProfile['reporting'] = {
  items: {
    id: 'ky.reporting.items',
    summary: 'A report carries eight items.',
    versions: [
      { from: '2018-01-05', to: '2023-02-28', value: items, cites: itemCites },
      { from: '2023-03-01', value: items, cites: [...itemCites, amendedEdition] },
    ],
  },
  // Before 2013-07-01 the period was remembered as 7 days (2009), 8 (2006) and 16 (1999); how they counted was not read.
  deadline: {
    id: 'ky.reporting.deadline',
    summary: 'A dispensing is reported by close of business on the business day immediately following it.',
    versions: [
      { from: '2013-07-01', to: '2018-01-04', value: nextBusinessDay, cites: [kar2_3, earlierEditions] },
      { from: '2018-01-05', to: '2023-02-28', value: nextBusinessDay, cites: [kar2_3] },
      { from: '2023-03-01', value: nextBusinessDay, cites: [kar2_3, amendedEdition] },
    ],
  },
  closeOfBusiness: {
    id: 'ky.reporting.close-of-business',
    summary: "Close of business is 16:30 on Frankfort's clock unless another option is chosen.",
    versions: [
      {
        value: {
          reading: 'ky.reading.close-of-business',
          options: [
            { option: 'frankfort-1630', zone: 'office', time: '16:30' },
            { option: 'dispenser-closing', zone: 'dispenser' },
            { option: 'end-of-day', zone: 'dispenser', time: '23:59:59' },
          ],
        },
        cites: [businessDaySilence],
      },
    ],
  },
  extension: {
    id: 'ky.reporting.extension',
    summary: 'More time is applied for within 24 hours of the discovery or on the next date state offices are open.',
    versions: [
      { from: '2018-01-05', to: '2023-02-28', value: extension, cites: extensionCites },
      { from: '2023-03-01', value: extension, cites: [...extensionCites, amendedEdition] },
    ],
  },
  channels: {
    id: 'ky.reporting.channels',
    summary: 'Reports are sent electronically; the web portal is for those whose system cannot produce the format.',
    versions: [
      { from: '2018-01-05', to: '2023-02-28', value: channels, cites: channelCites },
      { from: '2023-03-01', value: channels, cites: [...channelCites, amendedEdition] },
    ],
  },
};
