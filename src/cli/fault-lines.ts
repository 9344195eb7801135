import { rulesIssues } from '../rules/issues.js';
import type { ProfileIssue } from '../rules/profile-checks/profile-issue.js';
import { printable } from './lines.js';
import { remedyHere } from './remedy-here.js';

/** The faults of a profile, one a line with its place and its remedy. */
export function faultLines(faults: readonly ProfileIssue[]): string {
  return faults.map((fault) => {
    const { code, severity, path, message } = fault;
    return `${severity} at ${printable(path.join('.')) || 'the top'}: ${printable(message)} ${remedyHere(rulesIssues, fault)} [${code}]\n`;
  }).join('');
}
