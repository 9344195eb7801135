import type { AsapLaw, ElementRequirement, OtherFormat } from '../../asap/profile.js';
import type { Citation } from '../../core/citation.js';
import type { Dated } from '../../core/dated.js';
import type { Rule } from '../law/rule.js';
import { itemPlaces, items, reportingRule, ruleUnchanged, unchanged, version2009 } from './citations.js';

type Cites = Dated<unknown>['cites'];

const keyOfOtherPrograms: Citation = { id: 'ASAP 4.2, DSP01', title: 'The key of a record was not read; the one of other programs is taken', standing: 'interpretation' };
const diagnosisSubitem: Citation = { id: 'Tenn. Code 53-10-305(b)(1), ICD-10', title: 'The ICD-10 code, if the prescription has one; mandatory for all from 2019-01-01', standing: 'text' };

const keepsReadable: Cites = [reportingRule];
const item: Cites = [items, itemPlaces];

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

/** The items of the statute that have a place in ASAP; the program's own table was not found. */
const itemsWithPlaces: readonly ElementRequirement[] = [
  { ref: 'PHA03', level: 'required', basis: 'regulation', cites: item },
  { ref: 'PRE02', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP03', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP05', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP06', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP07', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP08', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP09', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP10', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP16', level: 'required', basis: 'regulation', cites: item },
  { ref: 'DSP25', level: 'required', basis: 'regulation', unseen: { onPrescription: [true] }, cites: [diagnosisSubitem, itemPlaces] },
  { ref: 'DSP25', level: 'none', basis: 'regulation', unseen: { onPrescription: [false] }, cites: [diagnosisSubitem, itemPlaces] },
];

const anyMedium: Citation = { id: 'Tenn. Comp. R. & Regs. 1145-01-.02(1)(c)', title: 'Veterinarians report on any medium of the manual', standing: 'text' };
const others: readonly OtherFormat[] = [{ by: ['veterinarian'], cites: [anyMedium] }];

const recordKey = ['PHA03', 'DSP02', 'DSP05', 'DSP06', 'DSP13'] as const;
const voidRepeats = ['DSP09'] as const;

/** What Tennessee asks of an ASAP file: rule 1145-01-.02(3) on the version, the items of the statute as far as they have a place. */
export const asap: Rule<AsapLaw> = {
  id: 'tn.asap',
  summary: 'Files are written in the version of 2009, from 2022-07-01 in ASAP 4.2A; veterinarians report on any medium of the manual.',
  versions: [
    {
      from: '2022-01-26',
      to: '2022-06-30',
      value: { versions: ['4.1'], versionsOpen: [{ reading: 'tn.reading.asap-2009', option: 'open' }], edition: '2009', others, requirements: structural, unlisted: 'unread', recordKey, voidRepeats },
      cites: [reportingRule, version2009, keyOfOtherPrograms],
    },
    {
      from: '2022-07-01',
      to: '2024-12-18',
      value: { versions: ['4.2A'], others, requirements: [...structural, ...itemsWithPlaces], unlisted: 'unread', recordKey, voidRepeats },
      cites: [reportingRule, items, keyOfOtherPrograms, unchanged],
    },
    {
      from: '2024-12-19',
      value: { versions: ['4.2A'], others, requirements: [...structural, ...itemsWithPlaces], unlisted: 'unread', recordKey, voidRepeats },
      cites: [reportingRule, items, keyOfOtherPrograms, unchanged, ruleUnchanged],
    },
  ],
};
