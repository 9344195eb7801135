import type { DrugScheduleLaw } from '../law/drug-schedule-law.js';
import { press, reported } from './citations.js';

/** The one ingredient of which a schedule of the state was read; before its day nothing is recorded, which is not "none". */
export const drugSchedules: DrugScheduleLaw = {
  id: 'tn.schedule',
  summary: 'Gabapentin is in Schedule V from 2018-07-01, by the press; whether the committee names it was not read.',
  rows: [{ ingredient: 'gabapentin', schedules: ['V'], from: '2018-07-01', cites: [press] }],
  cites: [press, reported],
};
