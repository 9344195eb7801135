import { idQualifiers } from './codes/id-qualifiers.js';
import { treatmentTypes } from './codes/treatment-types.js';
import type { VersionDelta } from './spec.js';

const moreIdQualifiers = { ...idQualifiers, '09': 'id of the vendor', '10': 'animal microchip number' } as const;

/** ASAP 4.2B over 4.2A. */
export const delta42b = {
  version: '4.2B',
  base: '4.2A',
  segments: {
    TH: { changed: [{ ref: 'TH01', codes: { '4.2B': 'ASAP 4.2B' } }] },
    PHA: {
      changed: [
        { ref: 'PHA05', max: 55 },
        { ref: 'PHA06', max: 55 },
        { ref: 'PHA07', max: 35 },
      ],
    },
    PAT: {
      changed: [
        { ref: 'PAT02', codes: moreIdQualifiers },
        { ref: 'PAT05', codes: moreIdQualifiers },
        { ref: 'PAT12', max: 55 },
        { ref: 'PAT13', max: 55 },
        { ref: 'PAT14', max: 35 },
      ],
    },
    DSP: {
      changed: [
        { ref: 'DSP06', label: 'Fill number' },
        { ref: 'DSP08', note: 'An NDC is eleven digits; a compound is 99999 and six characters, and calls for CDI segments.' },
        { ref: 'DSP22', max: 15, note: 'Shows how much of it a partial fill is.' },
        {
          ref: 'DSP24',
          codes: { ...treatmentTypes, '10': 'acute opioid therapy', '11': 'chronic opioid therapy' },
          note: 'For opioid prescriptions only.',
        },
        { ref: 'DSP25', note: 'Without the decimal point.' },
      ],
    },
    PRE: {
      changed: [
        { ref: 'PRE04', label: 'Prescriber license' },
        { ref: 'PRE08', type: 'AN' },
      ],
      added: [{ ref: 'PRE10', name: 'licenseJurisdiction', label: 'Jurisdiction of the prescriber license', type: 'AN', max: 2, usage: 'S' }],
    },
    AIR: { changed: [{ ref: 'AIR04', codes: moreIdQualifiers }] },
  },
} as const satisfies VersionDelta;
