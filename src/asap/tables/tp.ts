import type { SegmentSpec } from './spec.js';

export const tp = {
  id: 'TP',
  name: 'pharmacyTrailer',
  label: 'Pharmacy trailer',
  loop: 'pharmacy',
  min: 1,
  max: 1,
  note: 'Closes the pharmacy.',
  elements: [
    { ref: 'TP01', name: 'segmentCount', label: 'Segments of the pharmacy', type: 'N', max: 10, usage: 'R', numeric: true, note: 'From PHA to TP, both counted.' },
  ],
} as const satisfies SegmentSpec;
