import type { AsapIssue } from '../../asap/index.js';
import { plural, printable } from '../lines.js';
import { type CheckedFile, type FileAnswer, LATE, lateWords, type ValidationFormat } from './file-answer.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as XML takes it; what XML cannot hold is shown escaped as everywhere. */
const xml = (text: string): string => printable(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** One finding a line, with its place. */
const placed = ({ location, message, severity }: AsapIssue): string => `${xml(`${severity}${location ? ` on line ${location.line}` : ''}: ${message}`)}\n`;

interface TestCase {
  readonly xml: string;
  readonly kind?: 'failure' | 'error';
}

/** What was found under one code: a failure where it has an error, else output that fails nothing. */
function caseOf(code: string, issues: readonly AsapIssue[], file: string): TestCase {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const open = `    <testcase name="${xml(code)}" classname="${xml(file)}">`;
  const found = issues.map(placed).join('');
  if (errors > 0) return { kind: 'failure', xml: `${open}<failure type="${xml(code)}" message="${plural(errors, 'error')}">${found}</failure></testcase>\n` };
  return { xml: `${open}<system-out>${found}</system-out></testcase>\n` };
}

function casesOf(answer: CheckedFile): readonly TestCase[] {
  const { file, report } = answer;
  const codes = [...new Set(report.issues.map(({ code }) => code))];
  const late = lateWords(answer);
  const cases = [
    ...codes.map((code) => caseOf(code, report.issues.filter((issue) => issue.code === code), file)),
    ...(late.length > 0 ? [{ kind: 'failure' as const, xml: `    <testcase name="${LATE}" classname="${xml(file)}"><failure type="${LATE}" message="late">${late.map((words) => `${xml(words)}\n`).join('')}</failure></testcase>\n` }] : []),
  ];
  return cases.length > 0 ? cases : [{ xml: `    <testcase name="no findings" classname="${xml(file)}"/>\n` }];
}

const unread = (file: string, error: string): TestCase => ({ kind: 'error', xml: `    <testcase name="readable" classname="${xml(file)}"><error type="unreadable" message="${xml(error)}"/></testcase>\n` });

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

const attributes = ({ tests, failures, errors }: Counts): string => `tests="${tests}" failures="${failures}" errors="${errors}"`;

/** JUnit's XML: a suite a file, a case a code that was found in it. */
export const junit: ValidationFormat = {
  start: () => {
    const suites: string[] = [];
    let all: Counts = { tests: 0, failures: 0, errors: 0 };
    return {
      file: (answer: FileAnswer) => {
        const cases = 'error' in answer ? [unread(answer.file, answer.error)] : casesOf(answer);
        const count = (kind: TestCase['kind']) => cases.filter((each) => each.kind === kind).length;
        const counts = { tests: cases.length, failures: count('failure'), errors: count('error') };
        all = { tests: all.tests + counts.tests, failures: all.failures + counts.failures, errors: all.errors + counts.errors };
        suites.push(`  <testsuite name="${xml(answer.file)}" ${attributes(counts)}>\n${cases.map((each) => each.xml).join('')}  </testsuite>\n`);
        return '';
      },
      end: () => `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kasper-rules validate" ${attributes(all)}>\n${suites.join('')}</testsuites>\n`,
    };
  },
};
