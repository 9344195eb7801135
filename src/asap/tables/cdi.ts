import { dosageUnits } from './codes/dosage-units.js';
import type { SegmentSpec } from './spec.js';

export const cdi = {
  id: 'CDI',
  name: 'compound',
  label: 'Compound ingredient',
  loop: 'dispensing',
  min: 0,
  max: null,
  note: 'One for each reportable ingredient, at least one when DSP07 is 06; a kit may use it too.',
  elements: [
    { ref: 'CDI01', name: 'sequenceNumber', label: 'Ingredient number', type: 'N', max: 2, usage: 'R', numeric: true, note: 'Counts 1, 2, 3 within one dispensing.' },
    {
      ref: 'CDI02',
      name: 'productIdQualifier',
      label: 'Kind of ingredient id',
      type: 'N',
      max: 2,
      usage: 'R',
      codes: { '01': 'NDC', '02': 'UPC', '03': 'HRI', '04': 'UPN', '05': 'DIN' },
      note: 'An ingredient is never a compound itself.',
    },
    { ref: 'CDI03', name: 'productId', label: 'Ingredient id', type: 'AN', max: 15, usage: 'R', format: 'product-id', note: 'An NDC is eleven digits.' },
    { ref: 'CDI04', name: 'quantity', label: 'Ingredient quantity', type: 'D', max: 11, usage: 'R', numeric: true, note: 'Metric.' },
    { ref: 'CDI05', name: 'dosageUnits', label: 'Ingredient dosage units', type: 'N', max: 2, usage: 'S', codes: dosageUnits },
  ],
} as const satisfies SegmentSpec;
