import type { FactorRow } from './factor-table.js';

/** The factors on which the files of 2016 and 2018 agree. */
export const rowsOfBothFiles: readonly FactorRow[] = [
  { ingredient: 'butorphanol', unit: 'mg', factor: 7 },
  { ingredient: 'codeine', unit: 'mg', factor: 0.15 },
  { ingredient: 'dihydrocodeine', unit: 'mg', factor: 0.25 },
  { ingredient: 'hydrocodone', unit: 'mg', factor: 1 },
  { ingredient: 'hydromorphone', unit: 'mg', factor: 4 },
  { ingredient: 'levomethadyl', unit: 'mg', factor: 8 },
  { ingredient: 'levorphanol', unit: 'mg', factor: 11 },
  { ingredient: 'meperidine', unit: 'mg', factor: 0.1 },
  { ingredient: 'methadone', unit: 'mg', factor: 3 },
  { ingredient: 'morphine', unit: 'mg', factor: 1 },
  { ingredient: 'opium', unit: 'mg', factor: 1 },
  { ingredient: 'oxycodone', unit: 'mg', factor: 1.5 },
  { ingredient: 'oxymorphone', unit: 'mg', factor: 3 },
  { ingredient: 'pentazocine', unit: 'mg', factor: 0.37 },
  { ingredient: 'tapentadol', unit: 'mg', factor: 0.4 },
  { ingredient: 'tramadol', unit: 'mg', factor: 0.1 },
  { ingredient: 'fentanyl', unit: 'mcg', routes: ['buccal', 'sublingual', 'lozenge'], factor: 0.13, note: 'Tablets and lozenges.' },
  { ingredient: 'fentanyl', unit: 'mcg', routes: ['film', 'oral-spray'], factor: 0.18 },
  { ingredient: 'fentanyl', unit: 'mcg', routes: ['nasal'], factor: 0.16 },
  { ingredient: 'fentanyl', unit: 'mcg/h', routes: ['transdermal'], factor: 7.2, per: 'patch', note: '2.4 for each of three days.' },
];
