import { asapIssues, type Issue } from 'kasper-rules/asap';
import { correctionIssues } from 'kasper-rules/corrections';
import { rulesIssues } from 'kasper-rules/rules';
import { expect, it } from 'vitest';
import { remedyHere } from '../../site/workbench/common/page-remedies.js';

/** Of texts and of facts: what is wrong with values that a program passes, or with a profile, arises on no page. */
const shown = Object.keys({ ...asapIssues, ...rulesIssues, ...correctionIssues }).filter((code) => !/^(?:rules\.profile\.|asap\.(?:wrong-type|unwritable|bad-value)$)/.test(code));
const issueOf = (code: string): Issue => ({ code, severity: 'error', message: '', path: [] });

it.each(shown)('%s: what to do can be done on the page', (code) => {
  const remedy = remedyHere(issueOf(code)) ?? '';
  expect(remedy).not.toBe('');
  // Names of functions, options and members, commands, literals of programs.
  expect(remedy).not.toMatch(/`|kasper-rules|\bPass\b|[a-z][A-Z]|\{ |--\w/);
});
