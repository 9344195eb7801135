import type { ClockRow } from '../law/clock.js';
import type { CorrectionProfile } from '../law/correction-rule.js';
import { amendedEdition, earlierEditions } from './citations.js';

const sevenDays: readonly ClockRow[] = [{ starts: 'request', period: { calendarDays: 7 }, reading: 'ky.reading.calendar-days-roll' }];
const fiveWorkingDays: readonly ClockRow[] = [{ starts: 'correction', period: { businessDays: 5, of: 'office', ends: 'close-of-business' } }];

/** The clocks of error resolution: 902 KAR 55:110 section 8, which began with the emergency edition of 2012-07-20. */
export const correctionClocks = {
  transmit: {
    id: 'ky.correction.transmit',
    summary: 'A confirmed error is corrected within seven calendar days of the request, not of the confirmation.',
    versions: [
      { from: '2012-07-20', to: '2018-01-04', value: sevenDays, cites: [{ id: '902 KAR 55:110 s.8(2)(a)', standing: 'text' }, earlierEditions] },
      { from: '2018-01-05', to: '2023-02-28', value: sevenDays, cites: [{ id: '902 KAR 55:110 s.8(2)(a)', standing: 'text' }, { id: 'KRS 446.030(1)(a)', standing: 'text' }] },
      { from: '2023-03-01', value: sevenDays, cites: [{ id: '902 KAR 55:110 s.8(2)(a)', standing: 'text' }, { id: 'KRS 446.030(1)(a)', standing: 'text' }, amendedEdition] },
    ],
  },
  'branch-notice': {
    id: 'ky.correction.branch-notice',
    summary: 'The branch tells the requester within five working days of correcting an error of its system.',
    versions: [
      { from: '2012-07-20', to: '2018-01-04', value: fiveWorkingDays, cites: [{ id: '902 KAR 55:110 s.8(3)(b)', standing: 'text' }, earlierEditions] },
      { from: '2018-01-05', to: '2023-02-28', value: fiveWorkingDays, cites: [{ id: '902 KAR 55:110 s.8(3)(b)', standing: 'text' }] },
      { from: '2023-03-01', value: fiveWorkingDays, cites: [{ id: '902 KAR 55:110 s.8(3)(b)', standing: 'text' }, amendedEdition] },
    ],
  },
} satisfies CorrectionProfile['clocks'];
