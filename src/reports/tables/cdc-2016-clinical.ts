import { sheet2016 } from './citations.js';
import type { FactorTable } from './factor-table.js';

/** CDC's sheet of 2016 for single patients, with the sliding factors of methadone; tramadol, tapentadol and others are not listed. */
export const cdc2016Clinical: FactorTable = {
  id: 'cdc-2016-clinical',
  title: 'CDC sheet for single patients, 2016',
  madeFor: 'single-patient',
  cites: [sheet2016],
  rows: [
    { ingredient: 'codeine', unit: 'mg', factor: 0.15 },
    { ingredient: 'hydrocodone', unit: 'mg', factor: 1 },
    { ingredient: 'hydromorphone', unit: 'mg', factor: 4 },
    { ingredient: 'morphine', unit: 'mg', factor: 1 },
    { ingredient: 'oxycodone', unit: 'mg', factor: 1.5 },
    { ingredient: 'oxymorphone', unit: 'mg', factor: 3 },
    { ingredient: 'fentanyl', unit: 'mcg/h', routes: ['transdermal'], factor: 2.4, per: 'day' },
    {
      ingredient: 'methadone',
      unit: 'mg',
      bands: [
        { above: 0, to: 20, factor: 4 },
        { above: 20, to: 40, factor: 8 },
        { above: 40, to: 60, factor: 10 },
        { above: 60, factor: 12 },
      ],
    },
  ],
};
