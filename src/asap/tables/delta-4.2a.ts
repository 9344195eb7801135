import { prescriptionOrigins } from './codes/prescription-origins.js';
import { treatmentTypes } from './codes/treatment-types.js';
import type { VersionDelta } from './spec.js';

/** ASAP 4.2A over 4.2. */
export const delta42a = {
  version: '4.2A',
  base: '4.2',
  segments: {
    TH: { changed: [{ ref: 'TH01', codes: { '4.2A': 'ASAP 4.2A' } }] },
    PHA: {
      changed: [{ ref: 'PHA04', label: 'Pharmacy or dispensing prescriber name', note: 'A dispensing prescriber gives name and degree.' }],
      added: [{ ref: 'PHA13', name: 'stateLicense', label: 'Pharmacy permit or license', type: 'AN', max: 20, usage: 'S' }],
    },
    PAT: {
      changed: [
        { ref: 'PAT05', type: 'N', without: ['note'] },
        { ref: 'PAT13', without: ['note'] },
        { ref: 'PAT16', note: 'Five or nine digits, without hyphen; a postal code of any form when PAT22 is filled.' },
      ],
    },
    DSP: {
      changed: [
        { ref: 'DSP12', codes: { ...prescriptionOrigins, '06': 'transferred or forwarded' } },
      ],
      added: [
        {
          ref: 'DSP22',
          name: 'quantityPrescribed',
          label: 'Quantity prescribed',
          type: 'N',
          max: 100,
          usage: 'S',
          numeric: true,
          note: 'Shows how much of it a partial fill is. The length is as listed in the one source for it.',
        },
        { ref: 'DSP23', name: 'directions', label: 'Directions', type: 'AN', max: 200, usage: 'S', patientData: true, note: 'May be cut to 200 characters.' },
        {
          ref: 'DSP24',
          name: 'treatmentType',
          label: 'Treatment type',
          type: 'N',
          max: 2,
          usage: 'S',
          codes: treatmentTypes,
          patientData: true,
          note: 'Sent only when the prescriber states it. Codes above 02 came in 2017.',
        },
        { ref: 'DSP25', name: 'diagnosisCode', label: 'Diagnosis code, ICD-10', type: 'AN', max: 7, usage: 'S', patientData: true },
      ],
    },
    PRE: {
      changed: [{ ref: 'PRE01', note: 'Identifies a prescriber without DEA number.' }],
      added: [{ ref: 'PRE09', name: 'xdea', label: 'Prescriber XDEA number', type: 'AN', max: 9, usage: 'S', note: 'For opioid dependency prescriptions only.' }],
    },
  },
} as const satisfies VersionDelta;
