import type { Dated } from '../core/dated.js';
import type { Issue } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import type { Profile } from './profile.js';
import type { Rule } from './rule.js';
import { versionOn } from './rule.js';

/** The version of a rule in force on a day the calendar reaches, or the issue that there is none. */
export function datedLaw<T>(profile: Profile, rule: Rule<T>, on: PlainDate): Dated<T> | Issue<RulesIssueCode> {
  const version = versionOn(rule, on);
  const { from: start = '' } = rule.versions[0];
  if (!version) return rulesIssue('rules.date-before-law', { params: { rule: rule.id, from: start }, cites: rule.versions[0].cites });
  const { from, to } = profile.calendar.computable;
  return on < from || on > to ? rulesIssue('rules.date-beyond-calendar', { params: { from, to } }) : version;
}
