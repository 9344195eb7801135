import type { Citation } from '../../core/citation.js';
import type { Issue } from '../../core/issue.js';
import type { DayView } from '../calendar/closure-index.js';
import { closureIndexOf } from '../calendar/closure-index.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import type { CalendarReading } from '../law/business-calendar.js';
import type { Period } from '../law/period.js';
import { roomMissing } from '../profile/room.js';
import type { ClockQuestion } from './clock-question.js';
import { closingClockOf } from './close-of-business.js';
import type { Counting, PeriodEnd } from './counting.js';
import { millisecondsOf } from './moment.js';
import { periodEnd } from './period-end.js';
import type { RowChoice } from './row-choice.js';
import { chooseRows, startNames } from './row-choice.js';
import type { Settings } from '../../core/readings.js';
import type { StartMoment } from './start-moment.js';

/** A row that decides or may decide, and where its period ends. */
export interface RowEnd extends RowChoice {
  readonly start: StartMoment;
  readonly end: PeriodEnd;
}

/** A duty of a row that the law gives no number of days or hours. */
export interface UnmeasuredRow extends RowChoice {
  readonly unmeasured: string;
}

/** Where a clock ends under one way of taking the readings. */
export interface Evaluation {
  /** The row that decides: while facts are unknown, the one that ends first. */
  readonly chosen: RowEnd;
  /** The rows that decide or may decide, whether or not they can be ended. */
  readonly choices: readonly RowChoice[];
  /** Every row that may decide, in the order of the law. */
  readonly rows: readonly RowEnd[];
  /** The facts that would change the end. */
  readonly missing: readonly string[];
  /** What the law may say in place of a number: the words of a row of which it is not known whether it decides. */
  readonly words?: string;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/** The days of the offices as a question counts them, or that the profile does not tell them, or not for that day. */
export function officeOf({ profile, extras, supposing }: ClockQuestion, settings: Settings, { date }: StartMoment): DayView | Issue<RulesIssueCode> {
  const { calendar } = profile;
  if (!calendar) return roomMissing(profile, 'calendar');
  const { from, to } = calendar.computable;
  if (date < from || date > to) return rulesIssue('rules.date-beyond-calendar', { params: { from, to } });
  const reading = (settings[calendar.reading ?? ''] ?? 'default') as CalendarReading;
  const index = closureIndexOf(calendar);
  return supposing ? { index, reading, extras, supposing } : { index, reading, extras };
}

const NOTHING: readonly string[] = [];
const LAST_DAY = '9899-12-31';
const FIRST_DAY = '0100-01-01';

/** Whether a period counts days of offices, or ends on one. */
function countsOffices(period: Period, supposed: ClockQuestion['rolls']): boolean {
  if ('businessDays' in period) return period.of !== 'dispenser';
  if ('calendarDays' in period) return (supposed ?? period.rolls ?? 'never') !== 'never';
  if ('hours' in period || 'dayOfNextMonth' in period) return false;
  return ('laterOf' in period ? period.laterOf : period.earlierOf).some((part) => countsOffices(part, supposed));
}

function endOfRow(question: ClockQuestion, settings: Settings, choice: RowChoice): RowEnd | UnmeasuredRow | Issue<RulesIssueCode> {
  const { row, start } = choice;
  if ('unmeasured' in row.period) return { ...choice, unmeasured: row.period.unmeasured };
  if (!start) return rulesIssue('rules.start-missing', { params: { member: startNames(row).join(' or ') } });
  if (start.date > LAST_DAY) {
    const office = countsOffices(row.period, question.rolls) ? officeOf(question, settings, start) : undefined;
    if (office && 'code' in office) return office;
    return rulesIssue('rules.date-beyond-calendar', { path: [start.name], params: { from: FIRST_DAY, to: LAST_DAY } });
  }
  const { zone, zoneOfDays, closesAt, dispenser, profile } = question;
  const counting: Counting = {
    office: officeOf(question, settings, start),
    dispenser,
    zone,
    hourOpen: (question.hourOpen ?? settings[row.hourOpen ?? '']) === 'day-end' ? 'day-end' : 'day-start',
    runsFrom: row.runsFrom ?? 'start',
    rolls: question.rolls,
    closing: (ends) => closingClockOf(zoneOfDays === undefined ? ends : 'end-of-day', { profile, settings, on: start.date, zone: zoneOfDays ?? zone, closesAt }),
  };
  const end = periodEnd(row.period, start, counting);
  return 'code' in end ? end : { row, start, unknown: choice.unknown, cites: choice.cites, end };
}

const instantOf = ({ end }: RowEnd): number => millisecondsOf(end.due.dueAt);

/** Where a clock ends, or the words of the law where it gives no number. */
export function evaluate(question: ClockQuestion, settings: Settings): Evaluation | UnmeasuredRow | Issue<RulesIssueCode> {
  const choices = chooseRows(question, settings);
  return 'code' in choices ? choices : evaluateRows(choices, question, settings);
}

/** Where the rows that decide or may decide end. */
export function evaluateRows(choices: readonly RowChoice[], question: ClockQuestion, settings: Settings): Evaluation | UnmeasuredRow | Issue<RulesIssueCode> {
  const rows: RowEnd[] = [];
  let unplaced: Issue<RulesIssueCode> | undefined;
  let unmeasured: UnmeasuredRow | undefined;
  for (const choice of choices) {
    const ended = endOfRow(question, settings, choice);
    if ('end' in ended) rows.push(ended);
    // A row that may decide only, and that has no number or runs from something else than what is told, is no reason to tell nothing.
    else if ('unmeasured' in ended) unmeasured ??= ended;
    else if (choice.unknown.length === 0 || ended.code !== 'rules.start-missing') return ended;
    else unplaced ??= ended;
  }
  const [head, ...others] = rows;
  if (!head) return unmeasured ?? unplaced ?? rulesIssue('rules.row-missing', { params: { rule: question.clock.id } });
  let chosen = head;
  for (const other of others) if (instantOf(other) < instantOf(chosen)) chosen = other;
  if (choices.length === 1 && head.unknown.length === 0) return { chosen: head, choices, rows, missing: NOTHING, cites: head.cites };
  const isSettled = choices.at(-1)?.unknown.length === 0 && rows.length === choices.length && rows.every((row) => instantOf(row) === instantOf(chosen));
  const missing = isSettled ? [] : [...new Set(choices.flatMap(({ unknown }) => unknown))];
  return { chosen, choices, rows, missing, ...(unmeasured && { words: unmeasured.unmeasured }), cites: rows.length === 1 ? head.cites : [...new Set(rows.flatMap(({ cites }) => cites))] };
}
