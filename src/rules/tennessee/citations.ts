import type { Citation } from '../../core/citation.js';

/** The copy of the statute that was read is of 2021-05-21. */
export const unchanged: Citation = {
  id: 'Tennessee, statute after 2021-05-21',
  title: 'What it says is assumed unchanged since the copy of 2021-05-21',
  standing: 'interpretation',
};

/** The edition of the rule that was read is of 2024-12-18. */
export const ruleUnchanged: Citation = {
  id: 'Tennessee, rules after 2024-12-18',
  title: 'What they say is assumed unchanged since the edition of 2024-12-18',
  standing: 'interpretation',
};

/** The year of a change was read, and not its day. */
export const changeOf2016: Citation = {
  id: 'Tennessee, amendment of 2016',
  title: 'The year was read and the day was not: recorded from the first day of the next year',
  standing: 'interpretation',
};

export const definitions: Citation = { id: 'Tenn. Code 53-10-302', title: 'Definitions: dispense, dispenser', standing: 'text' };
/** The section is of 2016; that its day is that of 53-10-304 is remembered. */
export const definitionsDay: Citation = { id: 'Tenn. Code 53-10-302, first day', title: 'Of 2016; taken as in force with 53-10-304', standing: 'unverified' };
export const reported: Citation = { id: 'Tenn. Code 53-10-304', title: 'What is reported', standing: 'text' };
export const items: Citation = { id: 'Tenn. Code 53-10-305(b)(1)(A)-(N)', title: 'The items of a report', standing: 'text' };
export const itemPlaces: Citation = { id: 'ASAP 4.2', title: 'Which elements carry which item', standing: 'interpretation' };
export const nextBusinessDay: Citation = { id: 'Tenn. Code 53-10-305(b)(2)', title: 'Each business day, by close of business of the next business day; veterinarians every 14 days', standing: 'text' };
export const reportingRule: Citation = { id: 'Tenn. Comp. R. & Regs. 1145-01-.02', title: 'Reporting, read to its (3)', standing: 'text' };
export const ruleDefinitions: Citation = { id: 'Tenn. Comp. R. & Regs. 1145-01-.01', title: 'Definitions of the rules', standing: 'text' };
export const monthly: Citation = { id: 'Tenn. Code 53-10-305 as of 2002', title: 'Monthly, by the 10th of the next month', standing: 'text' };
export const collectionBegins: Citation = { id: 'Tennessee Department of Health, FAQ', title: 'Collection begins on 2006-12-01', standing: 'agency' };
export const shortened: Citation = { id: 'Tenn. Code 53-10-305(c)', title: 'A shortened period, and hardship', standing: 'text' };
export const noElectronics: Citation = { id: 'Tenn. Code 53-10-305(g)', title: 'Waiver for those who cannot report electronically', standing: 'text' };
export const difficulty: Citation = { id: 'Tenn. Code 53-10-307(e)', title: 'Failure in good faith through technical difficulty', standing: 'text' };
export const wholesalers: Citation = { id: 'Tenn. Code 53-10-312', title: 'Wholesalers and manufacturers', standing: 'text' };
export const countingDays: Citation = { id: 'Tenn. Code 1-3-102', title: 'First day out, last day in, unless it is a Saturday, Sunday or legal holiday', standing: 'text' };
export const holidays: Citation = { id: 'Tenn. Code 15-1-101', title: 'Legal holidays', standing: 'text' };
export const officeHours: Citation = { id: 'Tenn. Code 4-4-105', title: 'State departments open from 8:00 to 16:30', standing: 'text' };
export const businessDaySilence: Citation = {
  id: 'Tenn. Code 53-10-305',
  title: 'Neither "business day" nor "close of business" is defined in what was read',
  standing: 'interpretation',
};
export const silence: Citation = { id: 'Tenn. Code 53-10-301 to 312', title: 'Silent on the point', standing: 'interpretation' };
export const faq: Citation = { id: 'Tennessee Department of Health, FAQ', title: 'Schedules II to V are reported', standing: 'agency' };
export const zeroReports: Citation = { id: 'OJP/TTAC profile of Tennessee, NCJ 253033 (2019)', title: 'A report for each business day without a dispensing', standing: 'secondary' };
export const press: Citation = { id: 'Press reports of 2018', title: 'Gabapentin in Schedule V', standing: 'secondary' };
export const version2009: Citation = { id: 'ASAP 4.1', title: 'That the version of 2009 is 4.1 is remembered', standing: 'unverified' };
