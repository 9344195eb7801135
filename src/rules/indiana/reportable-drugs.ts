import type { ReportableDrugLaw } from '../law/reportable-drug-law.js';
import { recordDay, section17, unchanged, veterinaryAssociation } from './citations.js';

/** Drugs reported beside the schedules: IC 25-26-24-17, and what the veterinarians' association says. */
export const reportableDrugs: ReportableDrugLaw = {
  id: 'in.reporting.drugs',
  summary: 'Ephedrine and pseudoephedrine are reported when dispensed on a prescription, gabapentin by veterinarians.',
  rows: [
    { drug: 'ephedrine', from: '2025-01-01', when: { onPrescription: [true] }, reported: true, cites: [section17, unchanged] },
    { drug: 'ephedrine', from: '2025-01-01', when: { onPrescription: [false] }, reported: false, cites: [section17, unchanged] },
    { drug: 'pseudoephedrine', from: '2025-01-01', when: { onPrescription: [true] }, reported: true, cites: [section17, unchanged] },
    { drug: 'pseudoephedrine', from: '2025-01-01', when: { onPrescription: [false] }, reported: false, cites: [section17, unchanged] },
    { drug: 'gabapentin', from: '2025-01-01', when: { by: ['veterinarian'] }, reported: true, cites: [veterinaryAssociation, unchanged] },
  ],
  cites: [section17, recordDay],
};
