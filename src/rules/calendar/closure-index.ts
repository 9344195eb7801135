import type { Citation } from '../../core/citation.js';
import type { PlainDate } from '../../core/plain-date.js';
import { fromDayNumber, isPlainDate, toDayNumber, yearOf } from '../../core/plain-date.js';
import type { Issue } from '../../core/issue.js';
import type { BusinessCalendar, CalendarReading, CallerClosure, Certainty, ClosureGroup, DesignatedDay, EarlyClosing } from '../law/business-calendar.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import { occurrenceIn } from './recurrence.js';
import { weekendOf } from './weekend.js';

/** A closed day as the index keeps it. */
export interface ClosedDay {
  readonly day: number;
  readonly name: string;
  readonly kind: ClosureGroup['kind'];
  readonly readings: readonly CalendarReading[];
  readonly certainty: Certainty;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly alternatives: readonly number[];
}

/** A calendar by day number, filled year by year as days are asked about. */
export interface ClosureIndex {
  readonly calendar: BusinessCalendar;
  readonly coverage: { readonly from: number; readonly to: number };
  readonly closed: ReadonlyMap<number, ClosedDay>;
  /** Days that would be closed had an extra day been the other one. */
  readonly alternativeOf: ReadonlyMap<number, ClosedDay>;
  /** Days that may be closed, but that nobody has designated. */
  readonly undesignated: ReadonlyMap<number, ClosureGroup>;
  readonly earlyClosings: ReadonlyMap<number, EarlyClosing>;
  /** Whether a day is one of the weekdays that are always closed. */
  readonly isWeekend: (day: number) => boolean;
  /** Makes sure the days of a day's year are filled in. */
  readonly reach: (day: number) => void;
}

/** How near an extra day lies to its holiday, at most. */
const ADJOINING_DAYS = 5;
const CALLER_READINGS: readonly CalendarReading[] = ['default', 'latest'];

const indexes = new WeakMap<BusinessCalendar, ClosureIndex>();

/** The index of a calendar, built on first use and kept as long as the calendar. */
export function closureIndexOf(calendar: BusinessCalendar): ClosureIndex {
  const known = indexes.get(calendar);
  if (known) return known;
  const built = buildIndex(calendar);
  indexes.set(calendar, built);
  return built;
}

function nameOf(group: ClosureGroup, date: PlainDate): string {
  if (!group.recurs || !('observed' in group.recurs)) return group.name;
  const nominal = `${String(group.recurs.month).padStart(2, '0')}-${String(group.recurs.day).padStart(2, '0')}`;
  return date.endsWith(nominal) ? group.name : `${group.name} (observed)`;
}

/** A listed day in its long form. */
export function designated(group: ClosureGroup, day: PlainDate | DesignatedDay): DesignatedDay {
  return typeof day === 'string' ? { date: day, certainty: group.certainty } : day;
}

function buildIndex(calendar: BusinessCalendar): ClosureIndex {
  const isWeekend = weekendOf(calendar);
  const coverage = { from: toDayNumber(calendar.coverage.from), to: toDayNumber(calendar.coverage.to) };
  const closed = new Map<number, ClosedDay>();
  const alternativeOf = new Map<number, ClosedDay>();
  const undesignated = new Map<number, ClosureGroup>();
  const listed = new Map(calendar.closures.map((group) => [group, group.days.map((day) => designated(group, day))]));

  const add = (group: ClosureGroup, { date, certainty, alternatives = [] }: DesignatedDay) => {
    const day = toDayNumber(date);
    if (isWeekend(day)) return;
    const { kind, readings, cites } = group;
    const entry: ClosedDay = { day, name: nameOf(group, date), kind, readings, certainty, cites, alternatives: alternatives.map(toDayNumber) };
    const present = closed.get(day);
    // The earlier group names the day; a later one can only close it under further readings.
    closed.set(day, present ? { ...present, readings: [...new Set([...present.readings, ...readings])] } : entry);
    for (const alternative of entry.alternatives) alternativeOf.set(alternative, entry);
  };

  const openBeside = (day: number, step: 1 | -1): number => {
    let candidate = day + step;
    while (isWeekend(candidate) || closed.get(candidate)?.readings.includes('earliest')) candidate += step;
    return candidate;
  };

  const isCovered = (day: number) => day >= coverage.from && day <= coverage.to;

  const fillYear = (year: number) => {
    for (const group of calendar.closures) {
      const day = group.recurs && occurrenceIn(year, group.recurs);
      if (day !== undefined && !isCovered(day)) add(group, { date: fromDayNumber(day), certainty: group.certainty });
    }
    for (const [group, days] of listed) {
      const possible = group.undesignated && occurrenceIn(year, group.undesignated);
      const isBeforeFirst = possible !== undefined && days.length > 0 && days.every(({ date }) => possible < toDayNumber(date));
      const doubtfulFrom = group.undesignatedFrom === undefined ? undefined : toDayNumber(group.undesignatedFrom);
      const isDoubtful = possible !== undefined && (doubtfulFrom === undefined ? !isCovered(possible) && !isBeforeFirst : possible >= doubtfulFrom);
      if (isDoubtful) undesignated.set(possible, group);
      const holiday = calendar.closures.find(({ id }) => id === group.adjoins)?.recurs;
      const day = holiday && occurrenceIn(year, holiday);
      if (day === undefined) continue;
      if (days.some(({ date }) => Math.abs(toDayNumber(date) - day) <= ADJOINING_DAYS)) continue;
      for (const step of [-1, 1] as const) undesignated.set(openBeside(day, step), group);
    }
  };

  for (const [group, days] of listed) for (const day of days) add(group, day);
  // A day of a year may be the observed New Year's Day of the next, hence one year more at the end.
  let firstYear = yearOf(coverage.from);
  let lastYear = yearOf(coverage.to) + 1;
  for (let year = firstYear; year <= lastYear; year++) fillYear(year);
  const reach = (day: number) => {
    if (day >= coverage.from && day <= coverage.to) return;
    const year = yearOf(day);
    while (year < firstYear) fillYear(--firstYear);
    while (year + 1 > lastYear) fillYear(++lastYear);
  };

  const earlyClosings = new Map(calendar.earlyClosings.map((closing) => [toDayNumber(closing.date), closing]));
  return { calendar, coverage, closed, alternativeOf, undesignated, earlyClosings, isWeekend, reach };
}

/** Full-day closures the caller adds, by day number. */
export type ExtraClosures = ReadonlyMap<number, ClosedDay>;

const noExtras: ExtraClosures = new Map();

function isClosure(value: Partial<CallerClosure> | null | undefined): boolean {
  return isPlainDate(value?.date) && [value.reason, value.source].every((text) => typeof text === 'string' && text.trim() !== '');
}

function isList(closures: readonly CallerClosure[]): boolean {
  return Array.isArray(closures);
}

/** The caller's closures by day number, or an issue for the first that lacks a date, reason or source. */
export function extraClosuresOf(closures: readonly CallerClosure[] | undefined): ExtraClosures | Issue<RulesIssueCode> {
  if (closures === undefined) return noExtras;
  if (!isList(closures)) return rulesIssue('rules.closure-format', { path: ['closures'] });
  if (closures.length === 0) return noExtras;
  const wrong = closures.findIndex((closure) => !isClosure(closure));
  if (wrong >= 0) return rulesIssue('rules.closure-format', { path: ['closures', wrong] });
  return new Map(
    closures.map(({ date, reason, source }) => {
      const day = toDayNumber(date);
      const cites = [{ id: source, standing: 'agency' }] as const;
      return [day, { day, name: reason, kind: 'emergency', readings: CALLER_READINGS, certainty: 'reported', cites, alternatives: [] }];
    }),
  );
}

/** A supposition about an extra day: this day closed, that one open. */
export interface Supposition {
  readonly closed: number;
  readonly open?: number;
}

/** One way of telling business days: a calendar under a reading, with the caller's closures and perhaps a supposition. */
export interface DayView {
  readonly index: ClosureIndex;
  readonly reading: CalendarReading;
  readonly extras: ExtraClosures;
  readonly supposing?: Supposition;
}

/** Why a day is not a business day, or `undefined` when it is one. */
export function closureOn(view: DayView, day: number): ClosedDay | 'weekend' | 'supposed' | undefined {
  if (view.index.isWeekend(day)) return 'weekend';
  const extra = view.extras.get(day);
  if (extra?.readings.includes(view.reading)) return extra;
  if (view.supposing?.closed === day) return 'supposed';
  view.index.reach(day);
  const closed = view.index.closed.get(day);
  return closed?.readings.includes(view.reading) && view.supposing?.open !== day ? closed : undefined;
}

/** Whether the days after one up to another are open and closed alike under every reading: no closure but weekends is known of them. */
export function isUndisputed({ index, extras }: DayView, after: number, upTo: number): boolean {
  for (let day = after + 1; day <= upTo; day++) {
    index.reach(day);
    if ((index.closed.has(day) || extras.has(day)) && !index.isWeekend(day)) return false;
  }
  return true;
}

/** The `count`-th business day after a day, whatever that day is; a negative count goes back. */
export function businessDayFrom(view: DayView, start: number, count: number): number {
  const step = count < 0 ? -1 : 1;
  let day = start;
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (closureOn(view, day) === undefined) left--;
  }
  return day;
}
