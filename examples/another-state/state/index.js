// The law of Juniper, an invented state, as its team would write it: values and sources, and nothing else.
import { access } from './access.js';
import { accounts } from './accounts.js';
import { asap, patientIdentifier } from './asap.js';
import { calendar, counties } from './calendar.js';
import { corrections } from './corrections.js';
import { drugSchedules, reportableDrugs, reportingDuty, toxicologyDuty } from './duties.js';
import { electronicPrescribing } from './prescriptions.js';
import { queryDuty } from './queries.js';
import { readings } from './readings.js';
import { reporting } from './reporting.js';

/** @type {import('kasper-rules/rules').Profile} */
export default {
  id: 'jn',
  name: 'Juniper',
  asap,
  readings,
  calendar,
  reporting,
  corrections,
  reportingDuty,
  toxicologyDuty,
  drugSchedules,
  reportableDrugs,
  patientIdentifier,
  access,
  accounts,
  queryDuty,
  electronicPrescribing,
  counties,
};
