import type { PatientIdentifierLaw } from '../law/patient-identifier-law.js';
import type { Rule } from '../law/rule.js';
import { olderNumbers, recordDay, section15, section17, silence, unchanged } from './citations.js';

const withTheRepresentative = [{ reading: 'in.reading.representative-place', option: 'AIR05' }] as const;

const rows: PatientIdentifierLaw = {
  rows: [
    { of: 'owner', number: 'license', qualifier: '06', jurisdiction: true, for: ['animal'] },
    { unresolved: "After the owner's license the older law goes on with \"or\"; what follows was not read.", because: 'text-unread', for: ['animal'] },
    { of: 'patient', number: 'license', qualifier: '06', jurisdiction: true },
    { unresolved: 'A refusal without a license is not addressed.', because: 'refusal', when: { refusesToDisclose: true } },
    { of: 'patient', number: 'military-id', qualifier: '01' },
    { of: 'patient', number: 'state-id', qualifier: '02', jurisdiction: true },
    { of: 'representative', number: 'license', qualifier: '06', jurisdiction: true, place: 'AIR', under: withTheRepresentative },
    { of: 'representative', number: 'military-id', qualifier: '01', place: 'AIR', under: withTheRepresentative },
    { of: 'representative', number: 'state-id', qualifier: '02', jurisdiction: true, place: 'AIR', under: withTheRepresentative },
    { of: 'representative', number: 'license', qualifier: '06', jurisdiction: true },
    { of: 'representative', number: 'military-id', qualifier: '01' },
    { of: 'representative', number: 'state-id', qualifier: '02', jurisdiction: true },
    { of: 'patient', number: 'designated', qualifier: '03', under: [{ reading: 'in.reading.designated-place', option: '03' }] },
    { of: 'patient', number: 'designated', qualifier: '99' },
    { unresolved: 'The law wants a number and none it lists was given.', because: 'number-missing' },
  ],
};

/** Which number identifies a patient: IC 25-26-24-17 wants one, IC 35-48-7-5 listed which; today's list was not read. */
export const patientIdentifier: Rule<PatientIdentifierLaw> = {
  id: 'in.reporting.patient-identifier',
  summary: "A patient is reported by driver's license, military id or state card, by those of a representative, or by a designated number; an animal by its owner's license.",
  versions: [{ from: '2025-01-01', value: rows, cites: [section17, olderNumbers, section15, silence, recordDay, unchanged] }],
};
