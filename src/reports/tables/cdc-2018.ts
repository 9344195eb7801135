import { file2018 } from './citations.js';
import type { FactorTable } from './factor-table.js';
import { rowsOfBothFiles } from './rows-of-both-files.js';

/** CDC's file of September 2018, for looking back at many dispensings; buprenorphine has no factor in it. */
export const cdc2018: FactorTable = {
  id: 'cdc-2018',
  title: 'CDC compilation, September 2018',
  madeFor: 'analysis',
  cites: [file2018],
  rows: [
    ...rowsOfBothFiles,
    { ingredient: 'propoxyphene', unit: 'mg', factor: 0.23, note: 'In the rows of the file only, not in its summary.' },
    { ingredient: 'buprenorphine', unit: 'mg', factor: null },
    { ingredient: 'buprenorphine', unit: 'mcg', factor: null },
    { ingredient: 'buprenorphine', unit: 'mcg/h', routes: ['transdermal'], factor: null },
  ],
};
