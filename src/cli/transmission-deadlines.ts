import type { PassingRecord } from '../asap/report/watched-validation.js';
import type { Issue } from '../core/issue.js';
import { type Result, success } from '../core/result.js';
import { type RulesIssueCode, rulesIssues } from '../rules/issues.js';
import { byDeadline, deadlineKey } from '../rules/deadline-order.js';
import { type DatedRecord, type DueGroup, submissionDeadlines, type SubmissionDeadlinesOptions } from '../rules/submission-deadlines.js';
import type { ReadingOption } from '../core/readings.js';
import { usageError } from './command.js';
import { plural, wrap } from './lines.js';
import type { Styles } from './styles.js';
import { remedyHere } from './remedy-here.js';

/** When a file was, or will be, transmitted. */
export type Transmission = Pick<SubmissionDeadlinesOptions, 'transmittedAt' | 'zone' | 'closeOfBusiness' | 'closesAt' | 'profile'>;

type Deadlines = Result<readonly DueGroup[], RulesIssueCode>;

/** A file's records by due date, and the text that shows them. */
export interface TransmissionDeadlines {
  readonly deadlines: Deadlines;
  readonly text: (styles: Styles) => string;
}

/** Judges the records of a file while they pass. */
export interface DeadlineTally {
  readonly record: (record: PassingRecord) => void;
  readonly finish: () => TransmissionDeadlines;
}

const RECORDS_NAMED = 10;
const statusWords = { late: 'late', 'due-today': 'due today', 'in-time': 'in time' } as const;

/** The transmission two options describe; a time or zone that cannot be placed is a usage error. */
export function transmissionOf(transmittedAt: string, dispenser: Omit<Transmission, 'transmittedAt' | 'profile'>, profile: NonNullable<SubmissionDeadlinesOptions['profile']>): Transmission {
  const transmission: Transmission = { transmittedAt, profile, ...dispenser };
  const placed = submissionDeadlines({ pharmacies: [] }, transmission);
  if (placed.ok) return transmission;
  const [issue] = placed.issues;
  const { message, path } = issue;
  throw usageError(`--${path[0] === 'zone' ? 'zone' : 'transmitted-at'}: ${message} ${remedyHere(rulesIssues, issue)}`);
}

/** The records due on one day, and the first of them as the page names them: numbered through the file. */
interface OpenGroup {
  readonly group: DueGroup & { readonly records: DatedRecord[] };
  readonly numbers: number[];
  count: number;
}

/** A remark, and how many records it concerns. */
interface Remark {
  readonly issue: Issue<RulesIssueCode>;
  count: number;
}

function recordsLine({ numbers, count }: OpenGroup): string {
  const more = count - numbers.length;
  return `${plural(count, 'record')}: ${numbers.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`;
}

/** The readings that give another day, each with its due date, and whether that has passed. */
function otherDayLines({ due, underReadings, lateUnder }: DueGroup, styles: Styles): string[] {
  const late = new Set(lateUnder.map((other: ReadingOption) => `${other.reading} ${other.option}`));
  return underReadings
    .filter((other) => other.due !== due)
    .map(({ reading, option, dueAt }) => {
      const isLate = late.has(`${reading} ${option}`);
      return `    ${isLate ? styles.warning('late') : 'in time'} under ${reading} = ${option}: due ${dueAt}`;
    });
}

function remarkLines({ issue, count }: Remark, styles: Styles): string[] {
  const { code, severity, message } = issue;
  return [`  ${count} × ${styles[severity](code)}`, wrap(`${message} ${remedyHere(rulesIssues, issue)}`, ' '.repeat(6))];
}

/**
 * Tells which records of a file are late, due today or in time when it is transmitted at a time. Records of one status, fill and sale fare alike, so the
 * rules are asked once for each. Only who lists every record, as the answer of the API does, has them kept.
 */
export function transmissionDeadlines(transmission: Transmission, listsRecords: boolean): DeadlineTally {
  const answers = new Map<string, Deadlines>();
  const open = new Map<string, OpenGroup>();
  const remarks = new Map<string, Remark>();
  const issues: Issue<RulesIssueCode>[] = [];
  let number = 0;

  const answerFor = ({ reportingStatus, dateFilled, dateSold }: PassingRecord['dispensing']): Deadlines => {
    const key = `${reportingStatus ?? ''} ${dateFilled ?? ''} ${dateSold ?? ''}`;
    const dispensing = { reportingStatus, dateFilled, dateSold };
    const answer = answers.get(key) ?? submissionDeadlines({ pharmacies: [{ patients: [{ dispensings: [{ dispensing }] }] }] }, transmission);
    answers.set(key, answer);
    return answer;
  };

  /** What concerns the transmission or the calendar is said once, what concerns a record each time. */
  const remark = (issue: Issue<RulesIssueCode>, path?: DatedRecord['path']): void => {
    const seen = remarks.get(issue.message);
    const concernsRecord = issue.path[0] === 'pharmacies';
    if (seen && !concernsRecord) return;
    if (seen) seen.count += 1;
    else remarks.set(issue.message, { issue, count: 1 });
    if (!concernsRecord) issues.push(issue);
    else if (listsRecords && path) issues.push({ ...issue, path });
  };

  const file = (found: DueGroup, path: DatedRecord['path']): void => {
    const key = deadlineKey(found);
    const { group, numbers, count } = open.get(key) ?? { group: { ...found, records: [] }, numbers: [], count: 0 };
    open.set(key, { group, numbers, count: count + 1 });
    if (numbers.length < RECORDS_NAMED) numbers.push(number);
    if (listsRecords) for (const record of found.records) group.records.push({ ...record, path });
  };

  for (const issue of submissionDeadlines({ pharmacies: [] }, transmission).issues) remark(issue);
  return {
    record: ({ path, dispensing, isZeroReport }) => {
      number += 1;
      if (isZeroReport) return;
      const answer = answerFor(dispensing);
      for (const issue of answer.issues) remark(issue, path);
      if (answer.ok) for (const found of answer.value) file(found, path);
    },
    finish: () => {
      const groups = [...open.values()].sort((one, other) => byDeadline(one.group, other.group));
      const text = (styles: Styles): string => {
        const [first] = groups;
        const lines = [
          styles.heading(`Deadlines of a transmission at ${transmission.transmittedAt}`),
          ...(first ? [] : ['  No new record has a deadline.']),
          ...groups.flatMap((one) => {
            const { status, dueAt } = one.group;
            const words = statusWords[status].padEnd(9);
            return [`  ${status === 'late' ? styles.error(words) : words}  due ${dueAt}  ${recordsLine(one)}`, ...otherDayLines(one.group, styles)];
          }),
          ...[...remarks.values()].flatMap((one) => remarkLines(one, styles)),
          ...(first ? [styles.faint(wrap(`Sources: ${first.group.cites.map(({ id, standing }) => `${id} [${standing}]`).join('; ')}`))] : []),
        ];
        return `${lines.join('\n')}\n`;
      };
      return { deadlines: success(groups.map(({ group }) => group), issues), text };
    },
  };
}
