import type { Citation } from '../../core/citation.js';
import type { PatientIdentifierLaw } from '../law/patient-identifier-law.js';
import type { Rule } from '../law/rule.js';
import { reportedItems, silence, unchanged } from './citations.js';

const tradeLists: Citation = { id: 'Requirement lists of the trade of 2021', title: 'Two lists ask for no number of the patient either', standing: 'secondary' };

const rows: PatientIdentifierLaw['rows'] = [
  {
    unresolved: 'The list of items was read as far as (23); whether the rest asks for a number of the patient is not known.',
    because: 'text-unread',
    under: [{ reading: 'oh.reading.patient-number', option: 'open' }],
  },
  { send: 'nothing' },
];

/** No number of the patient is sent: the list of items names none as far as it was read. */
export const patientIdentifier: Rule<PatientIdentifierLaw> = {
  id: 'oh.reporting.patient-identifier',
  summary: 'No number of the patient is sent, whatever numbers there are.',
  versions: [{ from: '2024-10-28', value: { rows }, cites: [reportedItems, tradeLists, silence, unchanged] }],
};
