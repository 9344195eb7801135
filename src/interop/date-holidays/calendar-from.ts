import { mustBeObject, mustHaveShape } from '../../core/mistake.js';
import type { Citation } from '../../core/citation.js';
import { grouped } from '../../core/grouped.js';
import { issueOf, type Issue, type IssueParams } from '../../core/issue.js';
import { addDays, isPlainDate, toDayNumber, type PlainDate } from '../../core/plain-date.js';
import { failure, success, type Result } from '../../core/result.js';
import type { BusinessCalendar, CalendarReading, ClosureGroup } from '../../rules/law/business-calendar.js';
import { weekendOf } from '../../rules/calendar/weekend.js';
import { draftCalendarIssues, type DraftCalendarIssueCode } from './issues.js';

/** A holiday as date-holidays gives it. */
export interface ListedHoliday {
  /** `2025-07-04 00:00:00`, perhaps with an offset. */
  readonly date: string;
  /** When it begins. */
  readonly start: {
    /** Milliseconds since 1970, as a `Date` gives them. */
    readonly getTime: () => number;
  };
  /** When it is over. */
  readonly end: {
    /** Milliseconds since 1970, as a `Date` gives them. */
    readonly getTime: () => number;
  };
  /** What it is called. */
  readonly name: string;
  /** `public` closes offices; `bank`, `school`, `optional` and `observance` do not. */
  readonly type: string;
  /** The rule of date-holidays that gives the day. */
  readonly rule: string;
  /** A day observed in place of a holiday that falls on a weekend. */
  readonly substitute?: boolean;
}

/** What a calendar needs of an instance of date-holidays. */
export interface HolidaySource {
  /** The holidays of a year. */
  readonly getHolidays: (year: number) => readonly ListedHoliday[];
  /** The IANA zones of the state. */
  readonly getTimezones: () => readonly string[];
}

/** What the instance does not say. */
export interface DraftCalendarOptions {
  /** Begins the ids of the closures: `oh.calendar`. Default `draft.calendar`. */
  readonly id?: string;
  /** First and last year. Default 2018 to 2028. */
  readonly years?: readonly [number, number];
  /** The IANA zone in whose time the offices close. Default the first the instance names. */
  readonly zone?: string;
}

type DraftIssue = Issue<DraftCalendarIssueCode>;

const SOURCE: Citation = { id: 'date-holidays', title: 'Compilation of public holidays, npm package', standing: 'secondary' };
const MILLISECONDS_PER_HOUR = 3_600_000;
/** A day on which clocks go forward. */
const SHORTEST_DAY = 23;
const DEFAULT_YEARS: readonly [number, number] = [2018, 2028];

/**
 * No reading may rest on a closure nobody read: the reading `earliest`, which gives the earliest due date, closes none of them.
 * A bank holiday closes banks; that it closes state offices is the most cautious reading only.
 */
const readingsByType: Readonly<Record<string, readonly CalendarReading[]>> = { public: ['default', 'latest'], bank: ['latest'] };

function issue(code: DraftCalendarIssueCode, params?: IssueParams): DraftIssue {
  return issueOf(draftCalendarIssues, code, params && { params });
}

/** Every day a holiday closes; more than one where it lasts longer. */
function daysOf({ date, start, end }: ListedHoliday): PlainDate[] {
  const first = date.slice(0, 10);
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / MILLISECONDS_PER_HOUR / 24));
  return isPlainDate(first) ? Array.from({ length }, (_, after) => addDays(first, after)) : [];
}

const isWholeDay = ({ start, end }: ListedHoliday) => end.getTime() - start.getTime() >= SHORTEST_DAY * MILLISECONDS_PER_HOUR;

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/['’]|\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const isWeekend = weekendOf({});

/** The holidays of one rule, its substitute days among them, as one closure. */
function closureOf(id: string, holidays: readonly [ListedHoliday, ...ListedHoliday[]], isCovered: (day: PlainDate) => boolean): ClosureGroup {
  const { name, type } = holidays.find(({ substitute }) => substitute !== true) ?? holidays[0];
  return {
    id: `${id}.${slugOf(name)}`,
    name,
    kind: type === 'bank' ? 'legal-holiday' : 'holiday',
    readings: readingsByType[type] ?? [],
    certainty: 'reported',
    cites: [SOURCE],
    days: [...new Set(holidays.flatMap(daysOf))].filter((day) => isCovered(day) && !isWeekend(toDayNumber(day))).sort(),
  };
}

/** Two rules may give one name, and a closure has an id of its own. */
function withOwnIds(closures: readonly ClosureGroup[]): ClosureGroup[] {
  const seen = new Map<string, number>();
  return closures.map((closure) => {
    const count = (seen.get(closure.id) ?? 0) + 1;
    seen.set(closure.id, count);
    return count === 1 ? closure : { ...closure, id: `${closure.id}-${String(count)}` };
  });
}

function mustBeHolidays(instance: HolidaySource): void {
  mustBeObject('calendarFrom', instance, 'the instance of date-holidays');
  const methods: readonly unknown[] = [instance.getHolidays, instance.getTimezones];
  if (methods.some((method) => typeof method !== 'function')) throw new TypeError('calendarFrom: the instance must be one of date-holidays, with `getHolidays` and `getTimezones`');
}

const isYear = (year: number) => Number.isInteger(year) && year >= 1970 && year <= 2200;

/**
 * A draft business calendar for a state that has none, from an instance of date-holidays: every public holiday that closes a weekday, and
 * under the reading `latest` every bank holiday.
 *
 * A draft, because each closure has the standing `secondary` and the certainty `reported`, and the reading `earliest` closes none of them
 * until somebody reads the law. The coverage are the years given, nothing is computed beyond. Issues, as warnings what the instance cannot
 * know: `interop.calendar.secondary-source`, `extra-days`, `part-days`, `past-years`, `zones`; as errors `no-holidays` and `years`.
 *
 * @example
 * ```ts
 * import Holidays from 'date-holidays';
 * import { calendarFrom } from 'kasper-rules/date-holidays';
 *
 * const draft = calendarFrom(new Holidays('US', 'oh'), { id: 'oh.calendar', years: [2025, 2026] });
 * draft.ok && draft.value.closures[0]?.cites[0].standing; // 'secondary'
 * ```
 */
export function calendarFrom(instance: HolidaySource, options: DraftCalendarOptions = {}): Result<BusinessCalendar, DraftCalendarIssueCode> {
  mustBeHolidays(instance);
  mustHaveShape('calendarFrom', options, 'the options', { 'id?': 'text', 'years?': ['number'], 'zone?': 'text' });
  const { id = 'draft.calendar', years: [firstYear, lastYear] = DEFAULT_YEARS } = options;
  if (!isYear(firstYear) || !isYear(lastYear) || lastYear < firstYear) return failure([issue('interop.calendar.years')]);

  // The substitute of a New Year's Day stands in its own year's list or in the next one's.
  const from: PlainDate = `${firstYear}-01-01`;
  const to: PlainDate = `${lastYear}-12-31`;
  const isCovered = (day: PlainDate) => day >= from && day <= to;
  const listed = Array.from({ length: lastYear - firstYear + 2 }, (_, after) => instance.getHolidays(firstYear + after))
    .flat()
    .filter((holiday) => readingsByType[holiday.type] && daysOf(holiday).some(isCovered));
  const whole = listed.filter(isWholeDay);
  const zones = instance.getTimezones();
  const zone = options.zone ?? zones[0];
  if (whole.length === 0 || zone === undefined) return failure([issue('interop.calendar.no-holidays')]);

  const byRule = grouped(whole, ({ type, rule }) => `${type} ${rule}`);
  const closures = withOwnIds([...byRule.values()].map((holidays) => closureOf(id, holidays, isCovered)).filter(({ days }) => days.length > 0));

  const calendar: BusinessCalendar = {
    reading: `${id}.business-day`,
    zone,
    coverage: { from, to },
    computable: { from, to },
    closures,
    earlyClosings: [],
    cites: [SOURCE],
  };
  return success(calendar, [
    issue('interop.calendar.secondary-source', { closures: closures.length }),
    issue('interop.calendar.extra-days'),
    issue('interop.calendar.part-days', { days: listed.length - whole.length }),
    issue('interop.calendar.past-years'),
    ...(zones.length > 1 && options.zone === undefined ? [issue('interop.calendar.zones', { zones: zones.length })] : []),
  ]);
}
