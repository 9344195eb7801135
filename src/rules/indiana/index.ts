import type { Profile, RoomsOf } from '../law/profile.js';
import { patientIdentifier } from './patient-identifier.js';
import { queryDuty } from './query-duty.js';
import { readings } from './readings.js';
import { reportableDrugs } from './reportable-drugs.js';
import { reporting } from './reporting.js';
import { reportingDuty } from './reporting-duty.js';

const rooms = {
  id: 'in',
  name: 'Indiana',
  readings,
  reporting,
  reportingDuty,
  reportableDrugs,
  patientIdentifier,
  queryDuty,
} satisfies Profile;

/**
 * Indiana's law of prescription monitoring (INSPECT) as a plain value: dated, cited and graded.
 *
 * Compiled from public sources in November 2026 as far as they could be read; not the agency's own words, and not legal advice.
 * Source: IC 25-26-24.
 *
 * @example
 * ```ts
 * import { indiana } from 'kasper-rules/indiana';
 * import { reportingDeadline } from 'kasper-rules/rules';
 * const answer = reportingDeadline({ facts: { event: 'dispensed', by: 'pharmacy' }, dispensed: '2026-02-10', zone: 'America/Chicago', profile: indiana });
 * if (answer.ok) console.log(answer.value.due); // 2026-02-11
 * ```
 */
export const indiana: RoomsOf<typeof rooms> = rooms;
