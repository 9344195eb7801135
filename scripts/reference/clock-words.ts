import type { ClockRow } from '../../src/rules/law/clock.js';
import type { FactMatch } from '../../src/rules/law/condition.js';
import type { Period } from '../../src/rules/law/period.js';
import { code } from './markdown.js';

const either = (parts: readonly string[], word: string) => parts.join(`, ${word} `);

/** A period of the law in words. */
function periodWords(period: Period): string {
  if ('businessDays' in period) {
    const { businessDays, of = 'office', ends } = period;
    const days = `${String(businessDays)} days on which ${of === 'office' ? 'offices are' : 'the dispenser is'} open`;
    return ends === undefined ? days : `${days}, to the ${ends.replaceAll('-', ' ')}`;
  }
  if ('calendarDays' in period) return `${String(period.calendarDays)} calendar days${period.rolls === 'to-open-day' ? ', on to an open day' : ''}`;
  if ('hours' in period) return `${String(period.hours)} ${period.of === 'dispenser' ? "hours of the dispenser's open days" : 'hours'}`;
  if ('dayOfNextMonth' in period) return `day ${String(period.dayOfNextMonth)} of the next month`;
  return 'laterOf' in period ? `the later of ${either(period.laterOf.map(periodWords), 'and')}` : `the earlier of ${either(period.earlierOf.map(periodWords), 'and')}`;
}

function matchWords(name: string, match: FactMatch): string {
  if (match === 'absent') return `${code(name)} not given`;
  if ('other' in match) return `${code(name)} other than ${match.other.map(code).join(', ')}`;
  if ('moreThan' in match) return `${code(name)} over ${String(match.moreThan)}`;
  if ('atLeast' in match) return `${code(name)} from ${String(match.atLeast)} to ${String(match.atMost)}`;
  return `${code(name)} ${match.map((value) => code(String(value))).join(' or ')}`;
}

/** A row of a clock: for whom and under which readings, what starts it, how long it runs. */
export function clockRowCells({ when = {}, dayAfter, under = [], starts, runsFrom, period }: ClockRow): readonly string[] {
  const conditions = [
    ...Object.entries(when).map(([name, match]) => matchWords(name, match)),
    ...(dayAfter === undefined ? [] : [`the dispenser ${dayAfter} on the day after`]),
    ...under.map(({ reading, option }) => `${code(reading)} taken as ${code(option)}`),
  ];
  const start = typeof starts === 'string' ? starts : `the later of ${starts.join(', ')}`;
  return [
    conditions.join('; ') || 'always',
    runsFrom === 'end-of-day' ? `the end of the day of the ${start}` : start,
    'unmeasured' in period ? period.unmeasured.replaceAll('-', ' ') : periodWords(period),
  ];
}
