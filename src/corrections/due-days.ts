import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import { toDayNumber } from '../core/plain-date.js';
import type { PlainDate } from '../core/plain-date.js';
import type { ClockFacts } from '../rules/clocks/clock-question.js';
import { clockQuestionOf } from '../rules/clocks/clock-question.js';
import { nominalAndRolled } from '../rules/clocks/nominal-and-rolled.js';
import type { RulesIssueCode } from '../rules/issues.js';
import { rulesIssue } from '../rules/issues.js';
import type { Clock } from '../rules/law/clock.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { OfficeDays } from './office-days.js';

/** The last day of a period as day numbers: as counted, and moved on to the first open day. */
export interface DueDays {
  readonly nominal: number;
  readonly rolled: number;
  /** What is in doubt about the days it rests on. */
  readonly cautions: readonly Issue<RulesIssueCode>[];
  readonly cites: readonly Citation[];
}

/** What a clock is asked beside the day of its event. */
interface DueDaysQuestion {
  readonly offices: OfficeDays;
  readonly rooms: ProfileWith<'readings'>;
  /** The facts of the event. */
  readonly facts: ClockFacts;
  readonly readings: Readonly<Record<string, string>> | undefined;
}

/** The last day of a clock that an event starts, whose own day is not counted. */
export function dueDays(clock: Clock, on: PlainDate, { offices, rooms, facts, readings }: DueDaysQuestion): DueDays | Issue<RulesIssueCode> {
  const { calendar, closed, isListed } = offices;
  const event = ['on', on] as const;
  const law = { calendar, ...(rooms.readings && { readings: rooms.readings }) };
  const question = clockQuestionOf(law, clock, { request: event, refusal: event, correction: event, discovery: event }, { zone: calendar.zone, facts, ...(readings && { readings }) });
  if ('code' in question) return question;
  const ends = nominalAndRolled({ ...question, extras: closed });
  if ('code' in ends) return ends;
  if ('unmeasured' in ends) return rulesIssue('rules.period-unmeasured', { params: { rule: clock.id, words: ends.unmeasured } });
  const { nominal, rolled } = ends;
  const { evaluation } = rolled;
  return {
    nominal: toDayNumber(nominal.due.due),
    rolled: toDayNumber(rolled.due.due),
    cautions: isListed ? [] : rolled.issues,
    cites: [...evaluation.cites, ...(evaluation.chosen.row.cites ?? [])],
  };
}
