import type { AsapLaw, ElementRequirement, OtherFormat } from '../../asap/profile.js';
import type { Citation } from '../../core/citation.js';
import type { Dated } from '../../core/dated.js';
import type { Rule } from '../law/rule.js';
import { format, itemPlaces, reportedItems, unchanged } from './citations.js';

type Cites = Dated<unknown>['cites'];

const diagnosisDays: Citation = { id: 'qs1.com, Ohio diagnosis codes', title: 'Opioids from 2017-12-29, other controlled drugs from 2018-06-01', standing: 'secondary' };
const tradeLists: Citation = { id: 'Requirement lists of the trade of 2021', title: 'They ask for no number of the patient either', standing: 'secondary' };
const keyOfOtherPrograms: Citation = { id: 'ASAP 4.2, DSP01', title: 'The key of a record was not read; the one of other programs is taken', standing: 'interpretation' };

const keepsReadable: Cites = [format];
const item: Cites = [reportedItems, itemPlaces];
const diagnosis: Cites = [diagnosisDays, itemPlaces];

const structural: readonly ElementRequirement[] = [
  { ref: 'TH01', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'TH02', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'TH05', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'TH06', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'TH07', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'TH09', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'IS01', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'IS02', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'DSP01', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'CDI01', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'CDI02', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'CDI03', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'CDI04', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'TP01', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'TT01', level: 'required', basis: 'structural', cites: keepsReadable },
  { ref: 'TT02', level: 'required', basis: 'structural', cites: keepsReadable },
];

/** The class of the drug stands in no element, so that a file shows it to nobody. */
const diagnosisWithOpioids: readonly ElementRequirement[] = [
  { ref: 'DSP25', level: 'required', basis: 'regulation', unseen: { drugClass: ['opioid'] }, cites: diagnosis },
  { ref: 'DSP25', level: 'none', basis: 'regulation', unseen: { drugClass: ['other-controlled', 'not-controlled'] }, cites: diagnosis },
];

const diagnosisWithControlled: readonly ElementRequirement[] = [
  { ref: 'DSP25', level: 'required', basis: 'regulation', unseen: { drugClass: ['opioid', 'other-controlled'] }, cites: diagnosis },
  { ref: 'DSP25', level: 'none', basis: 'regulation', unseen: { drugClass: ['not-controlled'] }, cites: diagnosis },
];

/** As the unread rest of the list is taken to ask for no number; else it is as any other element of that rest. */
const noNumber = [{ reading: 'oh.reading.patient-number', option: 'nothing' }] as const;

const items: readonly ElementRequirement[] = [
  { ref: 'PHA01', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PHA03', level: 'required', basis: 'regulation', under: [{ reading: 'oh.reading.pharmacy-number', option: 'dea-required' }], cites: item },
  { ref: 'PHA03', level: 'required', basis: 'regulation', when: [{ ref: 'PHA02', filled: false }], cites: item },
  { ref: 'PHA03', level: 'none', basis: 'regulation', when: [{ ref: 'PHA02', filled: true }], cites: item },
  { ref: 'PHA04', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PHA05', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PHA07', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PHA08', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PHA09', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PHA10', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PAT02', level: 'none', basis: 'regulation', under: noNumber, cites: [reportedItems, tradeLists] },
  { ref: 'PAT03', level: 'none', basis: 'regulation', under: noNumber, cites: [reportedItems, tradeLists] },
  { ref: 'PAT07', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PAT08', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PAT12', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PAT14', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PAT15', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PAT16', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PAT17', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PAT18', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PAT19', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP02', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP03', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP05', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP06', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP07', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP08', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP09', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP10', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP16', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP22', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PRE02', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PRE05', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PRE06', level: 'required', basis: 'regulation', cites: item },
];

const wholesale: Citation = { id: 'Ohio Adm. Code 4729:8-3-03(C)', title: 'Wholesalers report in the layout of ARCOS', standing: 'text' };
const others: readonly OtherFormat[] = [{ by: ['wholesaler'], format: 'ARCOS', cites: [wholesale] }];

const recordKey = ['PHA03', 'DSP02', 'DSP05', 'DSP06', 'DSP13'] as const;
const voidRepeats = ['DSP09'] as const;

const common: Omit<AsapLaw, 'requirements'> = { versions: ['4.2A'], others, recordKey, voidRepeats };

/** What Ohio asks of an ASAP file: the items of 4729:8-3-02 as far as (23), and what keeps the file readable. */
export const asap: Rule<AsapLaw> = {
  id: 'oh.asap',
  summary: 'Files are written in ASAP 4.2A in the edition of 2017-03-15; wholesalers use the layout of ARCOS.',
  versions: [
    {
      from: '2017-12-29',
      to: '2018-05-31',
      value: { ...common, requirements: [...structural, ...diagnosisWithOpioids], unlisted: 'before-law' },
      cites: [format, diagnosisDays, keyOfOtherPrograms, unchanged],
    },
    {
      from: '2018-06-01',
      to: '2024-10-27',
      value: { ...common, requirements: [...structural, ...diagnosisWithControlled], unlisted: 'before-law' },
      cites: [format, diagnosisDays, keyOfOtherPrograms, unchanged],
    },
    {
      from: '2024-10-28',
      value: { ...common, requirements: [...structural, ...items, ...diagnosisWithControlled], unlisted: 'unread' },
      cites: [format, reportedItems, diagnosisDays, keyOfOtherPrograms, unchanged],
    },
  ],
};
