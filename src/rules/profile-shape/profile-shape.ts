import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { asapShape } from './asap-shape.js';
import { calendarShape, countiesShape } from './calendar-shape.js';
import { correctionsShape } from './corrections-shape.js';
import { drugSchedulesShape, dutyShape, patientIdentifierShape, reportableDrugsShape, toxicologyShape } from './duty-shape.js';
import { queryRhythmShape as rhythm } from './query-rhythm-shape.js';
import { reportingShape } from './reporting-shape.js';
import { cites, day, listOf, text, zone } from './values.js';

const readings = z.array(z.strictObject({ id: text, question: text, default: text, options: listOf(z.strictObject({ value: text, summary: text })), cites }));

/** The shape of every room of a profile, as zod reads it; built on first use. */
export const profileShape = lazily(() =>
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'rules.profile.id-format'),
    name: text,
    asap: asapShape.optional(),
    readings: readings.optional(),
    calendar: calendarShape.optional(),
    reporting: reportingShape.optional(),
    corrections: correctionsShape.optional(),
    reportingDuty: dutyShape.optional(),
    toxicologyDuty: toxicologyShape.optional(),
    drugSchedules: drugSchedulesShape.optional(),
    reportableDrugs: reportableDrugsShape.optional(),
    patientIdentifier: patientIdentifierShape.optional(),
    access: z.looseObject({}).optional(),
    accounts: z.looseObject({ zone }).optional(),
    queryDuty: z.looseObject({ laws: listOf(z.looseObject({ from: day, rhythm: listOf(rhythm) })) }).optional(),
    electronicPrescribing: z.looseObject({ from: day }).optional(),
    counties: countiesShape.optional(),
  }),
);
