import { closedObject } from '../../rules/facts/closed-object.js';
import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { day } from '../../access/facts/facts-schema.js';

const known = () => z.boolean().nullable().exactOptional();
const text = () => z.string().nullable().exactOptional();
const schedule = () => z.enum(['I', 'II', 'III', 'IV', 'V', 'none']).nullable().exactOptional();

/**
 * The vocabulary of `reportingDuty` as a zod schema, built on first use: `null` and an absent fact are unknown.
 * Stricter than the function itself: a word off its list or a name not in the vocabulary is refused here and unknown there.
 *
 * @example
 * ```ts
 * import { reportabilityFactsSchema } from 'kasper-rules/zod';
 *
 * reportabilityFactsSchema().safeParse({ event: 'dispensed', on: '2025-03-10', by: 'pharmacy', schedule: 'II' }).success; // true
 * reportabilityFactsSchema().safeParse({ event: 'handed over' }).success; // false
 * ```
 */
export const reportabilityFactsSchema = /* @__PURE__ */ lazily(() =>
  closedObject({
    event: z.enum(['dispensed', 'administered']).nullable().exactOptional(),
    on: day().nullable().exactOptional(),
    by: z
      .enum([
        'pharmacy',
        'practitioner',
        'hospital',
        'health-facility',
        'narcotic-treatment-program',
        'veterinarian',
        'wholesaler',
        'cannabis-dispensary',
        'ambulance-crew',
      ])
      .nullable()
      .exactOptional(),
    deaNumber: known(),
    schedule: schedule(),
    drug: text(),
    nonnarcoticExclusionListed: known(),
    federalExemptPrescriptionProduct: known(),
    setting: z
      .enum([
        'hospital-inpatient',
        'emergency-department',
        'nursing-facility',
        'child-caring-facility',
        'licensed-facility',
        'discharge',
        'jail',
        'correctional-facility',
        'juvenile-detention',
        'office',
        'ambulance',
      ])
      .nullable()
      .exactOptional(),
    supplyHours: z.number().min(0).nullable().exactOptional(),
    research: closedObject({ irbApproved: known(), federalwideAssurance: known(), blinded: known(), certificateOfConfidentiality: known() })
      .nullable()
      .exactOptional(),
    pickedUp: known(),
    dispenserState: text(),
    destinationState: text(),
    patientHomeState: text(),
    patientConsent: known(),
    patient: z.enum(['person', 'animal']).nullable().exactOptional(),
    federalSchedule: schedule(),
    profession: text(),
    prescriber: text(),
    payment: text(),
    refill: text(),
    delivery: text(),
    compound: known(),
    via: z.enum(['central-registry']).nullable().exactOptional(),
  }),
);
