import type { VersionDelta } from './spec.js';

/** ASAP 4.1 under 4.2. Known from one source. */
export const delta41 = {
  version: '4.1',
  base: '4.2',
  segments: {
    TH: {
      changed: [
        { ref: 'TH01', codes: { '4.1': 'ASAP 4.1' } },
        { ref: 'TH04', max: 10 },
      ],
    },
    PAT: {
      changed: [
        { ref: 'PAT12', max: 30 },
        { ref: 'PAT13', max: 30, without: ['note'] },
      ],
    },
    DSP: {
      added: [
        {
          ref: 'DSP13',
          name: 'partialFillIndicator',
          label: 'Partial fill indicator',
          type: 'N',
          max: 2,
          usage: 'S',
          codes: { '01': 'partial fill', '02': 'not a partial fill' },
          note: 'From 4.2 on the element numbers the partial fills, and its codes mean something else.',
        },
        { ref: 'DSP18', name: 'rxNormCode', label: 'RxNorm code', type: 'AN', max: 15, usage: 'S' },
        {
          ref: 'DSP19',
          name: 'ePrescriptionReference',
          label: 'Electronic prescription reference number',
          type: 'N',
          max: 30,
          usage: 'S',
          patientData: true,
        },
      ],
      removed: ['DSP20', 'DSP21'],
    },
    PRE: { changed: [{ ref: 'PRE04', max: 10 }], removed: ['PRE08'] },
    AIR: { removed: ['AIR11'] },
    TT: { changed: [{ ref: 'TT01', max: 10 }] },
  },
} as const satisfies VersionDelta;
