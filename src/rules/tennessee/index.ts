import type { Profile, RoomsOf } from '../law/profile.js';
import { access } from './access/index.js';
import { asap } from './asap.js';
import { calendar } from './calendar.js';
import { drugSchedules } from './drug-schedules.js';
import { queryDuty } from './query-duty.js';
import { readings } from './readings.js';
import { reporting } from './reporting.js';
import { reportingDuty } from './reporting-duty.js';

const rooms = {
  id: 'tn',
  name: 'Tennessee',
  asap,
  readings,
  calendar,
  reporting,
  reportingDuty,
  drugSchedules,
  access,
  queryDuty,
} satisfies Profile;

/**
 * Tennessee's law of prescription monitoring (CSMD) as a plain value: dated, cited and graded.
 *
 * Compiled from public sources in November 2026 as far as they could be read; not the Department's own words, and not legal advice.
 * Source: Tenn. Code 53-10-301 to 312, rules 1145-01-.01 and -.02.
 *
 * @example
 * ```ts
 * import { tennessee } from 'kasper-rules/tennessee';
 * import { reportingDeadline } from 'kasper-rules/rules';
 * const answer = reportingDeadline({ facts: { event: 'dispensed', by: 'pharmacy' }, dispensed: '2026-07-02', zone: 'America/Chicago', profile: tennessee });
 * if (answer.ok) console.log(answer.value.dueAt); // 2026-07-06T16:30:00-05:00
 * ```
 */
export const tennessee: RoomsOf<typeof rooms> = rooms;
