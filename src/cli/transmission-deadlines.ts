import { type AsapDocument, read } from '../asap/index.js';
import type { Issue } from '../core/issue.js';
import type { Result } from '../core/result.js';
import { type RulesIssueCode, rulesIssues } from '../rules/issues.js';
import { type DatedRecord, type DatedSubmission, type DueGroup, submissionDeadlines, type SubmissionDeadlinesOptions } from '../rules/submission-deadlines.js';
import { usageError } from './command.js';
import { plural, wrap } from './lines.js';
import type { Styles } from './styles.js';

/** When a file was, or will be, transmitted. */
export type Transmission = Pick<SubmissionDeadlinesOptions, 'transmittedAt' | 'zone'>;

type Deadlines = Result<readonly DueGroup[], RulesIssueCode>;

/** A file's records by due date, and the text that shows them. */
export interface TransmissionDeadlines {
  readonly deadlines: Deadlines;
  readonly text: (styles: Styles) => string;
}

const RECORDS_NAMED = 10;
const statusWords = { late: 'late', 'due-today': 'due today', 'in-time': 'in time' } as const;

/** The transmission two options describe; a time or zone that cannot be placed is a usage error. */
export function transmissionOf(transmittedAt: string, zone: string | undefined): Transmission {
  const transmission: Transmission = { transmittedAt, ...(zone !== undefined && { zone }) };
  const placed = submissionDeadlines({ pharmacies: [] }, transmission);
  if (placed.ok) return transmission;
  const [{ code, message, path }] = placed.issues;
  throw usageError(`--${path[0] === 'zone' ? 'zone' : 'transmitted-at'}: ${message} ${rulesIssues[code].help}`);
}

/** Records are numbered through the file, as the report on it numbers them. */
function numbersIn({ pharmacies }: DatedSubmission): ReadonlyMap<string, number> {
  const paths = pharmacies.flatMap(({ patients }, pharmacy) =>
    patients.flatMap(({ dispensings }, patient) => dispensings.map((_, at) => ['pharmacies', pharmacy, 'patients', patient, 'dispensings', at])),
  );
  return new Map(paths.map((path, at) => [path.join('.'), at + 1]));
}

function recordsLine(records: readonly DatedRecord[], numbers: ReadonlyMap<string, number>): string {
  const named = records.slice(0, RECORDS_NAMED).map(({ path }) => numbers.get(path.join('.')) ?? '?');
  const more = records.length - named.length;
  return `${plural(records.length, 'record')}: ${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`;
}

/** Each remark once, with how many records it concerns. */
function remarks(issues: readonly Issue<RulesIssueCode>[], styles: Styles): string[] {
  const counts = new Map<string, { readonly issue: Issue<RulesIssueCode>; count: number }>();
  for (const issue of issues) {
    const seen = counts.get(issue.message);
    if (seen) seen.count += 1;
    else counts.set(issue.message, { issue, count: 1 });
  }
  return [...counts.values()].flatMap(({ issue: { code, severity, message }, count }) => [
    `  ${count} × ${styles[severity](code)}`,
    wrap(`${message} ${rulesIssues[code].help}`, ' '.repeat(6)),
  ]);
}

/** Which records of a file are late, due today or in time when it is transmitted at a time. */
export function transmissionDeadlines(document: AsapDocument, transmission: Transmission): TransmissionDeadlines {
  const result = read(document);
  const submission: DatedSubmission = (result.ok ? result.value : result.partial) ?? { pharmacies: [] };
  const deadlines = submissionDeadlines(submission, transmission);
  const groups = deadlines.ok ? deadlines.value : [];
  const numbers = numbersIn(submission);
  const text = (styles: Styles): string => {
    const lines = [
      styles.heading(`Deadlines of a transmission at ${transmission.transmittedAt}`),
      ...(groups.length === 0 ? ['  No new record has a deadline.'] : []),
      ...groups.map(({ status, dueAt, records }) => {
        const words = statusWords[status].padEnd(9);
        return `  ${status === 'late' ? styles.error(words) : words}  due ${dueAt}  ${recordsLine(records, numbers)}`;
      }),
      ...remarks(deadlines.issues, styles),
      ...(groups[0] ? [styles.faint(wrap(`Sources: ${groups[0].cites.map(({ id, standing }) => `${id} [${standing}]`).join('; ')}`))] : []),
    ];
    return `${lines.join('\n')}\n`;
  };
  return { deadlines, text };
}
