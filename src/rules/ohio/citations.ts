import type { Citation } from '../../core/citation.js';

/** Where nobody gave a first day, the record begins on the day of the one edition that has one. */
export const recordDay: Citation = {
  id: 'Ohio, record day 2025-01-01',
  title: 'No first day was read; nothing is answered for earlier days',
  standing: 'unverified',
};

/** Every version is open, and the edition that was read is older than today. */
export const unchanged: Citation = {
  id: 'Ohio, editions read',
  title: 'What it says is assumed unchanged since the edition that was read',
  standing: 'interpretation',
};

export const definitions: Citation = { id: 'Ohio Adm. Code 4729:8-1-01', title: 'Definitions: furnishing, outpatient', standing: 'text' };
export const schedulesReported: Citation = { id: 'Ohio Adm. Code 4729:8-2-01', title: 'The schedules that are reported', standing: 'text' };
export const drugsBeside: Citation = { id: 'Ohio Adm. Code 4729:8-2-02', title: 'Drugs reported beside the schedules', standing: 'text' };
export const drugsBesideBefore: Citation = { id: 'Ohio Adm. Code 4729-37-12', title: 'The same under its number before 4729:8', standing: 'text' };
export const whoReports: Citation = { id: 'Ohio Adm. Code 4729:8-3-01', title: 'Who reports', standing: 'text' };
export const reportedItems: Citation = { id: 'Ohio Adm. Code 4729:8-3-02', title: 'The items of a report, read as far as (23)', standing: 'text' };
export const itemPlaces: Citation = { id: 'ASAP 4.2', title: 'Which elements carry which item', standing: 'interpretation' };
export const format: Citation = { id: 'Ohio Adm. Code 4729:8-3-03', title: 'The format of reports, until its renumbering 4729-37-05', standing: 'text' };
export const deadlines: Citation = { id: 'Ohio Adm. Code 4729:8-3-04', title: 'When records and zero reports are due', standing: 'text' };
export const errors: Citation = { id: 'Ohio Adm. Code 4729:8-3-05', title: 'Omissions and errors in reports', standing: 'text' };
export const moreTime: Citation = { id: 'Ohio Rev. Code 4729.77', title: 'More time to report', standing: 'text' };
export const lastDays: Citation = { id: 'Ohio Rev. Code 1.14', title: 'The last day of a period', standing: 'text' };
export const guidanceUnread: Citation = { id: 'Ohio Board of Pharmacy, list of guidance', title: 'Buprenorphine and methadone given by hospitals: known by title, not read', standing: 'agency' };
export const silence: Citation = { id: 'Ohio Adm. Code 4729:8-3', title: 'Silent on the point', standing: 'interpretation' };
