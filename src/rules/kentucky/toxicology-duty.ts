import type { Citation } from '../../core/citation.js';
import type { Condition } from '../law/condition.js';
import type { Rule } from '../law/rule.js';
import type { ToxicologyLaw } from '../law/toxicology-law.js';
import { amendedEdition } from './citations.js';
import { toxicologyDutyFacts } from './facts/toxicology-duty-facts.js';

const screens: Citation = { id: '902 KAR 55:110 s.2(9)', title: 'Positive toxicology screens', standing: 'text' };
const overdose: Citation = { id: '902 KAR 55:110 s.1(9)', title: 'Suspected drug overdose', standing: 'text' };
const act: Citation = { id: '2017 HB 314', title: 'Acute care and critical access hospitals, by the bill summary', standing: 'agency' };
const newborns: Citation = { id: '2017 HB 314, newborn screens', title: 'Said to be in the act; the regulation does not name them', standing: 'unverified' };
const choice: Citation = { id: '902 KAR 55:110', title: 'Silent on the point', standing: 'interpretation' };

const newbornMessage = 'Newborn screens are said to be in the act, though the regulation does not name them.';

const facility: Condition = {
  id: 'ky.toxicology.duty.facility',
  summary: 'The facility is an acute care or critical access hospital.',
  findings: [
    { when: { facility: ['acute-care-hospital', 'critical-access-hospital'] }, truth: true, message: 'A hospital reports.', cites: [screens, act] },
    { when: { facility: ['urgent-care-center', 'physician-office', 'other'] }, truth: false, message: 'The facility is not a hospital.', cites: [screens] },
    { when: { facility: ['other-hospital'] }, truth: null, message: 'Whether other hospitals than acute care and critical access ones report is open.', cites: [act, choice] },
    { truth: null, message: 'The kind of facility is not known.', cites: [screens] },
  ],
  cites: [screens, act],
};

const day: Condition = {
  id: 'ky.toxicology.duty.day',
  summary: 'The duty was in force on the day.',
  findings: [
    { from: '2018-01-05', truth: true, message: 'The regulation has named the duty since 2018-01-05.', cites: [screens] },
    { to: '2016-12-31', truth: false, message: 'The duty was created in 2017.', cites: [act] },
    { from: '2017-01-01', to: '2018-01-04', truth: null, message: 'The day on which the duty began in 2017 or 2018 is not established.', cites: [act, choice] },
    { truth: null, message: 'The day is not known.', cites: [screens] },
  ],
  cites: [screens, act],
};

const result: Condition = {
  id: 'ky.toxicology.duty.result',
  summary: 'The screen is positive.',
  findings: [
    { when: { resultPositive: [true] }, truth: true, message: 'The screen is positive.', cites: [screens] },
    { when: { resultPositive: [false] }, truth: false, message: 'The screen is negative.', cites: [screens] },
    { truth: null, message: 'The result is not known.', cites: [screens] },
  ],
  cites: [screens],
};

const orderedBy: Condition = {
  id: 'ky.toxicology.duty.ordered-by',
  summary: "The hospital's emergency department ordered the screen.",
  findings: [
    { when: { orderedBy: ['emergency-department'] }, truth: true, message: 'The emergency department ordered it.', cites: [screens] },
    { when: { newborn: [true], orderedBy: ['inpatient-unit', 'outpatient-clinic', 'nursery', 'urgent-care', 'physician-office', 'other'] }, truth: null, message: newbornMessage, cites: [newborns] },
    { when: { orderedBy: ['inpatient-unit', 'outpatient-clinic', 'nursery', 'urgent-care', 'physician-office', 'other'] }, truth: false, message: 'The emergency department did not order it.', cites: [screens] },
    { truth: null, message: 'Who ordered the screen is not known.', cites: [screens] },
  ],
  cites: [screens],
};

const suspectedOverdose: Condition = {
  id: 'ky.toxicology.duty.suspected-overdose',
  summary: 'The screen was ordered to evaluate a suspected drug overdose.',
  findings: [
    { when: { suspectedOverdose: [true] }, truth: true, message: 'An overdose was suspected.', cites: [screens, overdose] },
    { when: { newborn: [true], suspectedOverdose: [false] }, truth: null, message: newbornMessage, cites: [newborns] },
    { when: { suspectedOverdose: [false] }, truth: false, message: 'No overdose was suspected.', cites: [screens, overdose] },
    { truth: null, message: 'Whether an overdose was suspected is not known.', cites: [screens, overdose] },
  ],
  cites: [screens, overdose],
};

const controlledSubstance: Condition = {
  id: 'ky.toxicology.duty.controlled-substance',
  summary: 'A controlled substance, or something combined with one, is involved.',
  findings: [
    { when: { controlledSubstance: [true] }, truth: true, message: 'A controlled substance is involved.', cites: [overdose] },
    { when: { newborn: [true], controlledSubstance: [false] }, truth: null, message: newbornMessage, cites: [newborns] },
    { when: { controlledSubstance: [false] }, truth: false, message: 'No controlled substance is involved.', cites: [overdose] },
    { truth: null, message: 'Whether a controlled substance is involved is not known.', cites: [overdose] },
  ],
  cites: [overdose],
};

const diagnosis: Condition = {
  id: 'ky.toxicology.duty.diagnosis',
  summary: 'A diagnosis corresponds to ICD-10 T40, T42 or T43.',
  findings: [
    { when: { icd10: ['listed'] }, truth: true, message: 'A code of T40, T42 or T43 stands for poisoning or an adverse effect.', cites: [overdose] },
    { when: { newborn: [true], icd10: ['not-listed'] }, truth: null, message: newbornMessage, cites: [newborns] },
    { when: { icd10: ['not-listed'] }, truth: false, message: 'Every code is underdosing or a poisoning outside T40, T42 and T43.', cites: [overdose, choice] },
    { truth: null, message: 'No code settles whether the substance corresponds to T40, T42 or T43.', cites: [overdose, choice] },
  ],
  cites: [overdose],
};

const duty: ToxicologyLaw = {
  facts: toxicologyDutyFacts,
  assume: { newborn: false },
  conditions: [facility, day, result, orderedBy, suspectedOverdose, controlledSubstance, diagnosis],
  channel: 'Kentucky Health Information Exchange',
  diagnoses: { listed: ['T40', 'T42', 'T43'], underdosing: '6', poisonings: ['T36', 'T65'], unspecified: ['T509'] },
};

/** The duty of hospitals to report positive toxicology screens: 902 KAR 55:110 s.2(9). It states no time and uses no ASAP file. */
export const toxicologyDuty: Rule<ToxicologyLaw> = {
  id: 'ky.toxicology.duty',
  summary: 'A hospital reports every positive screen its emergency department ordered to evaluate a suspected drug overdose.',
  versions: [
    { to: '2023-02-28', value: duty, cites: [screens, overdose] },
    { from: '2023-03-01', value: duty, cites: [screens, overdose, amendedEdition] },
  ],
};
