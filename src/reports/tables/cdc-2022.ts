import { guideline2022 } from './citations.js';
import type { FactorTable } from './factor-table.js';

/** The factors of CDC's guideline of 2022; what it does not list has no factor, and buprenorphine is left out on purpose. */
export const cdc2022: FactorTable = {
  id: 'cdc-2022',
  title: 'CDC guideline, 2022',
  madeFor: 'single-patient',
  cites: [guideline2022],
  rows: [
    { ingredient: 'codeine', unit: 'mg', factor: 0.15 },
    { ingredient: 'hydrocodone', unit: 'mg', factor: 1 },
    { ingredient: 'hydromorphone', unit: 'mg', factor: 5 },
    { ingredient: 'methadone', unit: 'mg', factor: 4.7 },
    { ingredient: 'morphine', unit: 'mg', factor: 1 },
    { ingredient: 'oxycodone', unit: 'mg', factor: 1.5 },
    { ingredient: 'oxymorphone', unit: 'mg', factor: 3 },
    { ingredient: 'tapentadol', unit: 'mg', factor: 0.4 },
    { ingredient: 'tramadol', unit: 'mg', factor: 0.2 },
    { ingredient: 'fentanyl', unit: 'mcg/h', routes: ['transdermal'], factor: 2.4, per: 'day' },
    { ingredient: 'buprenorphine', unit: 'mg', factor: null },
    { ingredient: 'buprenorphine', unit: 'mcg', factor: null },
    { ingredient: 'buprenorphine', unit: 'mcg/h', routes: ['transdermal'], factor: null },
  ],
};
