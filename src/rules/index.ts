export type { Dated } from '../core/dated.js';
export type { Truth } from '../core/truth.js';
export type {
  BusinessCalendar,
  CalendarReading,
  CallerClosure,
  Certainty,
  ClosureGroup,
  DesignatedDay,
  EarlyClosing,
  Recurrence,
} from './law/business-calendar.js';
export type { BusinessDayOptions, ClosureEntry } from './business-days.js';
export { addBusinessDays, closures, isBusinessDay } from './business-days.js';
export type { BranchNoticeAnswer, BranchNoticeDeadlineInput } from './branch-notice-deadline.js';
export { branchNoticeDeadline } from './branch-notice-deadline.js';
export type { Instant, InstantLike } from './day-in.js';
export { dayIn } from './day-in.js';
export { checkProfile } from './check-profile.js';
export type { ProfileIssue } from './profile-checks/profile-issue.js';
export type { CloseOfBusinessChoice, Due } from './clocks/close-of-business.js';
export type { CodeSummary } from './codes-of.js';
export { codesOf } from './codes-of.js';
export type { Condition, DutyLaw, FactMatch, Finding } from './law/condition.js';
export type { CorrectionDeadlineAnswer, CorrectionDeadlineInput } from './correction-deadline.js';
export { correctionDeadline } from './correction-deadline.js';
export type { CountyZones } from './law/county-zones.js';
export type { CountedDay, Possibility } from './clocks/day-account.js';
export type { Decision, DutyOutcome, Reason } from './duties/decision.js';
export { defineProfile } from './define-profile.js';
export type { DrugScheduleAnswer } from './drug-schedule.js';
export { drugSchedule } from './drug-schedule.js';
export type { DrugScheduleLaw, DrugScheduleRow, Schedule } from './law/drug-schedule-law.js';
export type { ElementRequirementAnswer, ElementRequirementQuestion } from './element-requirement.js';
export { elementRequirement } from './element-requirement.js';
export type { ApplicationTimes, ExtensionAnswer, ExtensionDeadlineInput } from './extension-deadline.js';
export { extensionDeadline } from './extension-deadline.js';
export type { ErrorDeadlineAnswer, ErrorDeadlineQuestion } from './error-deadline.js';
export { errorDeadline } from './error-deadline.js';
export type { ExtensionGrantAnswer, ExtensionGrantQuestion } from './extension-grant.js';
export { extensionGrant } from './extension-grant.js';
export type { RulesIssueCode, RulesProfileIssueCode } from './issues.js';
export { rulesIssues } from './issues.js';
export type { IssuedNumber, PatientIdentifierElements, PatientIdentifierOptions, PatientNumbers, PersonNumbers } from './patient-identifier.js';
export { patientIdentifier } from './patient-identifier.js';
export type { IdQualifier, NumberHolder, NumberKind, NumberRow, PatientIdentifierLaw, PatientKind, PatientNumberRow, SendRow, UnresolvedRow } from './law/patient-identifier-law.js';
export type {
  CloseOfBusinessOption,
  ClosingLaw,
  ClosingTime,
  ExtensionGround,
  ExtensionPeriod,
  Profile,
  ProfileRoom,
  ProfileWith,
  Reading,
  ReportedItem,
  ReportingLaw,
  RoomsOf,
  TransmissionChannel,
  WholeProfile,
} from './law/profile.js';
export type { LastDayAnswer, LastDayOptions } from './last-day.js';
export { lastDay } from './last-day.js';
export type { DeadlineAnswer, ReportedEvent, ReportingDeadlineInput } from './reporting-deadline.js';
export { reportingDeadline } from './reporting-deadline.js';
export type { Rule } from './law/rule.js';
export type { ReportFormatAnswer, ReportFormatQuestion } from './report-format.js';
export { reportFormat } from './report-format.js';
export type { Clock, ClockRow, ClockStart, UnmeasuredPeriod } from './law/clock.js';
export type { OpenBecause } from './law/open-because.js';
export type { ReadingOption } from '../core/readings.js';
export type { BusinessDayPeriod, CalendarDayPeriod, CountedBy, DayOfNextMonthPeriod, EarlierPeriod, HourPeriod, LaterPeriod, Period } from './law/period.js';
export type { ClockWork, DueUnderFacts, DueUnderReading } from './clocks/clock-answer.js';
export type { ClockCircumstances, ClockFacts } from './clocks/clock-question.js';
export type { FactsSupposed } from './clocks/facts-supposed.js';
export type { DispenserClosures } from './calendar/dispenser-days.js';
export type { Known, ReportabilityFacts, ReportableDrug, ReportingDutyLaw, ReportingDutyOptions } from './reporting-duty.js';
export { reportingDuty } from './reporting-duty.js';
export type { ReportableDrugAnswer, ReportableDrugQuestion } from './reportable-drug.js';
export { reportableDrug } from './reportable-drug.js';
export type { ReportableDrugLaw, ReportableDrugRow } from './law/reportable-drug-law.js';
export type { ReportedItemAnswer, ReportedItemQuestion } from './reported-item.js';
export { reportedItem } from './reported-item.js';
export type { RuleSummary, RuleVersion } from './rules-of.js';
export { rulesOf } from './rules-of.js';
export type { RoomMissing } from './profile/room.js';
export type { DatedDispensing, DatedPatient, DatedRecord, DatedSubmission, DueGroup, SubmissionDeadlinesOptions } from './submission-deadlines.js';
export { submissionDeadlines } from './submission-deadlines.js';
export type { ToxicologyDutyOptions, ToxicologyFacts } from './toxicology-duty.js';
export { toxicologyDuty } from './toxicology-duty.js';
export type { ToxicologyLaw } from './law/toxicology-law.js';
export type { ChannelAnswer, TransmissionChannelsQuestion } from './transmission-channels.js';
export { transmissionChannels } from './transmission-channels.js';
export type { ZeroReportAnswer, ZeroReportQuestion } from './zero-report-deadline.js';
export { zeroReportDeadline } from './zero-report-deadline.js';
export { zoneOfCounty } from './zone-of-county.js';
