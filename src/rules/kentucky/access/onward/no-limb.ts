import type { AccessRule } from '../../../law/access-rule.js';
import { numbering, regulation } from '../citations.js';
import { reachesCabinetProceeding } from './cabinet-proceeding.js';
import { reachesChart } from './chart.js';
import { reachesFromChart } from './charted-copy.js';
import { reachesConsultant } from './consultant.js';
import { reachesCourt } from './court.js';
import { reachesFromFacility } from './facility.js';
import { reachesInvestigators } from './investigators.js';
import { reachesLicensee } from './licensee.js';
import { reachesFromMedicaid } from './medicaid.js';
import { reachesPatient } from './patient.js';
import { reachesSuspicionReport } from './suspicion-report.js';

/** The ground rule of re-disclosure: nothing is passed on that no limb reaches. */
export const noLimb: AccessRule = {
  id: 'ky.redisclosure.closedList',
  order: 12,
  effect: 'deny',
  who: 'every holder',
  purpose: 'any',
  reaches: 'nobody else',
  from: '2018-01-05',
  applies: {
    not: {
      any: [
        reachesInvestigators,
        reachesFromMedicaid,
        reachesLicensee,
        reachesConsultant,
        reachesPatient,
        reachesChart,
        reachesFromChart,
        reachesSuspicionReport,
        reachesFromFacility,
        reachesCourt,
        reachesCabinetProceeding,
      ],
    },
  },
  conditions: [{ by: 'to.kind', cases: {}, otherwise: [{ deny: 'D-REDISCLOSE' }] }],
  standing: [{ value: 'text' }],
  cites: [{ ...numbering.always, cites: [regulation.redisclosure] }],
  obligations: [],
};
