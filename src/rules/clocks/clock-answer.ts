import type { Citation } from '../../core/citation.js';
import type { Issue } from '../../core/issue.js';
import { fromDayNumber } from '../../core/plain-date.js';
import type { DayView } from '../calendar/closure-index.js';
import { isUndisputed } from '../calendar/closure-index.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import type { Clock, ClockRow, ClockStart } from '../law/clock.js';
import type { Reading } from '../law/profile.js';
import type { Evaluation, UnmeasuredRow } from './clock-evaluation.js';
import { evaluate, evaluateRows, officeOf } from './clock-evaluation.js';
import type { ClockQuestion } from './clock-question.js';
import type { Due } from './close-of-business.js';
import { canClose } from './close-of-business.js';
import type { CountedDays } from './counting.js';
import type { CountedDay, Doubts, Possibility } from './day-account.js';
import { accountDays, doubtsOf, possibilitiesOf } from './day-account.js';
import type { FactsSupposed } from './facts-supposed.js';
import { factsOf } from './facts-supposed.js';
import type { RowChoice } from './row-choice.js';
import { chooseRows, startNames } from './row-choice.js';
import type { Settings } from '../../core/readings.js';
import { settingsWith } from '../../core/readings.js';

/** The answer under one option of an open question, the others being taken as in the answer. */
export interface DueUnderReading extends Due {
  /** The id of the reading. */
  readonly reading: string;
  /** The option of the reading. */
  readonly option: string;
}

/** The answer were the unknown facts so. */
export interface DueUnderFacts extends Due {
  /** What each fact would be: a value, or what it would have to match. Empty: none of what the other rows name. */
  readonly if: FactsSupposed;
}

/** How an answer of a clock shows its work. */
export interface ClockWork {
  /** Every day after the start up to the due date; empty where hours count. */
  readonly days: readonly CountedDay[];
  /** The answer were an extra day another one than recorded, or were an undesignated day closed. */
  readonly possibilities: readonly (Possibility & Due)[];
  /** The open questions of law the answer relies on, by id, each with the option taken; the profile's `readings` tell the others. */
  readonly readingsUsed: Readonly<Record<string, string>>;
  /** All law the answer rests on. */
  readonly cites: readonly Citation[];
  /** The answer under every option of each open question on which the date turns; an option that wants what was not given is left out. */
  readonly underReadings: readonly DueUnderReading[];
  /** The answer for other values of the unknown facts that select a row. */
  readonly underFacts: readonly DueUnderFacts[];
  /** The unknown facts that would change the answer, which is the earliest meanwhile. */
  readonly missing: readonly string[];
}

/** Where a clock ends, what that rests on, and how it would be otherwise. */
export interface ClockAnswer {
  readonly evaluation: Evaluation;
  readonly due: Due;
  readonly work: ClockWork;
  /** The end with some readings taken otherwise, where it can be told. */
  readonly dueUnder: (reading: string, option: string) => Due | undefined;
  /** Cautions, or why there is no answer. */
  readonly issues: readonly Issue<RulesIssueCode>[];
}

const CLOSED_HERE = 'closed by the dispenser';
const NO_DOUBTS: Doubts = { issues: [], suppositions: [] };

function accountOf({ by, after, upTo }: CountedDays, office: DayView | undefined, { dispenser }: ClockQuestion): readonly CountedDay[] {
  if (by === 'office' && office) return accountDays(office, after, upTo);
  const days: CountedDay[] = [];
  for (let day = after + 1; day <= upTo; day += 1) {
    const isOpen = by === 'calendar' || dispenser.isOpen(day);
    days.push({ date: fromDayNumber(day), counted: isOpen, why: by === 'calendar' ? 'calendar day' : isOpen ? 'business day' : CLOSED_HERE });
  }
  return days;
}

function doubtsAbout(rests: readonly CountedDays[], office: DayView | undefined): Doubts {
  const [first, ...more] = rests;
  if (!first || !office) return NO_DOUBTS;
  const doubts = doubtsOf(office, first.after, first.upTo);
  if (more.length === 0) return doubts;
  const all = [doubts, ...more.map(({ after, upTo }) => doubtsOf(office, after, upTo))];
  const issues = new Map(all.flatMap((one) => one.issues).map((issue) => [`${issue.code} ${issue.message}`, issue]));
  const suppositions = new Map(all.flatMap((one) => one.suppositions).map((one) => [`${String(one.closed)} ${String(one.open)}`, one]));
  return { issues: [...issues.values()], suppositions: [...suppositions.values()] };
}

const knownSelectors = new WeakMap<Clock, readonly string[]>();

/** The readings that select rows of a clock. */
function selectorsOf(clock: Clock): readonly string[] {
  const known = knownSelectors.get(clock);
  if (known) return known;
  const found = clock.versions.flatMap(({ value }) => value.flatMap(({ under = [] }) => under.map(({ reading }) => reading)));
  const built = [...new Set(found)];
  knownSelectors.set(clock, built);
  return built;
}

/** What several things hold together; mostly there is one. */
function joined<From, To>(all: readonly From[], held: (one: From) => readonly To[]): readonly To[] {
  const [first] = all;
  return all.length === 1 && first !== undefined ? held(first) : all.flatMap(held);
}

/** Whether two rows count alike; a profile that went through JSON holds what is equal several times. */
const isSamePeriod = (one: ClockRow['period'] | undefined, other: ClockRow['period'] | undefined): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

const commonStarts = new WeakMap<Clock, readonly ClockStart[]>();

/** What every row of a clock may run from, where its rows differ in nothing but what starts them. */
function commonStartsOf(clock: Clock): readonly ClockStart[] {
  const known = commonStarts.get(clock);
  if (known) return known;
  const [first, ...others] = clock.versions.flatMap(({ value }) => value);
  const isAlike = ({ when, dayAfter, from, to, period, runsFrom, dayIn }: ClockRow): boolean =>
    when === undefined && dayAfter === undefined && dayIn === undefined && from === undefined && to === undefined && isSamePeriod(period, first?.period) && runsFrom === first?.runsFrom;
  const shared = first && [first, ...others].every(isAlike) ? startNames(first).filter((name) => others.every((row) => startNames(row).includes(name))) : [];
  commonStarts.set(clock, shared);
  return shared;
}

/** Whether one event alone is known and every row runs from it, so that no reading selects another period or start. */
function isOneStart({ clock, starts }: ClockQuestion): boolean {
  const [only, ...more] = Object.keys(starts);
  return more.length === 0 && commonStartsOf(clock).some((name) => name === only);
}

const NO_OPTIONS: readonly string[] = [];

const knownOptions = new WeakMap<readonly Reading[], ReadonlyMap<string, readonly string[]>>();

/** The options of each reading of a profile. */
function optionsIn(readings: readonly Reading[]): ReadonlyMap<string, readonly string[]> {
  const known = knownOptions.get(readings);
  if (known) return known;
  const built = new Map(readings.map(({ id, options }) => [id, options.map(({ value }) => value)]));
  knownOptions.set(readings, built);
  return built;
}

function optionsOf({ profile: { readings } }: ClockQuestion, wanted: string): readonly string[] {
  return (readings && optionsIn(readings).get(wanted)) ?? NO_OPTIONS;
}

/** Whether other rows decide than usually once a reading is taken otherwise. */
function selectsOthers(question: ClockQuestion, usual: readonly RowChoice[], reading: string): boolean {
  const { settings } = question;
  return optionsOf(question, reading).some((option) => {
    if (option === settings[reading]) return false;
    const rows = chooseRows(question, settingsWith(settings, reading, option));
    if ('code' in rows) return true;
    return rows.length !== usual.length || rows.some(({ row, start }, at) => !isSamePeriod(row.period, usual[at]?.row.period) || start !== usual[at]?.start || row.runsFrom !== usual[at]?.row.runsFrom);
  });
}

/** The answer of a clock with all it rests on; the row in words where the law gives no number; or why there is none. */
export function answerClock(question: ClockQuestion): ClockAnswer | UnmeasuredRow | Issue<RulesIssueCode> {
  const { settings, profile, clock } = question;
  const evaluation = evaluate(question, settings);
  if (!('chosen' in evaluation)) return evaluation;
  const { chosen, rows, missing, words } = evaluation;
  const { end, row, start } = chosen;
  const { due } = end;
  const closingReading = end.closings.find(({ reading }) => reading !== undefined)?.reading;
  const view = end.rests.length > 0 ? officeOf(question, settings, start) : undefined;
  const office = view && 'code' in view ? undefined : view;
  // The readings that may select another period or start.
  const selectors = isOneStart(question) ? NO_OPTIONS : selectorsOf(clock);
  const calendarReading = profile.calendar?.reading;
  const isCountedAlike = office !== undefined && calendarReading !== undefined && !selectors.includes(calendarReading) && end.rests.every(({ after, upTo }) => isUndisputed(office, after, upTo));
  const known: { readonly reading: string; readonly option: string; readonly found: Due | undefined }[] = [];
  // Any other reading leaves the rows as they are.
  const evaluateOtherwise = (reading: string, taken: Settings) => (selectors.includes(reading) ? evaluate(question, taken) : evaluateRows(evaluation.choices, question, taken));
  const dueUnder = (reading: string, option: string): Due | undefined => {
    if (settings[reading] === option || (isCountedAlike && reading === calendarReading)) return due;
    const asked = known.find((one) => one.reading === reading && one.option === option);
    if (asked) return asked.found;
    const isTold = reading !== closingReading || canClose(option, { profile, on: start.date, zone: question.zone, closesAt: question.closesAt });
    const other = isTold ? evaluateOtherwise(reading, settingsWith(settings, reading, option)) : undefined;
    const found = other && 'chosen' in other ? other.chosen.end.due : undefined;
    known.push({ reading, option, found });
    return found;
  };

  const doubts = doubtsAbout(end.rests, office);
  const dueSupposing = (supposed: DayView): Due => {
    const other = evaluate({ ...question, ...(supposed.supposing && { supposing: supposed.supposing }) }, settings);
    return 'chosen' in other ? other.chosen.end.due : due;
  };

  const hourOpen = end.supposesHour ? latestHour(question, evaluation) : undefined;
  // Where days of offices count, the answer rests on their reading anyway.
  const selecting = selectors.filter((reading) => !(office && reading === profile.calendar?.reading) && selectsOthers(question, evaluation.choices, reading));
  const readingsUsed: Record<string, string> = {};
  const use = (reading: string | undefined) => {
    const option = reading === undefined ? undefined : settings[reading];
    if (reading !== undefined && option !== undefined) readingsUsed[reading] = option;
  };
  if (office) use(profile.calendar?.reading);
  for (const { reading } of end.closings) use(reading);
  use(row.reading);
  for (const reading of selecting) use(reading);
  if (hourOpen) use(row.hourOpen);

  const underReadings: DueUnderReading[] = [];
  for (const reading of Object.keys(readingsUsed)) {
    const options = reading === row.reading ? NO_OPTIONS : optionsOf(question, reading);
    if (options.every((option) => (dueUnder(reading, option) ?? due).dueAt === due.dueAt)) continue;
    for (const option of options) {
      const other = dueUnder(reading, option);
      if (other) underReadings.push({ reading, option, due: other.due, dueAt: other.dueAt });
    }
  }
  const otherRows = missing.length === 0 ? [] : rows.flatMap((other) => factsOf(other).map((facts) => ({ if: facts, ...other.end.due })));
  const isNamed = row.hourOpen !== undefined && settings[row.hourOpen] !== undefined;
  const underFacts = hourOpen && !isNamed ? [...otherRows, { if: { time: '23:59:59' }, ...hourOpen }] : otherRows;

  const issues: Issue<RulesIssueCode>[] = [...doubts.issues];
  if (end.doubt) issues.push(rulesIssue(end.doubt, { path: [start.name] }));
  if (hourOpen) issues.push(rulesIssue('rules.time-unknown', { path: [start.name] }));
  if (missing.length > 0) issues.push(rulesIssue('rules.fact-missing', { path: ['facts'], params: { facts: missing.join(', '), rule: clock.id } }));
  if (words !== undefined) issues.push({ ...rulesIssue('rules.period-unmeasured', { path: ['facts'], params: { rule: clock.id, words } }), severity: 'warning' });
  return {
    evaluation,
    due,
    dueUnder,
    work: {
      days: joined(end.counted, (counted) => accountOf(counted, office, question)),
      possibilities: office ? possibilitiesOf(office, doubts, dueSupposing) : [],
      readingsUsed,
      cites: [...evaluation.cites, ...(row.cites ?? []), ...(office && profile.calendar ? profile.calendar.cites : []), ...joined(end.closings, ({ cites }) => cites)],
      underReadings,
      underFacts,
      missing,
    },
    issues,
  };
}

/** The end if the start lies at the end of its day, where that makes a difference. */
function latestHour(question: ClockQuestion, { chosen }: Evaluation): Due | undefined {
  const endFrom = (hourOpen: string) => evaluate({ ...question, hourOpen }, question.settings);
  const [from, to] = [endFrom('day-start'), endFrom('day-end')];
  if (!('chosen' in from) || !('chosen' in to)) return undefined;
  const latest = to.chosen.end.due;
  return latest.dueAt === from.chosen.end.due.dueAt && latest.dueAt === chosen.end.due.dueAt ? undefined : latest;
}
