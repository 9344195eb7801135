import type { Citation } from '../../core/citation.js';
import type { Issue } from '../../core/issue.js';
import { isInForce } from '../../core/dated.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import type { Clock, ClockRow, ClockStart } from '../law/clock.js';
import { matchesFacts } from '../law/fact-match.js';
import type { Recorded } from '../law/rule.js';
import { reachOf } from '../law/rule.js';
import type { ClockQuestion } from './clock-question.js';
import { areTaken, type Settings } from '../../core/readings.js';
import type { StartMoment } from './start-moment.js';
import { instantOf, startIn } from './start-moment.js';

/** A row that decides, or may decide: for want of a fact it is not known whether it fits. */
export interface RowChoice {
  readonly row: ClockRow;
  /** The event it runs from; absent where that is not known. */
  readonly start: StartMoment | undefined;
  /** The facts on which it turns and that are not known. */
  readonly unknown: readonly string[];
  /** The sources of the version it stands in. */
  readonly cites: readonly Citation[];
}

/** Whether an event is no earlier than one that the law names before it: by its time where that can be told, else by its day. */
function isNoEarlier(one: StartMoment, other: StartMoment, zone: string | undefined): boolean {
  if (zone === undefined || one.written.time === undefined) return one.day >= other.day;
  return instantOf(one, zone, 'day-start').instant.toMillis() >= instantOf(other, zone, 'day-start').instant.toMillis();
}

/** The event a row runs from: of several the last of those that are known. */
function startOf({ starts: wanted }: ClockRow, { starts, zone }: ClockQuestion): StartMoment | undefined {
  if (typeof wanted === 'string') return starts[wanted];
  let last: StartMoment | undefined;
  for (const name of wanted) {
    const start = starts[name];
    if (start && (!last || isNoEarlier(start, last, zone))) last = start;
  }
  return last;
}

/** The event with its day as the clock of the row names it. */
function dayedStart(row: ClockRow, question: ClockQuestion): StartMoment | undefined {
  const { profile, zone } = question;
  const start = startOf(row, question);
  return start && row.dayIn === 'office' && profile.calendar ? startIn(start, zone, profile.calendar.zone) : start;
}

/** The day whose law is asked: a report before it says when the period began, and not under which law the event falls that is asked about. */
function lawDateOf({ starts: wanted }: ClockRow, start: StartMoment | undefined, starts: ClockQuestion['starts']) {
  const { day, discovery, dispensing } = starts;
  const event = day ?? discovery ?? dispensing;
  return start && (wanted === 'previous-report' && event ? event : start).date;
}

/**
 * The rows of a clock that decide a question: the first whose facts fit, and before it each that may fit as far as it is known. Or the issue
 * that the recorded law does not reach the day, or has no row for the case.
 */
export function chooseRows(question: ClockQuestion, settings: Settings): readonly RowChoice[] | Issue<RulesIssueCode> {
  const { clock, starts, facts, dispenser } = question;
  const known = Object.values(starts);
  const isEver = (dated: Parameters<typeof isInForce>[0]): boolean => known.length === 0 || known.some(({ date }) => isInForce(dated, date));
  const choices: RowChoice[] = [];
  let isInTime = false;
  for (const version of clock.versions) {
    if (!isEver(version)) continue;
    for (const row of version.value) {
      if (!areTaken(row.under, settings)) continue;
      const start = dayedStart(row, question);
      const lawDate = lawDateOf(row, start, starts);
      if (lawDate !== undefined && !isInForce(version, lawDate)) continue;
      const { truth, unknown } = matchesFacts(row.when, facts);
      if (truth === false) continue;
      if (lawDate !== undefined ? !isInForce(row, lawDate) : !isEver(row)) continue;
      isInTime = true;
      if (row.dayAfter !== undefined && start && dispenser.isOpen(start.day + 1) !== (row.dayAfter === 'open')) continue;
      choices.push({ row, start, unknown, cites: version.cites });
      if (truth === true) return choices;
    }
  }
  if (choices.length > 0) return choices;
  return isInTime ? rowMissing(question) : notReached(question);
}

/** The days on which a row and its version are both in force. */
function daysOfRow({ row, version }: { readonly row: ClockRow; readonly version: Clock['versions'][number] }): Recorded {
  const from = [version.from, row.from].filter((day) => day !== undefined).sort().at(-1);
  const [to] = [version.to, row.to].sort();
  return { from, to };
}

/** The law has versions for the day, but no row; or it begins later, or ended before. */
function notReached(question: ClockQuestion): Issue<RulesIssueCode> {
  const { clock, facts, starts } = question;
  const rows = clock.versions.flatMap((version) => version.value.map((row) => ({ row, version })));
  const fitting = rows.filter(({ row }) => matchesFacts(row.when, facts).truth !== false);
  const [first] = fitting;
  // Beside the event that it runs from another may be told, which the law does reach.
  const on = first && (lawDateOf(first.row, dayedStart(first.row, question), starts) ?? Object.values(starts)[0]?.date);
  if (on === undefined) return rowMissing(question);
  const [{ cites }] = clock.versions;
  return rulesIssue('rules.date-before-law', { params: { rule: clock.id, ...reachOf(fitting.map(daysOfRow), on) }, cites });
}

/** The words that the rows have for the facts which were told, as `by: pharmacy, practitioner`; they are the law's own, and not the caller's. */
function wordsOfRows({ clock, facts }: ClockQuestion): string | undefined {
  const words = new Map<string, Set<string>>();
  for (const { when = {} } of clock.versions.flatMap(({ value }) => value)) {
    for (const [name, match] of Object.entries(when)) {
      if (facts[name] === undefined || !Array.isArray(match)) continue;
      words.set(name, new Set([...(words.get(name) ?? []), ...match.map(String)]));
    }
  }
  return words.size === 0 ? undefined : [...words].map(([name, known]) => `${name}: ${[...known].join(', ')}`).join('; ');
}

function rowMissing(question: ClockQuestion): Issue<RulesIssueCode> {
  const { clock } = question;
  const [{ cites }] = clock.versions;
  const words = wordsOfRows(question);
  return rulesIssue('rules.row-missing', { params: { rule: clock.id, ...(words !== undefined && { words }) }, cites });
}

/** The names of what a row may run from. */
export function startNames({ starts }: ClockRow): readonly ClockStart[] {
  return typeof starts === 'string' ? [starts] : starts;
}
