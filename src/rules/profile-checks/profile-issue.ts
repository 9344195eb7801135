import type { Issue, IssueParams } from '../../core/issue.js';
import { issueOf } from '../../core/issue.js';
import type { RulesProfileIssueCode } from '../issues.js';
import { rulesIssues } from '../issues.js';
import type { ProfilePath } from '../profile/profile-place.js';

/** A fault of a profile. */
export type ProfileIssue = Issue<RulesProfileIssueCode>;

/** Builds the issue of a fault. */
export function profileIssue(code: RulesProfileIssueCode, path: ProfilePath, params?: IssueParams): ProfileIssue {
  return issueOf<RulesProfileIssueCode>(rulesIssues, code, { path, ...(params && { params }) });
}
