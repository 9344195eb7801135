import { rulesIssues } from '../rules/issues.js';
import type { ProfileIssue } from '../rules/profile-checks/profile-issue.js';
import { printable } from './lines.js';

/** The faults of a profile, one a line with its place and its remedy. */
export function faultLines(faults: readonly ProfileIssue[]): string {
  return faults.map(({ code, severity, path, message }) => `${severity} at ${printable(path.join('.')) || 'the top'}: ${printable(message)} ${rulesIssues[code].help} [${code}]\n`).join('');
}
