import type { SegmentSpec } from './spec.js';

export const pre = {
  id: 'PRE',
  name: 'prescriber',
  label: 'Prescriber',
  loop: 'dispensing',
  min: 1,
  max: 1,
  elements: [
    { ref: 'PRE01', name: 'npi', label: 'Prescriber NPI', type: 'AN', max: 10, usage: 'S', format: 'npi' },
    { ref: 'PRE02', name: 'dea', label: 'Prescriber DEA number', type: 'AN', max: 9, usage: 'R', format: 'dea' },
    { ref: 'PRE03', name: 'deaSuffix', label: 'Prescriber DEA suffix', type: 'AN', max: 7, usage: 'S', note: 'Given by the institution whose DEA number stands in PRE02.' },
    { ref: 'PRE04', name: 'stateLicense', label: 'Prescriber state license', type: 'AN', max: 20, usage: 'S' },
    { ref: 'PRE05', name: 'lastName', label: 'Prescriber last name', type: 'AN', max: 50, usage: 'S', format: 'name' },
    { ref: 'PRE06', name: 'firstName', label: 'Prescriber first name', type: 'AN', max: 50, usage: 'S', format: 'name' },
    { ref: 'PRE07', name: 'middleName', label: 'Prescriber middle name', type: 'AN', max: 30, usage: 'S', format: 'name' },
    { ref: 'PRE08', name: 'phone', label: 'Prescriber phone', type: 'N', max: 10, usage: 'S', format: 'phone' },
  ],
} as const satisfies SegmentSpec;
