import { file2016 } from './citations.js';
import type { FactorTable } from './factor-table.js';
import { rowsOfBothFiles } from './rows-of-both-files.js';

/** CDC's file of August 2016, for looking back at many dispensings; the last that gave buprenorphine factors. */
export const cdc2016: FactorTable = {
  id: 'cdc-2016',
  title: 'CDC compilation, August 2016',
  madeFor: 'analysis',
  cites: [file2016],
  rows: [
    ...rowsOfBothFiles,
    { ingredient: 'buprenorphine', unit: 'mg', factor: 30, note: 'Tablets and films.' },
    { ingredient: 'buprenorphine', unit: 'mcg', factor: 0.03, note: 'Films.' },
    { ingredient: 'buprenorphine', unit: 'mcg/h', routes: ['transdermal'], factor: 12.6, per: 'patch', note: '1.8 for each of seven days.' },
  ],
};
