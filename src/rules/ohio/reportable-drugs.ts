import type { ReportableDrugLaw } from '../law/reportable-drug-law.js';
import { drugsBeside, drugsBesideBefore, unchanged } from './citations.js';

/** Drugs reported beside the schedules: Ohio Adm. Code 4729:8-2-02, before it 4729-37-12. What stood beside them until 2014 stays out. */
export const reportableDrugs: ReportableDrugLaw = {
  id: 'oh.reporting.drugs',
  summary: 'Gabapentin is reported in every product, naltrexone against relapse into alcohol or opioid use.',
  rows: [
    { drug: 'gabapentin', from: '2016-12-01', to: '2023-09-11', reported: true, cites: [drugsBeside, drugsBesideBefore] },
    { drug: 'gabapentin', from: '2023-09-12', reported: true, cites: [drugsBeside, unchanged] },
    { drug: 'naltrexone', from: '2023-09-11', when: { forRelapsePrevention: [true] }, reported: true, cites: [drugsBeside, unchanged] },
    { drug: 'naltrexone', from: '2023-09-11', when: { forRelapsePrevention: [false] }, reported: false, cites: [drugsBeside, unchanged] },
  ],
  cites: [drugsBeside],
};
