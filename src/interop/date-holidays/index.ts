export { calendarFrom } from './calendar-from.js';
export type { DraftCalendarOptions, HolidaySource, ListedHoliday } from './calendar-from.js';
export { draftCalendarIssues } from './issues.js';
export type { DraftCalendarIssueCode } from './issues.js';
