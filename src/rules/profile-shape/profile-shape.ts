import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { accessShapes } from './access-shape.js';
import { accountShapes } from './account-shape.js';
import { asapShapes } from './asap-shape.js';
import { calendarShapes } from './calendar-shape.js';
import { correctionsShapes } from './corrections-shape.js';
import { dutyShapes } from './duty-shape.js';
import { prescribingShapes } from './prescribing-shape.js';
import { reportingShapes } from './reporting-shape.js';
import { valueShapes } from './values.js';

/** The shape of every room of a profile, as zod reads it; built on first use. */
export const profileShape = lazily(() => {
  const { asapShape } = asapShapes();
  const { calendarShape, countiesShape } = calendarShapes();
  const { correctionsShape } = correctionsShapes();
  const { drugSchedulesShape, dutyShape, patientIdentifierShape, reportableDrugsShape, toxicologyShape } = dutyShapes();
  const { accessShape } = accessShapes();
  const { accountsShape } = accountShapes();
  const { electronicPrescribingShape, queryDutyShape } = prescribingShapes();
  const { reportingShape } = reportingShapes();
  const { cites, listOf, text } = valueShapes();
  const readings = z.array(z.strictObject({ id: text, question: text, default: text, options: listOf(z.strictObject({ value: text, summary: text })), cites }));
  return z.strictObject({
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
    access: accessShape.optional(),
    accounts: accountsShape.optional(),
    queryDuty: queryDutyShape.optional(),
    electronicPrescribing: electronicPrescribingShape.optional(),
    counties: countiesShape.optional(),
  });
});
