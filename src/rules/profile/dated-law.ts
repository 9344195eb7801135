import type { Dated } from '../../core/dated.js';
import type { Issue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import { isPlainDate } from '../../core/plain-date.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';
import type { BusinessCalendar } from '../law/business-calendar.js';
import type { Rule } from '../law/rule.js';
import { reachOf, versionOn } from '../law/rule.js';

/** The version of a rule in force on a day, or the latest where no day is asked about; else the issue with the day. */
export function lawOn<T>(rule: Rule<T>, on: PlainDate | undefined): Dated<T> | Issue<RulesIssueCode> {
  if (on !== undefined && !isPlainDate(on)) return rulesIssue('rules.date-format', { path: ['on'] });
  const [{ cites }] = rule.versions;
  return versionOn(rule, on) ?? rulesIssue('rules.date-before-law', { params: { rule: rule.id, ...(on !== undefined && reachOf(rule.versions, on)) }, cites });
}

/** The version of a rule in force on a day the calendar reaches, or the issue that there is none. */
export function datedLaw<T>(calendar: BusinessCalendar, rule: Rule<T>, on: PlainDate): Dated<T> | Issue<RulesIssueCode> {
  const law = lawOn(rule, on);
  if ('code' in law) return law;
  const { from, to } = calendar.computable;
  return on < from || on > to ? rulesIssue('rules.date-beyond-calendar', { params: { from, to } }) : law;
}
