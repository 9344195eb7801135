import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import { toDayNumber } from '../core/plain-date.js';
import type { PlainDate } from '../core/plain-date.js';
import type { ClosedDay, ExtraClosures } from '../rules/calendar/closure-index.js';
import type { RulesIssueCode } from '../rules/issues.js';
import { rulesIssue } from '../rules/issues.js';
import type { BusinessCalendar } from '../rules/law/business-calendar.js';

/** On which days state offices are open, as far as it is known. */
export interface OfficeDays {
  readonly calendar: BusinessCalendar;
  /** Days closed beside those of the calendar. */
  readonly closed: ExtraClosures;
  /** Whether the caller listed every closed day, so that nothing about them is in doubt. */
  readonly isListed: boolean;
  /** The issue that a date lies beyond what the calendar can answer. */
  readonly refuses: (date: PlainDate) => Issue<RulesIssueCode> | undefined;
  readonly cites: readonly Citation[];
}

const LISTED: Citation = { id: 'the closures given', standing: 'agency' };
const everyDay = { from: '0100-01-01', to: '9999-12-31' } as const;

/** A calendar without a closure of its own. */
const weekendsAlone: BusinessCalendar = { reading: '', zone: 'UTC', coverage: { from: '2025-01-01', to: '2025-12-31' }, computable: everyDay, closures: [], earlyClosings: [], cites: [LISTED] };

function closedDay(date: PlainDate): ClosedDay {
  return { day: toDayNumber(date), name: 'closed', kind: 'emergency', readings: ['default'], certainty: 'reported', cites: [LISTED], alternatives: [] };
}

/** Open but for exactly these days and the weekends of a jurisdiction's calendar; without one, Saturdays and Sundays. */
export function listedOfficeDays(closures: readonly PlainDate[], { weekend }: Pick<BusinessCalendar, 'weekend'> = {}): OfficeDays {
  const closed = new Map(closures.map((date) => [toDayNumber(date), closedDay(date)]));
  return { calendar: { ...weekendsAlone, ...(weekend && { weekend }) }, closed, isListed: true, refuses: () => undefined, cites: [] };
}

/** Open by a jurisdiction's calendar under its default reading. */
export function calendarOfficeDays(calendar: BusinessCalendar): OfficeDays {
  const { from, to } = calendar.computable;
  return {
    calendar,
    closed: new Map(),
    isListed: false,
    refuses: (date) => (date < from || date > to ? rulesIssue('rules.date-beyond-calendar', { params: { from, to } }) : undefined),
    cites: calendar.cites,
  };
}
