import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import { toDayNumber } from '../core/plain-date.js';
import type { PlainDate } from '../core/plain-date.js';
import { clockQuestionOf } from '../rules/clocks/clock-question.js';
import { nominalAndRolled } from '../rules/clocks/nominal-and-rolled.js';
import type { RulesIssueCode } from '../rules/issues.js';
import { rulesIssue } from '../rules/issues.js';
import type { Clock } from '../rules/law/clock.js';
import type { OfficeDays } from './office-days.js';

/** The last day of a period as day numbers: as counted, and moved on to the first open day. */
export interface DueDays {
  readonly nominal: number;
  readonly rolled: number;
  /** What is in doubt about the days it rests on. */
  readonly cautions: readonly Issue<RulesIssueCode>[];
  readonly cites: readonly Citation[];
}

/** The last day of a clock that an event starts, whose own day is not counted. */
export function dueDays(clock: Clock, on: PlainDate, { calendar, closed, isListed }: OfficeDays): DueDays | Issue<RulesIssueCode> {
  const event = ['on', on] as const;
  const question = clockQuestionOf({ calendar }, clock, { request: event, refusal: event, correction: event, discovery: event }, { zone: calendar.zone });
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
