import type { SegmentSpec } from './spec.js';

export const pha = {
  id: 'PHA',
  name: 'pharmacy',
  label: 'Pharmacy',
  loop: 'pharmacy',
  min: 1,
  max: null,
  atLeastOne: ['PHA01', 'PHA02', 'PHA03'],
  note: 'Opens a pharmacy, which TP closes.',
  elements: [
    { ref: 'PHA01', name: 'npi', label: 'Pharmacy NPI', type: 'AN', max: 10, usage: 'S', format: 'npi' },
    { ref: 'PHA02', name: 'ncpdp', label: 'Pharmacy NCPDP id', type: 'AN', max: 7, usage: 'S', format: 'ncpdp' },
    { ref: 'PHA03', name: 'dea', label: 'Pharmacy DEA number', type: 'AN', max: 9, usage: 'S', format: 'dea' },
    { ref: 'PHA04', name: 'name', label: 'Pharmacy name', type: 'AN', max: 60, usage: 'S' },
    { ref: 'PHA05', name: 'address1', label: 'Pharmacy address, first line', type: 'AN', max: 30, usage: 'S' },
    { ref: 'PHA06', name: 'address2', label: 'Pharmacy address, second line', type: 'AN', max: 30, usage: 'S' },
    { ref: 'PHA07', name: 'city', label: 'Pharmacy city', type: 'AN', max: 25, usage: 'S' },
    { ref: 'PHA08', name: 'state', label: 'Pharmacy state', type: 'AN', max: 2, usage: 'S', format: 'usps' },
    { ref: 'PHA09', name: 'zip', label: 'Pharmacy ZIP code', type: 'AN', max: 9, usage: 'S', format: 'zip', note: 'Five or nine digits, without hyphen.' },
    { ref: 'PHA10', name: 'phone', label: 'Pharmacy phone', type: 'AN', max: 10, usage: 'S', format: 'phone' },
    { ref: 'PHA11', name: 'contactName', label: 'Contact name', type: 'AN', max: 30, usage: 'S' },
    { ref: 'PHA12', name: 'chainSiteId', label: 'Chain site id', type: 'AN', max: 10, usage: 'S', note: "The store's number within its chain." },
  ],
} as const satisfies SegmentSpec;
