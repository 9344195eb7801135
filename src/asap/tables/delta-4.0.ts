import type { VersionDelta } from './spec.js';

/** ASAP 4.0 under 4.1. Known from one source. */
export const delta40 = {
  version: '4.0',
  base: '4.1',
  segments: {
    TH: {
      note: 'Opens the file.',
      changed: [
        { ref: 'TH01', codes: { '4.0': 'ASAP 4.0' } },
        { ref: 'TH02', max: 10 },
        {
          ref: 'TH03',
          codes: { '01': 'send or request', '02': 'response: received', '03': 'response: not received' },
          note: 'A sender uses 01.',
        },
        { ref: 'TH09', usage: 'S', note: 'Not sent: the character after TH08 ends the segment.' },
      ],
      added: [{ ref: 'TH08', name: 'compositeSeparator', label: 'Composite separator', type: 'AN', max: 1, usage: 'R', note: 'Usually a colon.' }],
    },
    PHA: {
      changed: [
        { ref: 'PHA02', max: 10, note: 'The length is as listed in the one source for it.' },
        { ref: 'PHA03', max: 10, note: 'The length is as listed in the one source for it.' },
      ],
    },
    PAT: {
      changed: [
        { ref: 'PAT01', max: 3 },
        { ref: 'PAT04', max: 3 },
      ],
      removed: ['PAT22', 'PAT23'],
    },
    DSP: {
      changed: [
        {
          ref: 'DSP01',
          usage: 'S',
          codes: { '01': 'revise', '02': 'void: returned to stock', '03': 'purge: reported in error' },
          note: 'A blank means new.',
        },
      ],
      removed: ['DSP17', 'DSP18', 'DSP19'],
    },
    AIR: { changed: [{ ref: 'AIR03', max: 3 }] },
  },
} as const satisfies VersionDelta;
