import type { Citation } from '../../core/citation.js';
import type { Condition, DutyLaw } from '../law/condition.js';
import type { Rule } from '../law/rule.js';
import { reportingDutyFacts } from './facts/reporting-duty-facts.js';
import { definitions, drugsBeside, guidanceUnread, schedulesReported, unchanged, whoReports } from './citations.js';

const dentalDefinition: Citation = { id: 'Ohio Adm. Code 4715-6-01(A)(4)', title: 'Administering is not furnishing', standing: 'text' };
const byPharmacies: Citation = { id: 'Ohio Adm. Code 4729:8-3-01(A), (B)', title: 'Pharmacies, in the state and outside it', standing: 'text' };
const wholesale: Citation = { id: 'Ohio Adm. Code 4729:8-3-01(C), (D)', title: 'Sales at wholesale', standing: 'text' };
const prescribers: Citation = { id: 'Ohio Adm. Code 4729:8-3-01(E)', title: 'Prescribers who furnish, save veterinarians; its end was not read', standing: 'text' };
const inState: Citation = { id: 'Ohio Adm. Code 4729:8-3-01(A), (E)', title: 'Those in the state report wherever the patient lives', standing: 'text' };
const outOfState: Citation = { id: 'Ohio Adm. Code 4729:8-3-01(B)', title: 'Pharmacies outside the state', standing: 'text' };

const event: Condition = {
  id: 'oh.duty.event',
  summary: 'A drug was dispensed or furnished, or sold at wholesale.',
  findings: [
    { when: { event: ['dispensed', 'sold-at-wholesale'] }, truth: true, message: 'What is dispensed or sold at wholesale is reported.', cites: [whoReports] },
    { when: { event: ['administered'], by: ['practitioner'] }, truth: false, message: 'What a prescriber administers is not furnished.', cites: [definitions, dentalDefinition] },
    { truth: null, because: 'text-unread', message: 'Whether this event is reported was not read.', cites: [whoReports] },
  ],
  cites: [whoReports, definitions],
};

const by: Condition = {
  id: 'oh.duty.by',
  summary: 'It was done by one who reports.',
  findings: [
    { when: { event: ['sold-at-wholesale'], by: ['wholesaler', 'pharmacy'] }, truth: true, message: 'Wholesalers and terminal distributors report what they sell at wholesale.', cites: [wholesale] },
    { when: { event: ['dispensed', 'administered'], by: ['pharmacy', 'practitioner'] }, truth: true, message: 'Pharmacies and prescribers who furnish report.', cites: [byPharmacies, prescribers] },
    { when: { by: ['veterinarian'] }, truth: false, message: 'Veterinarians are excepted.', cites: [prescribers] },
    { truth: null, because: 'text-unread', message: 'Whether this party reports was not read.', cites: [whoReports, guidanceUnread] },
  ],
  cites: [whoReports],
};

const recipient: Condition = {
  id: 'oh.duty.recipient',
  summary: 'It went to one whose supply is reported.',
  findings: [
    { when: { event: ['sold-at-wholesale'], recipient: ['prescriber', 'terminal-distributor'] }, truth: true, message: 'Sold at wholesale to a prescriber or a terminal distributor.', cites: [wholesale] },
    { when: { event: ['sold-at-wholesale'], recipient: { other: ['prescriber', 'terminal-distributor'] } }, truth: false, message: 'Sales at wholesale to others are not reported.', cites: [wholesale] },
    { when: { by: ['pharmacy'], outpatient: [true] }, truth: true, message: 'A pharmacy reports what it dispenses to outpatients.', cites: [byPharmacies, definitions] },
    { when: { by: ['pharmacy'], outpatient: [false] }, truth: false, message: 'Used in an institutional facility: no outpatient.', cites: [byPharmacies, definitions] },
    { when: { by: ['practitioner'], ownPatient: [false] }, truth: false, message: 'Furnishing is to the own patient.', cites: [definitions] },
    { when: { by: ['practitioner'], usedOffPremises: [false] }, truth: false, message: 'Furnishing is for use away from the place.', cites: [definitions] },
    { when: { by: ['practitioner'], ownPatient: [true], usedOffPremises: [true] }, truth: true, message: 'Furnished to the own patient for use elsewhere.', cites: [definitions] },
    { truth: null, message: 'To whom it went is not known.', cites: [definitions] },
  ],
  cites: [whoReports, definitions],
};

const place: Condition = {
  id: 'oh.duty.place',
  summary: 'The place of the one who dispenses, or of the buyer, brings it under the duty.',
  findings: [
    { when: { event: ['sold-at-wholesale'], destinationState: ['OH'] }, truth: true, message: 'Sold at wholesale into the state.', cites: [wholesale] },
    { when: { event: ['sold-at-wholesale'], destinationState: { other: ['OH'] } }, truth: false, message: 'Sold at wholesale to another state.', cites: [wholesale] },
    { when: { dispenserState: ['OH'] }, truth: true, message: 'Dispensed in the state, wherever the patient lives.', cites: [inState] },
    { when: { dispenserState: { other: ['OH'] }, by: ['pharmacy'], patientHomeState: { other: ['OH'] } }, truth: false, message: 'A pharmacy elsewhere, and a patient who lives elsewhere.', cites: [outOfState] },
    { when: { dispenserState: { other: ['OH'] }, by: ['pharmacy'], patientHomeState: ['OH'], licensedHere: [true] }, truth: true, message: 'A licensed pharmacy elsewhere dispensed to a resident.', cites: [outOfState] },
    { truth: null, because: 'text-unread', message: 'Dispensed elsewhere: what the rule says of this case was not read.', cites: [outOfState, prescribers] },
  ],
  cites: [whoReports],
};

const drug: Condition = {
  id: 'oh.duty.drug',
  summary: 'The drug is in Schedule II to V or is named beside the schedules.',
  about: 'schedule',
  findings: [
    { when: { schedule: ['II', 'III', 'IV', 'V'] }, truth: true, message: 'It is in a schedule that is reported.', cites: [schedulesReported] },
    { when: { event: ['sold-at-wholesale'] }, truth: false, message: 'Drugs beside the schedules are not reported at wholesale.', cites: [wholesale] },
    { when: { drug: ['gabapentin'] }, truth: true, message: 'Every product with gabapentin is reported.', cites: [drugsBeside] },
    { when: { drug: ['naltrexone'], forRelapsePrevention: [true] }, truth: true, message: 'Naltrexone against relapse is reported.', cites: [drugsBeside] },
    { when: { drug: ['naltrexone'], forRelapsePrevention: [false] }, truth: false, message: 'Naltrexone for another purpose is not reported.', cites: [drugsBeside] },
    { when: { schedule: ['I', 'none'] }, truth: false, message: 'It is in no schedule that is reported, and not named beside them.', cites: [schedulesReported, drugsBeside] },
    { truth: null, message: 'The schedule of the drug is not known.', cites: [schedulesReported] },
  ],
  cites: [schedulesReported, drugsBeside],
};

const duty: DutyLaw = {
  facts: reportingDutyFacts,
  assume: { dispenserState: 'OH', destinationState: 'OH' },
  conditions: [event, by, recipient, place, drug],
};

/** Who reports what: Ohio Adm. Code 4729:8-3-01, read to (E), with the drugs of 4729:8-2. */
export const reportingDuty: Rule<DutyLaw> = {
  id: 'oh.reporting.duty',
  summary: 'Pharmacies and prescribers who furnish report drugs of Schedules II to V, gabapentin and naltrexone; wholesalers report what they sell to prescribers and terminal distributors.',
  versions: [{ from: '2025-01-01', value: duty, cites: [whoReports, unchanged] }],
};
