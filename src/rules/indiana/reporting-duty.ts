import type { Condition, DutyLaw } from '../law/condition.js';
import type { Rule } from '../law/rule.js';
import { reportingDutyFacts } from './facts/reporting-duty-facts.js';
import { recordDay, section3, section11, section17, unchanged, veterinaryAssociation } from './citations.js';

const event: Condition = {
  id: 'in.duty.event',
  summary: 'The drug was dispensed.',
  findings: [
    { when: { event: ['dispensed'] }, truth: true, message: 'What is dispensed is reported.', cites: [section17] },
    { when: { event: ['administered'] }, truth: false, message: 'What is administered is not dispensing that counts.', cites: [section3] },
    { truth: null, message: 'What happened is not known, or was not read of.', cites: [section17] },
  ],
  cites: [section17, section3],
};

const by: Condition = {
  id: 'in.duty.by',
  summary: 'It was done by a pharmacy or a practitioner.',
  findings: [
    { when: { by: ['pharmacy', 'practitioner', 'veterinarian'] }, truth: true, message: 'Pharmacies and practitioners report.', cites: [section17, section11] },
    { truth: null, because: 'text-unread', message: 'Whether this party reports was not read.', cites: [section17] },
  ],
  cites: [section17, section11],
};

const shortSupply: Condition = {
  id: 'in.duty.shortSupply',
  summary: 'It was not at most 72 hours, by a practitioner.',
  findings: [
    { when: { by: ['practitioner', 'veterinarian'], supplyHours: { atLeast: 0, atMost: 72 } }, truth: false, message: 'At most 72 hours, by a practitioner.', cites: [section3, section11] },
    { truth: true, message: 'The exception for short supplies is not reached; a pharmacy has none.', cites: [section3] },
  ],
  cites: [section3, section11],
};

const drug: Condition = {
  id: 'in.duty.drug',
  summary: 'The drug is in Schedule II to V or is named beside the schedules.',
  about: 'schedule',
  findings: [
    { when: { schedule: ['II', 'III', 'IV', 'V'] }, truth: true, message: 'It is in a schedule that is reported.', cites: [section17] },
    { when: { drug: ['ephedrine', 'pseudoephedrine'], onPrescription: [true] }, truth: true, message: 'Ephedrine and pseudoephedrine are reported when dispensed on a prescription.', cites: [section17] },
    { when: { drug: ['ephedrine', 'pseudoephedrine'], onPrescription: [false] }, truth: false, message: 'Over the counter, ephedrine and pseudoephedrine are not reported.', cites: [section17] },
    { when: { drug: ['gabapentin'], by: ['veterinarian'] }, truth: true, message: 'Veterinarians report gabapentin, as their association says.', cites: [veterinaryAssociation] },
    { when: { schedule: ['I', 'none'] }, truth: false, message: 'It is in no schedule that is reported, and not named beside them.', cites: [section17] },
    { truth: null, message: 'The schedule of the drug is not known.', cites: [section17] },
  ],
  cites: [section17, veterinaryAssociation],
};

const place: Condition = {
  id: 'in.duty.place',
  summary: 'It was dispensed in Indiana.',
  findings: [
    { when: { dispenserState: ['IN'] }, truth: true, message: 'Dispensed in the state.', cites: [section17] },
    { truth: null, because: 'text-unread', message: 'Whether a dispenser elsewhere reports was not read.', cites: [section17] },
  ],
  cites: [section17],
};

const duty: DutyLaw = {
  facts: reportingDutyFacts,
  assume: { dispenserState: 'IN' },
  conditions: [event, by, shortSupply, drug, place],
};

/** Who reports what: IC 25-26-24-17, with the two exceptions of -3. */
export const reportingDuty: Rule<DutyLaw> = {
  id: 'in.reporting.duty',
  summary: 'Pharmacies and practitioners report drugs of Schedules II to V, and ephedrine and pseudoephedrine on prescription; veterinarians gabapentin.',
  versions: [{ from: '2025-01-01', value: duty, cites: [section17, section3, recordDay, unchanged] }],
};
