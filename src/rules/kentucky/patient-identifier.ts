import type { Dated } from '../../core/dated.js';
import type { PatientIdentifierLaw } from '../law/patient-identifier-law.js';
import type { Rule } from '../law/rule.js';
import { amendedEdition, earlierEditions } from './citations.js';

const rows: PatientIdentifierLaw = {
  rows: [
    { send: '000000000', qualifier: '07', for: ['animal'] },
    { of: 'patient', number: 'ssn', qualifier: '07' },
    { unresolved: 'The patient refuses to disclose a number; the regulation does not say what to send.', because: 'refusal', when: { refusesToDisclose: true } },
    { of: 'patient', number: 'license', qualifier: '06', jurisdiction: true },
    { send: '000000000', qualifier: '07' },
  ],
};

const cites: Dated<unknown>['cites'] = [
  { id: '902 KAR 55:110 s.5', title: "The alternatives to a social security number", standing: 'text' },
  { id: '902 KAR 55:110 s.3', title: 'Identification given by the patient may be presumed correct', standing: 'text' },
];

/** Which number identifies a patient: 902 KAR 55:110 section 5, in its present shape by 2009-07-31. */
export const patientIdentifier: Rule<PatientIdentifierLaw> = {
  id: 'ky.reporting.patient-identifier',
  summary: "A patient is reported by social security number, else by driver's license, else by the placeholder of nine zeros; an animal always by the placeholder.",
  versions: [
    { from: '2009-07-31', to: '2018-01-04', value: rows, cites: [...cites, earlierEditions] },
    { from: '2018-01-05', to: '2023-02-28', value: rows, cites },
    { from: '2023-03-01', value: rows, cites: [...cites, amendedEdition] },
  ],
};
