import type { Profile, RoomsOf } from '../law/profile.js';
import { kentuckyAccess } from './access/index.js';
import { kentuckyAccounts } from './accounts.js';
import { asap } from './asap.js';
import { calendar } from './calendar.js';
import { kentuckyCorrections } from './corrections.js';
import { counties } from './counties.js';
import { drugSchedules } from './drug-schedules.js';
import { kentuckyElectronicPrescribing } from './electronic-prescribing.js';
import { patientIdentifier } from './patient-identifier.js';
import { kentuckyQueryDuty } from './query-duty.js';
import { readings } from './readings.js';
import { reporting } from './reporting.js';
import { reportingDuty } from './reporting-duty.js';
import { toxicologyDuty } from './toxicology-duty.js';

const rooms = {
  id: 'ky',
  name: 'Kentucky',
  asap,
  readings,
  calendar,
  reporting,
  corrections: kentuckyCorrections,
  reportingDuty,
  toxicologyDuty,
  drugSchedules,
  patientIdentifier,
  access: kentuckyAccess,
  accounts: kentuckyAccounts,
  queryDuty: kentuckyQueryDuty,
  electronicPrescribing: kentuckyElectronicPrescribing,
  counties,
} satisfies Profile;

/**
 * Kentucky's law of prescription monitoring (KASPER) as a plain value: dated, cited and graded.
 *
 * Source: 902 KAR 55:110, KRS chapters 2, 18A, 218A and 446.
 *
 * @example
 * ```ts
 * import { kentucky } from 'kasper-rules/kentucky';
 * console.log(kentucky.reporting.deadline.summary);
 * ```
 */
export const kentucky: RoomsOf<typeof rooms> = rooms;
