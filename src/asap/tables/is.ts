import type { SegmentSpec } from './spec.js';

export const is = {
  id: 'IS',
  name: 'source',
  label: 'Information source',
  loop: 'transaction',
  min: 1,
  max: 1,
  elements: [
    { ref: 'IS01', name: 'sourceId', label: 'Source id', type: 'AN', max: 10, usage: 'R', note: 'Agreed with the receiver; usually a phone number without hyphens.' },
    { ref: 'IS02', name: 'sourceName', label: 'Source name', type: 'AN', max: 60, usage: 'R' },
    {
      ref: 'IS03',
      name: 'message',
      label: 'Message',
      type: 'AN',
      max: 60,
      usage: 'S',
      note: 'A period, when given, stands first as #CCYYMMDD#-#CCYYMMDD#; a zero report needs one.',
    },
  ],
} as const satisfies SegmentSpec;
