import type { Issue } from '../../core/issue.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';

/** That an answer is open for want of facts. */
export function factsMissing(names: readonly string[]): readonly Issue<RulesIssueCode>[] {
  if (names.length === 0) return [];
  return [rulesIssue('rules.fact-missing', { path: ['facts'], params: { facts: names.join(', ') } })];
}
