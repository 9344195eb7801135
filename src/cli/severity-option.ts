import { asapIssues, type AsapIssueCode } from '../asap/index.js';
import type { Severity } from '../core/issue.js';
import { nearest } from '../core/nearest.js';
import { usageError } from './command.js';
import type { ValueKind } from './declaration/value-kind.js';
import { printable } from './lines.js';

const codes = Object.keys(asapIssues);
const isCode = (code: string): code is AsapIssueCode => Object.hasOwn(asapIssues, code);
const levels = ['error', 'warning', 'info', 'off'] as const;

function codeOf(name: string): AsapIssueCode {
  const code = name.trim().toLowerCase();
  if (isCode(code)) return code;
  const meant = nearest(code, codes);
  throw usageError(`There is no issue code ${printable(name)}.${meant === undefined ? ' docs/reference/issue-codes.md lists them, and so does the report.' : ` Did you mean ${meant}?`}`);
}

/** An issue code of a file. */
export const issueCode: ValueKind<AsapIssueCode> = { word: 'CODE', expects: 'an issue code such as asap.check-digit', read: codeOf, completes: 'issue-codes' };

/** How grave an issue is taken. */
export const codeSeverity: ValueKind<readonly [AsapIssueCode, Severity | 'off']> = {
  word: 'CODE=LEVEL',
  expects: 'an issue code and error, warning, info or off, such as asap.check-digit=error',
  completes: 'severities',
  read: (given) => {
    const [name = '', level, ...more] = given.split('=');
    const known = levels.find((each) => each === level?.trim().toLowerCase());
    return known === undefined || more.length > 0 ? undefined : [codeOf(name), known];
  },
};
