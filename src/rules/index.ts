export type {
  BusinessCalendar,
  CalendarReading,
  CallerClosure,
  Certainty,
  ClosureGroup,
  DesignatedDay,
  EarlyClosing,
  Recurrence,
} from './business-calendar.js';
export type { BusinessDayOptions, ClosureEntry } from './business-days.js';
export { addBusinessDays, closures, isBusinessDay } from './business-days.js';
export type { CloseOfBusinessChoice, Due } from './close-of-business.js';
export type { Condition, DutyLaw, FactMatch, Finding } from './condition.js';
export type { CountyZones } from './county-zones.js';
export type { CountedDay, Possibility } from './day-account.js';
export type { RulesIssueCode, RulesProfileIssueCode } from './issues.js';
export { rulesIssues } from './issues.js';
export type {
  BusinessDayPeriod,
  CalendarDayPeriod,
  CloseOfBusinessOption,
  ClosingTime,
  CorrectionClocks,
  ExtensionGround,
  ExtensionPeriod,
  Profile,
  Reading,
  ReportedItem,
  ReportingLaw,
  TransmissionChannel,
} from './profile.js';
export type { DeadlineAnswer, ReportingDeadlineInput } from './reporting-deadline.js';
export { reportingDeadline } from './reporting-deadline.js';
export type { Rule } from './rule.js';
