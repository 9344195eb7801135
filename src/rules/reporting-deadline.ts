import { mustBeObject } from '../core/mistake.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import type { CalendarReading } from './law/business-calendar.js';
import type { ClockWork } from './clocks/clock-answer.js';
import { unaskedFacts } from './clocks/asked-facts.js';
import { answerClock } from './clocks/clock-answer.js';
import type { ClockCircumstances } from './clocks/clock-question.js';
import { clockQuestionOf } from './clocks/clock-question.js';
import type { Due } from './clocks/close-of-business.js';
import { settingsWith } from '../core/readings.js';
import { defaultProfile } from './profile/default-profile.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { ProfileWith } from './law/profile.js';
import { reportingRule } from './profile/room.js';

/** When what is reported happened; one of them at least. */
export interface ReportedEvent {
  /**
   * When it was dispensed, in Kentucky filled: the dispenser's local date ('2025-03-10') or local time ('2025-03-10T10:00'), or an instant with
   * offset ('2025-03-10T10:00:00-04:00'), which needs `zone` to name the local date.
   */
  readonly dispensed?: string;
  /** When it left by sale, or was delivered to the user. */
  readonly sold?: string;
  /** When it was discovered: a theft or a loss. */
  readonly discovered?: string;
  /** When the report before this one went out, where the law counts from it. */
  readonly lastReport?: string;
}

/** What {@link reportingDeadline} is asked. */
export interface ReportingDeadlineInput extends ReportedEvent, ClockCircumstances {
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'calendar' | 'reporting' | 'readings'>;
}

/** A deadline that shows its work. */
export interface DeadlineAnswer extends Due, ClockWork {
  /** The reading of "business day" the answer takes. */
  readonly reading: CalendarReading;
  /** The dispenser's local date of what the period runs from; it is not counted. */
  readonly dispensedOn: PlainDate;
  /** The option that gave the time of day; absent where hours count. */
  readonly closeOfBusiness?: string;
  /** The answer under each reading of business days; `earliest` is timely under all. */
  readonly alternatives: {
    /** Under the library's own reading of which days are closed. */
    readonly default: Due;
    /** With the fewest days closed. */
    readonly earliest: Due;
    /** With the most days closed. */
    readonly latest: Due;
  };
}

/**
 * The last date and time to report a dispensing, with every day counted or skipped, the other readings and the citations.
 *
 * The dispenser's local date decides. Fails with `rules.date-format`, `rules.zone-required`, `rules.zone-unknown`,
 * `rules.closing-time-required`, `rules.closure-format`, `rules.dispenser-closures-format`, `rules.date-before-law`, `rules.date-beyond-calendar`,
 * `rules.row-missing`, `rules.period-unmeasured` or `rules.room-missing`. Where a reading needs the other of `dispensed` and `sold`, it fails with
 * `rules.start-missing`: in Kentucky the reading `earliest` counts from the fill, so `dispensed` is always wanted. Cautions among the issues of an answer:
 * `rules.weak-closure`, `rules.undesignated-closure`, `rules.early-closing`, `rules.outside-coverage`, `rules.local-time-repeated`, `rules.local-time-skipped`,
 * `rules.time-unknown`, `rules.fact-missing`, `rules.fact-unasked` and, where the law of a case that may be meant gives no number, `rules.period-unmeasured`.
 * Kentucky: 902 KAR 55:110 s.2(3); KRS 446.030(1)(a).
 *
 * @example
 * ```ts
 * import { reportingDeadline } from 'kasper-rules/rules';
 * const answer = reportingDeadline({ dispensed: '2024-12-23' });
 * if (answer.ok) console.log(answer.value.due, answer.value.alternatives.earliest.due); // 2024-12-26 2024-12-24
 * ```
 */
export function reportingDeadline(input: ReportingDeadlineInput): Result<DeadlineAnswer, RulesIssueCode> {
  mustBeObject('reportingDeadline', input, 'the question');
  const { profile = defaultProfile, dispensed, sold, discovered, lastReport } = input;
  if (dispensed === undefined && sold === undefined && discovered === undefined) return failure([rulesIssue('rules.date-format', { path: ['dispensed'] })]);
  const clock = reportingRule(profile, 'deadline');
  if ('code' in clock) return failure([clock]);
  const starts = {
    dispensing: ['dispensed', dispensed],
    sale: ['sold', sold],
    discovery: ['discovered', discovered],
    'previous-report': ['lastReport', lastReport],
  } as const;
  const question = clockQuestionOf(profile, clock, starts, input);
  if ('code' in question) return failure([question]);
  const answer = answerClock(question);
  if ('code' in answer) return failure([answer]);
  if ('unmeasured' in answer) return failure([rulesIssue('rules.period-unmeasured', { params: { rule: clock.id, words: answer.unmeasured } })]);

  const { evaluation, due, dueUnder, work, issues } = answer;
  const { chosen } = evaluation;
  const [closing] = chosen.end.closings;
  const calendar = profile.calendar?.reading ?? '';
  const under = (name: CalendarReading): Due => (profile.calendar ? dueUnder(calendar, name) : undefined) ?? due;
  if (profile.calendar && !dueUnder(calendar, 'earliest')) {
    // The safe day is never hidden: what it lacks is asked for, instead of the due date of another reading.
    const cautious = answerClock({ ...question, settings: settingsWith(question.settings, calendar, 'earliest') });
    if ('code' in cautious) return failure([cautious]);
  }
  return success(
    {
      due: due.due,
      dueAt: due.dueAt,
      reading: (question.settings[calendar] ?? 'default') as CalendarReading,
      dispensedOn: chosen.start.date,
      ...(closing && { closeOfBusiness: closing.option }),
      days: work.days,
      alternatives: { earliest: under('earliest'), default: under('default'), latest: under('latest') },
      possibilities: work.possibilities,
      readingsUsed: work.readingsUsed,
      cites: work.cites,
      underReadings: work.underReadings,
      underFacts: work.underFacts,
      missing: work.missing,
    },
    [...issues, ...unaskedFacts(clock, input.facts)],
  );
}
