import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import { toDayNumber } from '../core/plain-date.js';
import type { PlainDate } from '../core/plain-date.js';
import type { BusinessCalendar } from '../rules/law/business-calendar.js';
import { closureIndexOf, closureOn } from '../rules/calendar/closure-index.js';
import type { DayView } from '../rules/calendar/closure-index.js';
import { doubtsOf } from '../rules/clocks/day-account.js';
import { rulesIssue } from '../rules/issues.js';
import type { RulesIssueCode } from '../rules/issues.js';
import { isWeekend } from '../rules/calendar/recurrence.js';

/** On which days state offices are open, as far as it is known. */
export interface OfficeDays {
  readonly isOpen: (dayNumber: number) => boolean;
  /** The issue that a date lies beyond what the calendar can answer. */
  readonly refuses: (date: PlainDate) => Issue<RulesIssueCode> | undefined;
  /** What is in doubt about the days after one day number up to another. */
  readonly cautions: (after: number, upTo: number) => readonly Issue<RulesIssueCode>[];
  readonly cites: readonly Citation[];
}

/** Open but for weekends and exactly these days. */
export function listedOfficeDays(closures: readonly PlainDate[]): OfficeDays {
  const closed = new Set(closures.map(toDayNumber));
  return { isOpen: (day) => !isWeekend(day) && !closed.has(day), refuses: () => undefined, cautions: () => [], cites: [] };
}

/** Open by a jurisdiction's calendar under its default reading. */
export function calendarOfficeDays(calendar: BusinessCalendar): OfficeDays {
  const view: DayView = { index: closureIndexOf(calendar), reading: 'default', extras: new Map() };
  const { from, to } = calendar.computable;
  return {
    isOpen: (day) => closureOn(view, day) === undefined,
    refuses: (date) => (date < from || date > to ? rulesIssue('rules.date-beyond-calendar', { params: { from, to } }) : undefined),
    cautions: (after, upTo) => doubtsOf(view, after, upTo).issues,
    cites: calendar.cites,
  };
}
