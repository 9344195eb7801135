import { asapIssues, type AsapIssue, type Submission, tryWrite, validate, type WriteOptions } from '../asap/index.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Profile } from '../rules/law/profile.js';
import type { CommandIo, ExitStatus, HostIo } from './command.js';
import { writeOutput } from './written-output.js';
import { remedyHere } from './remedy-here.js';

/** Where a transmission goes, and the day it is checked on. */
export interface Delivery {
  readonly on: PlainDate;
  /** The file to make; standard output without one. */
  readonly output: string | undefined;
  /** Whose checks it must pass. */
  readonly profile: Required<Pick<Profile, 'id' | 'asap'>>;
  /** What is said in place of an issue that keeps the file from being written; by default that issue. */
  readonly wordsOf?: (issue: AsapIssue) => AsapIssue;
  /** Whether the file is written although its checks find an error. */
  readonly allowErrors?: boolean;
  /** Where in a file at hand an issue of the new one stands, as ` on line 5`; by default nothing is said of it. */
  readonly placeOf?: (issue: AsapIssue) => string;
  /** What the caller can do next about an error, as a sentence of its own behind the issues. */
  readonly nextStep?: (error: AsapIssue) => string | undefined;
}

/** Ends a command that found something wrong. */
export function nothingWritten(io: CommandIo): ExitStatus {
  io.writeError('Nothing was written.\n');
  return 1;
}

/** Says issues on standard error: each error, and a warning once with the number of its places. */
function sayIssues(issues: readonly AsapIssue[], placeOf: (issue: AsapIssue) => string, io: CommandIo): void {
  const wordsOf = ({ severity, message, code }: AsapIssue): string => `${severity} ${message} ${code}`;
  const counts = new Map<string, number>();
  for (const issue of issues) counts.set(wordsOf(issue), (counts.get(wordsOf(issue)) ?? 0) + 1);
  const said = new Set<string>();
  for (const issue of issues) {
    const words = wordsOf(issue);
    if (issue.severity !== 'error' && said.has(words)) continue;
    said.add(words);
    const count = issue.severity === 'error' ? 1 : (counts.get(words) ?? 1);
    io.writeError(`${issue.severity}${placeOf(issue)}: ${issue.message}. ${remedyHere(asapIssues, issue)} [${issue.code}]${count > 1 ? ` (${count} places)` : ''}\n`);
  }
}

/** Writes a transmission that the checks of a profile find no error in; says on standard error what they find. */
export async function deliver(submission: Submission, form: WriteOptions, { on, output, profile, wordsOf = (issue) => issue, placeOf = () => '', nextStep, allowErrors = false }: Delivery, io: HostIo): Promise<ExitStatus> {
  const written = tryWrite(submission, form);
  const issues = written.ok ? validate(written.value, { profile, on }).issues : written.issues.map(wordsOf);
  sayIssues(issues, placeOf, io);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (!written.ok || (!allowErrors && errors.length > 0)) {
    const next = nextStep && errors.map(nextStep).find((step) => step !== undefined);
    if (next !== undefined) io.writeError(`${next}\n`);
    return nothingWritten(io);
  }
  await writeOutput(written.value, output, io);
  return 0;
}
