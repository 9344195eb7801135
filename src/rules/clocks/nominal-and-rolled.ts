import type { Issue } from '../../core/issue.js';
import type { RulesIssueCode } from '../issues.js';
import type { ClockAnswer } from './clock-answer.js';
import { answerClock } from './clock-answer.js';
import type { UnmeasuredRow } from './clock-evaluation.js';
import type { ClockQuestion } from './clock-question.js';

/** A clock's end as counted, and with a last day on which the offices are closed moved on. */
export interface NominalAndRolled {
  readonly nominal: ClockAnswer;
  readonly rolled: ClockAnswer;
}

/** The two ends of a period whose last day may or may not move on; they differ for calendar days alone. */
export function nominalAndRolled(question: ClockQuestion): NominalAndRolled | UnmeasuredRow | Issue<RulesIssueCode> {
  const { profile } = question;
  const zoneOfDays = profile.calendar?.zone ?? 'UTC';
  const nominal = answerClock({ ...question, zoneOfDays, rolls: 'never' });
  if (!('work' in nominal)) return nominal;
  const rolled = answerClock({ ...question, zoneOfDays, rolls: 'to-open-day' });
  return 'work' in rolled ? { nominal, rolled } : rolled;
}
