import type { Issue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import { fromDayNumber } from '../../core/plain-date.js';
import type { Certainty } from '../law/business-calendar.js';
import type { ClosedDay, DayView, Supposition } from '../calendar/closure-index.js';
import { closureOn } from '../calendar/closure-index.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';

/** One day of a count. */
export interface CountedDay {
  /** The day. */
  readonly date: PlainDate;
  /** Whether it counts as a business day. */
  readonly counted: boolean;
  /** `business day`, `weekend`, or the closure's name. */
  readonly why: string;
  /** How sure the closure's date is. */
  readonly certainty?: Certainty;
  /** The authority of the closure. */
  readonly basis?: string;
}

/** Another day on which an extra day may fall; beside it stands what the answer would be then. */
export interface Possibility {
  /** The closure whose day is in doubt. */
  readonly closure: string;
  /** The day supposed closed. */
  readonly closed: PlainDate;
  /** The day then open, where the calendar lists it as closed. */
  readonly open?: PlainDate;
}

const CERTAIN: readonly Certainty[] = ['statute', 'official-list', 'reported'];

function accountOf(date: PlainDate, closure: ClosedDay | 'weekend' | 'supposed' | undefined): CountedDay {
  if (closure === undefined) return { date, counted: true, why: 'business day' };
  if (closure === 'weekend' || closure === 'supposed') return { date, counted: false, why: closure };
  const { name, certainty, cites } = closure;
  return { date, counted: false, why: name, certainty, basis: cites.map(({ id }) => id).join('; ') };
}

/** Each day after `start` up to `end`: counted, or skipped and why. */
export function accountDays(view: DayView, start: number, end: number): CountedDay[] {
  const days: CountedDay[] = [];
  for (let day = start + 1; day <= end; day++) days.push(accountOf(fromDayNumber(day), closureOn(view, day)));
  return days;
}

/** What the days after `start` up to `end` leave in doubt. */
export interface Doubts {
  /** Cautions, or why there is no answer. */
  readonly issues: readonly Issue<RulesIssueCode>[];
  readonly suppositions: readonly (Supposition & { readonly name: string })[];
}

/** The cautions a count carries: outside the coverage, weak or undesignated closures, early closings. */
export function doubtsOf(view: DayView, start: number, end: number): Doubts {
  const { index, reading } = view;
  const issues: Issue<RulesIssueCode>[] = [];
  const suppositions: (Supposition & { name: string })[] = [];
  const names = new Set<string>();
  const report = (code: RulesIssueCode, params: Record<string, string>, cites?: Issue['cites']) => {
    const key = `${code} ${Object.values(params).join(' ')}`;
    if (!names.has(key)) issues.push(rulesIssue(code, { params, ...(cites && { cites }) }));
    names.add(key);
  };
  for (let day = start + 1; day <= end; day++) {
    if (index.calendar.incomplete || day < index.coverage.from || day > index.coverage.to) report('rules.outside-coverage', { ...index.calendar.coverage });
    const closure = closureOn(view, day);
    if (typeof closure === 'object') {
      if (CERTAIN.includes(closure.certainty)) continue;
      report('rules.weak-closure', { name: closure.name, certainty: closure.certainty }, closure.cites);
      for (const alternative of closure.alternatives) suppositions.push({ name: closure.name, closed: alternative, open: day });
    } else if (closure === undefined) {
      const elsewhere = index.alternativeOf.get(day);
      if (elsewhere?.readings.includes(reading)) {
        report('rules.weak-closure', { name: elsewhere.name, certainty: elsewhere.certainty }, elsewhere.cites);
        suppositions.push({ name: elsewhere.name, closed: day, open: elsewhere.day });
      }
      const undesignated = index.undesignated.get(day);
      if (undesignated?.readings.includes(reading)) {
        report('rules.undesignated-closure', { name: undesignated.name }, undesignated.cites);
        suppositions.push({ name: undesignated.name, closed: day });
      }
      const early = index.earlyClosings.get(day);
      if (early) report('rules.early-closing', { name: early.name }, early.cites);
    }
  }
  const distinct = suppositions.filter((one, at) => suppositions.findIndex(({ closed, open }) => closed === one.closed && open === one.open) === at);
  return { issues, suppositions: distinct };
}

/** The answer under each supposition. */
export function possibilitiesOf<Answer extends object>(
  view: DayView,
  { suppositions }: Doubts,
  answerUnder: (supposed: DayView) => Answer,
): (Possibility & Answer)[] {
  return suppositions.map((supposing) => ({
    closure: supposing.name,
    closed: fromDayNumber(supposing.closed),
    ...(supposing.open !== undefined && { open: fromDayNumber(supposing.open) }),
    ...answerUnder({ ...view, supposing }),
  }));
}
