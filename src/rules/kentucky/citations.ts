import type { Citation } from '../../core/citation.js';

/** The edition after that of 2018-01-05, which was read whole; its first day lies between 2023-03-01 and 2024-09-01. */
export const amendedEdition: Citation = {
  id: '902 KAR 55:110 as amended in 2023',
  title: 'The amended edition: no first day established; beyond section 1 not read, assumed unchanged',
  standing: 'interpretation',
};

/** Editions before 2018-01-05: known by history lines and agency pages. */
export const earlierEditions: Citation = {
  id: '902 KAR 55:110, editions before 2018-01-05',
  title: 'The earlier editions were not read; the history of the rule is remembered',
  standing: 'unverified',
};

export const kar2_1: Citation = { id: '902 KAR 55:110 s.2(1)', title: 'Who reports what', standing: 'text' };
export const kar2_3: Citation = { id: '902 KAR 55:110 s.2(3)', title: 'When reports are due', standing: 'text' };
export const kar2_7: Citation = { id: '902 KAR 55:110 s.2(7)', title: 'The format of reports', standing: 'text' };
export const kar11_1: Citation = { id: '902 KAR 55:110 s.11(1)', title: 'ASAP 4.2 (September 2011) incorporated by reference', standing: 'text' };
export const businessDaySilence: Citation = {
  id: '902 KAR 55:110',
  title: 'Neither "business day" nor "close of business" is defined in what was read',
  standing: 'interpretation',
};
