import type { SegmentSpec } from './spec.js';

export const th = {
  id: 'TH',
  name: 'header',
  label: 'Transaction header',
  loop: 'transaction',
  min: 1,
  max: 1,
  note: 'Opens the file. When TH03 is 04, only TH and TT are sent.',
  elements: [
    { ref: 'TH01', name: 'version', label: 'ASAP version', type: 'AN', max: 4, usage: 'R', codes: { '4.2': 'ASAP 4.2' } },
    { ref: 'TH02', name: 'controlNumber', label: 'Control number', type: 'AN', max: 40, usage: 'R', note: 'Unique for the sender, such as a GUID; TT01 repeats it.' },
    {
      ref: 'TH03',
      name: 'transactionType',
      label: 'Transaction type',
      type: 'N',
      max: 2,
      usage: 'S',
      codes: { '01': 'send or request', '02': 'response: received', '03': 'response: not received', '04': 'void of an earlier transaction' },
      note: 'A sender uses 01. With 04, TH02 names the transaction to void.',
    },
    { ref: 'TH04', name: 'responseId', label: 'Response id', type: 'AN', max: 40, usage: 'S', note: 'In a response only: the control number it answers.' },
    { ref: 'TH05', name: 'creationDate', label: 'Creation date', type: 'DT', max: 8, usage: 'R' },
    { ref: 'TH06', name: 'creationTime', label: 'Creation time', type: 'TM', max: 6, usage: 'R', note: 'HHMM or HHMMSS, without colons.' },
    { ref: 'TH07', name: 'fileType', label: 'File type', type: 'AN', max: 1, usage: 'R', codes: { P: 'production', T: 'test' } },
    { ref: 'TH08', name: 'routingNumber', label: 'Routing number', type: 'N', max: 6, usage: 'S', note: 'For a real-time transaction that passes a switch.' },
    { ref: 'TH09', name: 'segmentTerminator', label: 'Segment terminator', type: 'AN', max: 1, usage: 'R', note: 'The one character that ends every segment of the file.' },
  ],
} as const satisfies SegmentSpec;
