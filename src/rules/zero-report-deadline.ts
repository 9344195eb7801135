import { mustBeObject } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import { addMonths, isPlainDate, toDayNumber } from '../core/plain-date.js';
import { closureOn } from './calendar/closure-index.js';
import { unaskedFacts } from './clocks/asked-facts.js';
import type { DueUnderFacts, DueUnderReading } from './clocks/clock-answer.js';
import { answerClock } from './clocks/clock-answer.js';
import { officeOf } from './clocks/clock-evaluation.js';
import type { ClockCircumstances, ClockQuestion } from './clocks/clock-question.js';
import { clockQuestionOf } from './clocks/clock-question.js';
import type { DutyOutcome, Reason } from './duties/decision.js';
import { givenFacts } from './facts/given-facts.js';
import { decide } from './duties/decision.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import { defaultProfile } from './profile/default-profile.js';
import { reportingRule } from './profile/room.js';

/** What {@link zeroReportDeadline} is asked. */
export interface ZeroReportQuestion extends ClockCircumstances {
  /** The local day without a dispensing. */
  readonly day: PlainDate;
  /** When the report before it went out, records or none, where the law counts from it. */
  readonly lastReport?: string;
  /** The last day on which a reported drug was possessed, where the law asks. */
  readonly lastPossessedOn?: PlainDate;
  /** The jurisdiction. Default Kentucky's, which has no such duty. */
  readonly profile?: ProfileWith<'calendar' | 'reporting' | 'readings'>;
}

/** Whether a report is owed for a day without a dispensing, and by when. */
export interface ZeroReportAnswer {
  /** Indeterminate is never `not-required`. */
  readonly outcome: DutyOutcome;
  /** The last day, where it is owed and can be told. */
  readonly due?: PlainDate;
  /** The last instant on it: ISO text with offset. */
  readonly dueAt?: string;
  /** The answer under every option of each open question on which the date turns. */
  readonly underReadings: readonly DueUnderReading[];
  /** The answer for other values of the unknown facts. */
  readonly underFacts: readonly DueUnderFacts[];
  /** Names of the facts that would settle it. */
  readonly missing: readonly string[];
  /** Why, each with its law. */
  readonly reasons: readonly Reason[];
  /** Cautions, or why there is no answer. */
  readonly issues: readonly Issue<RulesIssueCode>[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

const MONTHS = 12;
const YEARS_LOOKED_AT = 100;

/** The whole years back to which a day has to be looked for: the day itself a year ago is one year. */
function yearsSince(day: PlainDate, then: unknown): number | undefined {
  if (!isPlainDate(then)) return undefined;
  let years = 0;
  while (years < YEARS_LOOKED_AT && addMonths(day, -MONTHS * years) > then) years += 1;
  return years;
}

/** What the caller tells, for each fact that is computed from it. */
const toldAs: Readonly<Record<string, string>> = { yearsSincePossession: 'lastPossessedOn' };

/** What the days themselves say: whether the offices, and the dispenser, are open. */
function factsOfDay({ facts, dispenser, settings }: ClockQuestion, question: ClockQuestion, { day, lastPossessedOn }: ZeroReportQuestion) {
  const start = question.starts.day;
  const office = start && officeOf(question, settings, start);
  return {
    ...givenFacts(facts),
    ...(office && !('code' in office) && { businessDay: closureOn(office, start.day) === undefined }),
    dispenserOpen: dispenser.isOpen(toDayNumber(day)),
    yearsSincePossession: yearsSince(day, lastPossessedOn),
  };
}

/**
 * Whether a report is owed for a day without a dispensing, and by when.
 *
 * `facts` are those of the profile; besides them the tables know `businessDay` (of the offices), `dispenserOpen` and `yearsSincePossession`. An answer carries
 * `rules.room-missing` where the law has no such duty, `rules.date-format`, `rules.start-missing` where `lastReport` is not told, and what
 * {@link reportingDeadline} can fail with or carry, `rules.fact-unasked` among it. Kentucky: no duty is stated.
 *
 * @example
 * ```ts
 * import { zeroReportDeadline } from 'kasper-rules/rules';
 * import { indiana } from 'kasper-rules/indiana';
 * const answer = zeroReportDeadline({ day: '2026-02-10', facts: { stocks: true }, zone: 'America/Chicago', profile: indiana });
 * console.log(answer.outcome, answer.due); // required 2026-02-11
 * ```
 */
export function zeroReportDeadline(input: ZeroReportQuestion): ZeroReportAnswer {
  mustBeObject('zeroReportDeadline', input, 'the question');
  const { profile = defaultProfile, day, lastReport } = input;
  const answer: ZeroReportAnswer = { outcome: 'indeterminate', underReadings: [], underFacts: [], missing: [], reasons: [], issues: [], cites: [] };
  const duty = reportingRule(profile, 'zeroReportDuty');
  if ('code' in duty) return { ...answer, issues: [duty] };
  const clock = reportingRule(profile, 'zeroReport');
  if ('code' in clock) return { ...answer, issues: [clock] };
  if (!isPlainDate(day)) return { ...answer, issues: [rulesIssue('rules.date-format', { path: ['day'] })] };
  const question = clockQuestionOf(profile, clock, { day: ['day', day], 'previous-report': ['lastReport', lastReport] }, input);
  if ('code' in question) return { ...answer, issues: [question] };
  const decision = decide(duty, factsOfDay(question, question, input), day, {}, question.settings);
  const { outcome, reasons, cites } = decision;
  const missing = decision.missing.map((fact) => toldAs[fact] ?? fact);
  const asked = duty.versions.flatMap(({ value }) => value.conditions.flatMap(({ findings }) => findings.flatMap(({ when = {} }) => Object.keys(when))));
  const unasked = unaskedFacts(clock, input.facts, asked);
  const owed = { ...answer, outcome, missing, reasons, cites, issues: unasked };
  if (outcome !== 'required') return owed;
  const end = answerClock(question);
  if ('code' in end) return { ...owed, issues: [end] };
  if ('unmeasured' in end) return { ...owed, issues: [rulesIssue('rules.period-unmeasured', { params: { rule: clock.id, words: end.unmeasured } })] };
  const { due, work, issues } = end;
  return { ...owed, ...due, underReadings: work.underReadings, underFacts: work.underFacts, missing: work.missing, issues: [...issues, ...unasked], cites: [...cites, ...work.cites] };
}
