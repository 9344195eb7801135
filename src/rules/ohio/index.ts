import type { Profile, RoomsOf } from '../law/profile.js';
import { access } from './access/index.js';
import { asap } from './asap.js';
import { calendar } from './calendar.js';
import { patientIdentifier } from './patient-identifier.js';
import { queryDuty } from './query-duty.js';
import { readings } from './readings.js';
import { reportableDrugs } from './reportable-drugs.js';
import { reporting } from './reporting.js';
import { reportingDuty } from './reporting-duty.js';

const rooms = {
  id: 'oh',
  name: 'Ohio',
  asap,
  readings,
  calendar,
  reporting,
  reportingDuty,
  reportableDrugs,
  patientIdentifier,
  access,
  queryDuty,
} satisfies Profile;

/**
 * Ohio's law of prescription monitoring (OARRS) as a plain value: dated, cited and graded.
 *
 * Compiled from public sources in November 2026 as far as they could be read; not the Board's own words, and not legal advice.
 * Source: Ohio Adm. Code 4729:8, Ohio Rev. Code 4729.77 to 4729.82.
 *
 * @example
 * ```ts
 * import { ohio } from 'kasper-rules/ohio';
 * import { reportingDeadline } from 'kasper-rules/rules';
 * const answer = reportingDeadline({ facts: { event: 'dispensed' }, dispensed: '2026-02-13T18:40', zone: 'America/New_York', profile: ohio });
 * if (answer.ok) console.log(answer.value.dueAt); // 2026-02-14T18:40:00-05:00
 * ```
 */
export const ohio: RoomsOf<typeof rooms> = rooms;
