import type { Issue } from '../../core/issue.js';
import type { RulesIssueCode } from '../issues.js';
import { rulesIssue } from '../issues.js';

/** That an answer is open for want of facts. A period that is not known has its earliest end in place of that. */
export function factsMissing(names: readonly string[]): readonly Issue<RulesIssueCode>[] {
  if (names.length === 0) return [];
  const facts = names.join(', ');
  return [{ ...rulesIssue('rules.fact-missing', { path: ['facts'], params: { facts } }), message: `The answer turns on what is not known (${facts}).` }];
}
