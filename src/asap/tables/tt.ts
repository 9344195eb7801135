import type { SegmentSpec } from './spec.js';

export const tt = {
  id: 'TT',
  name: 'trailer',
  label: 'Transaction trailer',
  loop: 'transaction',
  min: 1,
  max: 1,
  note: 'Closes the file.',
  elements: [
    { ref: 'TT01', name: 'controlNumber', label: 'Repeated control number', type: 'AN', max: 40, usage: 'R', note: 'Equal to TH02.' },
    { ref: 'TT02', name: 'segmentCount', label: 'Segments of the transaction', type: 'N', max: 10, usage: 'R', numeric: true, note: 'From TH to TT, both counted.' },
  ],
} as const satisfies SegmentSpec;
