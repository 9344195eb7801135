import type { Issue } from '../../core/issue.js';
import type { RulesIssueCode } from '../issues.js';
import type { Period } from '../law/period.js';
import { businessDayEnd } from './business-day-end.js';
import { calendarDayEnd } from './calendar-day-end.js';
import type { Counting, PeriodEnd } from './counting.js';
import { hourEnd } from './hour-end.js';
import { nextMonthEnd } from './next-month-end.js';
import { oneOfEnds } from './one-of-ends.js';
import type { StartMoment } from './start-moment.js';

/** Where a period ends: the last instant in time, with the days counted and what that rests on. */
export function periodEnd(period: Period, start: StartMoment, counting: Counting): PeriodEnd | Issue<RulesIssueCode> {
  if ('businessDays' in period) return businessDayEnd(period, start, counting);
  if ('calendarDays' in period) return calendarDayEnd(period, start, counting);
  if ('hours' in period) return hourEnd(period, start, counting);
  if ('dayOfNextMonth' in period) return nextMonthEnd(period, start, counting);
  const [which, periods] = 'laterOf' in period ? (['last', period.laterOf] as const) : (['first', period.earlierOf] as const);
  const ends = [];
  for (const part of periods) {
    const end = periodEnd(part, start, counting);
    if ('code' in end) return end;
    ends.push(end);
  }
  return oneOfEnds(ends, which);
}
