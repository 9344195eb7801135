import type { ValidationReport } from '../../asap/index.js';
import type { LineStarts } from '../line-starts.js';
import type { TransmissionDeadlines } from '../transmission-deadlines.js';

/** What a validation says of one file: what was found, or why it could not be read. */
export type FileAnswer = CheckedFile | UnreadFile;

/** A file that was read. */
export interface CheckedFile {
  /** Its path, or `-`. */
  readonly file: string;
  /** No error, and nothing late. */
  readonly ok: boolean;
  /** Its issues are those that shall be shown. */
  readonly report: ValidationReport;
  /** The codes that were not to be reported. */
  readonly off: readonly string[];
  /** Where a transmission was named. */
  readonly deadlines: TransmissionDeadlines['deadlines'] | undefined;
  /** Where columns are asked for. */
  readonly columnOf: LineStarts['columnOf'] | undefined;
  /** The page for people, where that is asked for. */
  readonly page: string;
}

/** A file that could not be read. */
export interface UnreadFile {
  readonly file: string;
  readonly error: string;
}

/** What a validation of several files comes to. */
export interface Verdict {
  /** Every file was read, none has an error or is late, and there are no more warnings than are allowed. */
  readonly ok: boolean;
  readonly version: string;
}

/** Writes the answers of a validation, file by file as they come. */
export interface ValidationWriter {
  readonly file: (answer: FileAnswer) => string;
  readonly end: (verdict: Verdict) => string;
}

/** How the answers of a validation can be written. */
export interface ValidationFormat {
  readonly start: () => ValidationWriter;
  /** It lists the records by their due date. */
  readonly listsRecords?: true;
  /** It says in which column an issue stands. */
  readonly showsColumns?: true;
}

/** What is said of records that are late. */
export const LATE = 'late-records';

/** The groups of records of a file that are late, a sentence each. */
export function lateWords({ deadlines }: CheckedFile): readonly string[] {
  if (deadlines?.ok !== true) return [];
  return deadlines.value.filter(({ late }) => late).map(({ dueAt }) => `Records of this file are late: they were due ${dueAt}.`);
}
