import type { AsapLaw } from '../../asap/profile.js';
import type { Dated } from '../../core/dated.js';
import type { Rule } from '../law/rule.js';
import { amendedEdition, earlierEditions, kar2_7, kar11_1 } from './citations.js';

type Cites = Dated<unknown>['cites'];

/** An item the regulation names; which element carries it is this library's reading of ASAP 4.2. */
const patientIdentifier: Cites = [{ id: '902 KAR 55:110 s.2(2)(a)', title: 'Patient identifier', standing: 'text' }];
const patientNumber: Cites = [{ id: '902 KAR 55:110 s.2(2)(a)', title: 'Patient identifier', standing: 'text' }, { id: '902 KAR 55:110 s.5', title: 'Alternatives to the social security number', standing: 'text' }];
const patientNumberLaw: Cites = [{ id: '902 KAR 55:110 s.5', title: 'Alternatives to the social security number', standing: 'text' }];
const drugCode: Cites = [{ id: '902 KAR 55:110 s.2(2)(b)', title: 'National Drug Code', standing: 'text' }];
const quantity: Cites = [{ id: '902 KAR 55:110 s.2(2)(c)', title: 'Metric quantity', standing: 'text' }];
const dispensingDate: Cites = [{ id: '902 KAR 55:110 s.2(2)(d)', title: 'Date of dispensing', standing: 'text' }];
const daysSupply: Cites = [{ id: '902 KAR 55:110 s.2(2)(e)', title: "Estimated days' supply", standing: 'text' }];
const prescriber: Cites = [{ id: '902 KAR 55:110 s.2(2)(f)', title: "Prescriber's DEA number", standing: 'text' }];
const prescription: Cites = [{ id: '902 KAR 55:110 s.2(2)(g)', title: 'Prescription number', standing: 'text' }];
const dispenser: Cites = [{ id: '902 KAR 55:110 s.2(2)(h)', title: "Dispenser's DEA number", standing: 'text' }];
const format: Cites = [kar2_7, kar11_1];
const refills: Cites = [{ id: 'KRS 218A.180', title: 'How long a prescription may be filled', standing: 'text' }];
const practice: Cites = [{ id: 'ASAP 4.2, state requirements', title: "Required by most programs; Kentucky's own list is not published in what was read", standing: 'practice' }];

const law: AsapLaw = {
  versions: ['4.2'],
  requirements: [
    { ref: 'TH01', level: 'required', basis: 'structural', cites: format },
    { ref: 'TH02', level: 'required', basis: 'structural', cites: format },
    { ref: 'TH05', level: 'required', basis: 'structural', cites: format },
    { ref: 'TH06', level: 'required', basis: 'structural', cites: format },
    { ref: 'TH07', level: 'required', basis: 'structural', cites: format },
    { ref: 'TH09', level: 'required', basis: 'structural', cites: format },
    { ref: 'IS01', level: 'required', basis: 'structural', cites: format },
    { ref: 'IS02', level: 'required', basis: 'structural', cites: format },
    { ref: 'PHA03', level: 'required', basis: 'regulation', cites: dispenser },
    { ref: 'PHA04', level: 'recommended', basis: 'practice', cites: practice },
    { ref: 'PAT02', level: 'required', basis: 'regulation', cites: patientNumber },
    { ref: 'PAT03', level: 'required', basis: 'regulation', cites: patientNumber },
    { ref: 'PAT07', level: 'required', basis: 'regulation', cites: patientIdentifier },
    { ref: 'PAT08', level: 'required', basis: 'regulation', cites: patientIdentifier },
    { ref: 'PAT12', level: 'required', basis: 'regulation', cites: patientIdentifier },
    { ref: 'PAT14', level: 'required', basis: 'regulation', cites: patientIdentifier },
    { ref: 'PAT15', level: 'required', basis: 'regulation', cites: patientIdentifier },
    { ref: 'PAT16', level: 'required', basis: 'regulation', cites: patientIdentifier },
    { ref: 'PAT18', level: 'required', basis: 'regulation', cites: patientIdentifier },
    { ref: 'PAT19', level: 'recommended', basis: 'practice', cites: practice },
    { ref: 'DSP01', level: 'required', basis: 'structural', cites: format },
    { ref: 'DSP02', level: 'required', basis: 'regulation', cites: prescription },
    { ref: 'DSP03', level: 'required', basis: 'standard', cites: format },
    { ref: 'DSP04', level: 'required', basis: 'standard', cites: format },
    { ref: 'DSP05', level: 'required', basis: 'regulation', cites: dispensingDate },
    { ref: 'DSP06', level: 'required', basis: 'standard', cites: format },
    { ref: 'DSP07', level: 'required', basis: 'structural', cites: drugCode },
    { ref: 'DSP08', level: 'required', basis: 'regulation', cites: drugCode },
    { ref: 'DSP09', level: 'required', basis: 'regulation', cites: quantity },
    { ref: 'DSP10', level: 'required', basis: 'regulation', cites: daysSupply },
    { ref: 'DSP11', level: 'recommended', basis: 'practice', cites: practice },
    { ref: 'DSP16', level: 'recommended', basis: 'practice', cites: practice },
    { ref: 'PRE02', level: 'required', basis: 'regulation', cites: prescriber },
    { ref: 'PRE05', level: 'recommended', basis: 'practice', cites: practice },
    { ref: 'CDI01', level: 'required', basis: 'structural', cites: format },
    { ref: 'CDI02', level: 'required', basis: 'structural', cites: drugCode },
    { ref: 'CDI03', level: 'required', basis: 'structural', cites: drugCode },
    { ref: 'CDI04', level: 'required', basis: 'structural', cites: quantity },
    { ref: 'TP01', level: 'required', basis: 'structural', cites: format },
    { ref: 'TT01', level: 'required', basis: 'structural', cites: format },
    { ref: 'TT02', level: 'required', basis: 'structural', cites: format },
  ],
  recordKey: ['PHA03', 'DSP02', 'DSP05', 'DSP06', 'DSP13'],
  voidRepeats: ['DSP09'],
  refillLimits: [
    { schedule: 'II', refills: 0, within: { days: 60 }, cites: refills },
    { schedule: 'III', refills: 5, within: { months: 6 }, cites: refills },
    { schedule: 'IV', refills: 5, within: { months: 6 }, cites: refills },
    { schedule: 'V', refills: 5, within: { months: 6 }, cites: refills },
  ],
  patientNumber: { placeholder: '000000000', qualifiers: ['06', '07'], animalsByPlaceholder: true, cites: patientNumberLaw },
  // KASPER's own list of elements is not published in what was read.
  unlisted: 'unread',
};

/** What Kentucky asks of an ASAP file: the eight items of 902 KAR 55:110 s.2(2), what keeps the file readable, and common practice. */
export const asap: Rule<AsapLaw> = {
  id: 'ky.asap.file',
  summary: 'Reports are files of ASAP 4.2, or of a comparable format the branch has approved, that carry the eight items of the regulation.',
  versions: [
    { to: '2018-01-04', value: law, cites: [...format, earlierEditions] },
    { from: '2018-01-05', to: '2023-02-28', value: law, cites: format },
    { from: '2023-03-01', value: law, cites: [...format, amendedEdition] },
  ],
};
