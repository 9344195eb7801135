import { docsOf, type SeverityOverrides, type ValidationReport } from '../../asap/index.js';
import { startValidation, type Validation } from '../../asap/report/watched-validation.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { Profile } from '../../rules/law/profile.js';
import { type ExitStatus, type HostIo, isUsageError, usageError } from '../command.js';
import { writtenAt } from '../correction-options.js';
import { type Call as CallOf, defineCommand } from '../declaration/command-declaration.js';
import type { OptionDeclarations } from '../declaration/option-declaration.js';
import { date, oneOf, text, wholeNumber } from '../declaration/value-kind.js';
import { dispenserOf, dispenserOptions } from '../dispenser-options.js';
import { createFileSketch, SIGHTS_OF_A_KIND } from '../file-sketch.js';
import type { CheckedFile, FileAnswer, ValidationFormat } from '../formats/file-answer.js';
import { formatNames, validationFormats } from '../formats/validation-formats.js';
import { createLineStarts } from '../line-starts.js';
import { plural, printable } from '../lines.js';
import { neededRooms } from '../needed-rooms.js';
import { operandFiles } from '../operand-files.js';
import type { ProgressBar } from '../progress-bar.js';
import { codeSeverity, issueCode } from '../severity-option.js';
import { refuseForeignFile } from '../refuse-foreign-file.js';
import { type Styles, stylesFor } from '../styles.js';
import { type Transmission, transmissionDeadlines, transmissionOf } from '../transmission-deadlines.js';
import { validationPage } from '../validation-page.js';
import { withWholeBeginning } from '../whole-beginning.js';

const GRAVE = 'How grave it is';
const SHOWN = 'What is shown';
const DEADLINES = 'Deadlines';

const options = {
  on: { takes: date, about: 'the day of validation, after which dates lie in the future', otherwise: 'today' },
  off: { takes: issueCode, about: 'do not report this issue', many: true, commas: true, under: GRAVE, config: 'off' },
  severity: { takes: codeSeverity, about: 'take an issue as an error, a warning, an info, or switch it off', many: true, commas: true, under: GRAVE, config: 'severity' },
  'max-warnings': { takes: wholeNumber(0), about: 'end with 1 where all files together have more warnings than this', under: GRAVE, config: 'maxWarnings' },
  format: { takes: oneOf('FORMAT', formatNames), about: 'pretty, a report for people; json, ndjson, sarif, junit or github for programs', default: 'pretty', under: SHOWN },
  quiet: { about: 'show errors alone; the counts cover everything', under: SHOWN },
  all: { about: 'show every issue, and not the first three of a kind', under: SHOWN },
  'max-issues': { takes: wholeNumber(1), about: 'list at most so many issues a file, errors before the rest; the counts cover all of them', otherwise: '10000', under: SHOWN },
  links: { about: 'name the row of the documentation that explains each issue, as a path within it (the folder docs of the package); json and ndjson then give every issue its docs', under: SHOWN },
  'show-phi': { about: 'show patient data in the report for people; no other format ever holds any', under: SHOWN },
  'transmitted-at': {
    takes: text('TIME', 'an instant such as 2025-03-12T08:00:00-04:00, or a local time of --zone'),
    about: 'also tell which new records are late, due that day or in time when the file is transmitted at 2025-03-12T08:00:00-04:00, or at a local time of --zone; json and ndjson then list every record with its date of dispensing, and keep them in memory to do so',
    under: DEADLINES,
  },
  zone: { ...dispenserOptions.zone, under: DEADLINES },
  'close-of-business': { ...dispenserOptions['close-of-business'], under: DEADLINES },
  'closes-at': { ...dispenserOptions['closes-at'], under: DEADLINES },
} as const satisfies OptionDeclarations;

/** What a call asks of every file. */
interface Task {
  readonly on: PlainDate;
  readonly severity: SeverityOverrides;
  /** The codes that are off. */
  readonly off: readonly string[];
  readonly format: ValidationFormat;
  readonly isPage: boolean;
  readonly quiet: boolean;
  readonly showPhi: boolean;
  readonly links: boolean;
  /** How many issues of a kind the page shows. */
  readonly sights: number;
  readonly maxIssues: number | undefined;
  readonly transmission: Transmission | undefined;
  readonly profile: Required<Pick<Profile, 'id' | 'asap'>>;
}

function taskOf({ options: values, given }: CallOf<typeof options>, io: HostIo, law: Profile): Task {
  const { 'max-issues': maxIssues, 'transmitted-at': transmittedAt, all, format } = values;
  if (all && maxIssues !== undefined) throw usageError('--all and --max-issues contradict each other.');
  const dispenser = Object.keys(dispenserOptions).find((name) => given.some((option) => option.name === name));
  if (transmittedAt === undefined && dispenser !== undefined) throw usageError(`--${dispenser} goes with --transmitted-at.`);
  const severity: SeverityOverrides = Object.fromEntries([...values.severity, ...values.off.map((code) => [code, 'off'] as const)]);
  return {
    on: values.on ?? writtenAt(undefined, io).day,
    severity,
    off: Object.entries(severity).flatMap(([code, level]) => (level === 'off' ? [code] : [])),
    format: validationFormats[format],
    isPage: format === 'pretty',
    quiet: values.quiet,
    showPhi: values['show-phi'],
    links: values.links,
    sights: all ? Number.POSITIVE_INFINITY : SIGHTS_OF_A_KIND,
    maxIssues: all ? Number.POSITIVE_INFINITY : maxIssues,
    transmission: transmittedAt === undefined ? undefined : transmissionOf(transmittedAt, dispenserOf(values, law), law),
    profile: neededRooms(law, 'asap'),
  };
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : printable(file));

/** A file that is being validated, and what is kept of it to be shown. */
interface Check extends Pick<Validation, 'push' | 'counts'> {
  readonly finish: (size: number, styles: Styles) => CheckedFile;
}

/** The report with the issues that shall be shown. */
const shownOf = (report: ValidationReport, quiet: boolean): ValidationReport => (quiet ? { ...report, issues: report.issues.filter(({ severity }) => severity === 'error') } : report);

/** The report with the row of the documentation at every issue. */
const withDocs = (report: ValidationReport): ValidationReport => ({ ...report, issues: report.issues.map((issue) => ({ ...issue, docs: docsOf(issue) })) });

function startCheck(file: string, beginning: Uint8Array, { on, severity, off, format, isPage, quiet, showPhi, links, sights, maxIssues, transmission, profile }: Task): Check {
  refuseForeignFile(nameOf(file), beginning);
  const drawing = isPage ? createFileSketch(beginning, { showPhi, sights }) : undefined;
  const lines = format.showsColumns ? createLineStarts() : undefined;
  const tally = transmission && transmissionDeadlines(transmission, format.listsRecords ?? false);
  const validation = startValidation(
    { profile, on, severity, ...(maxIssues !== undefined && { maxIssues }) },
    (drawing ?? tally) && { ...drawing?.watcher, ...(tally && { record: tally.record }) },
  );
  return {
    push: (chunk) => {
      if (chunk instanceof Uint8Array) lines?.push(chunk);
      validation.push(chunk);
    },
    counts: validation.counts,
    finish: (size, styles) => {
      const found = validation.end();
      const report = shownOf(found, quiet);
      const timed = tally?.finish();
      const isLate = timed?.deadlines.ok === true && timed.deadlines.value.some(({ late }) => late);
      const isShown = drawing !== undefined && (!quiet || !found.ok || isLate);
      const page = isShown ? validationPage({ name: nameOf(file), size, sketch: drawing.sketch, report, showPhi, sights, links, off }, styles) : '';
      return { file, ok: found.ok && !isLate, report: links ? withDocs(report) : report, off, deadlines: timed?.deadlines, columnOf: lines?.columnOf, page: isShown && timed ? `${page}\n${timed.text(styles)}` : page };
    },
  };
}

/** Shorter work is over before anybody has read how far it is. */
const LONG_WORK = 4_000_000;

/** Validates a file in one pass, keeping no more of it than is shown; refuses with a usage error what cannot be read or be an ASAP file. */
async function checkFile(file: string, task: Task, io: HostIo): Promise<CheckedFile> {
  const { size: expected, chunks } = await io.open(file);
  let check: Check | undefined;
  let progress: ProgressBar | undefined;
  let size = 0;
  try {
    for await (const chunk of withWholeBeginning(chunks)) {
      check ??= startCheck(file, chunk, task);
      check.push(chunk);
      size += chunk.length;
      if (size >= LONG_WORK) progress ??= io.startProgress?.(expected);
      progress?.update(size, check.counts());
    }
  } finally {
    progress?.stop();
  }
  check ??= startCheck(file, new Uint8Array(), task);
  return check.finish(size, stylesFor(io.colour));
}

/** Checks a file; one that cannot be checked is said on standard error as well. */
async function answerFor(file: string, task: Task, io: HostIo): Promise<FileAnswer> {
  try {
    return await checkFile(file, task, io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.writeError(`kasper-rules validate: ${error.message}\n`);
    return { file, error: error.message };
  }
}

/** `kasper-rules validate`: holds ASAP files against the standard and what a program asks of them. */
export const validate = defineCommand({
  name: 'validate',
  group: 'files',
  rooms: ['asap'],
  summary: 'Check ASAP files: what is wrong, where, by which rule, and what to do about it.',
  operands: [
    {
      word: 'FILE',
      about: "an ASAP file of any size, which is read once and not kept; a folder, for the files in it and below that end in .dat, .asap or .txt; a pattern such as 'out/**/*.dat'; or - for standard input",
      asks: 'Name at least one file, or - for standard input.',
      many: true,
      completes: 'files',
    },
  ],
  options,
  notes: [
    'Files are checked in the order in which they are named, those of a folder or a pattern in that of their names; what begins with a point is left out there, and folders behind symbolic links are not entered.',
    'json is { "ok", "files": [{ "file", "ok", "report", "deadlines"? }] } for one file or many, with the ValidationReport of the API; a file that cannot be read has "error" in place of "report". ndjson is an object a line: every issue, then its file. sarif is SARIF 2.1.0, junit the XML of JUnit, github the workflow commands of GitHub.',
    "The checks are this library's own reading of the standard and the law; the program may see a file differently.",
  ],
  statuses: '0 no errors, though perhaps warnings; 1 errors, late records or too many warnings; 2 a file cannot be read or is no text.',
  examples: [
    { shows: 'Check a file.', call: 'validate clean.dat --on 2025-03-13' },
    { shows: 'Take one issue more seriously, leave another out, and write for a build.', call: 'validate instructive-mistakes.dat --on 2025-03-13 --severity asap.check-digit=error --off asap.date-order --format github', status: 1 },
    { shows: 'Check what another program decrypts.', call: 'validate - --on 2025-03-13 --quiet', input: 'clean.dat' },
    { shows: 'See which records are late.', call: 'validate clean.dat --on 2025-03-13 --transmitted-at 2025-03-13T08:00 --zone America/New_York', status: 1 },
  ],
  run: async (call, io, law) => {
    const task = taskOf(call, io, law);
    const writer = task.format.start();
    let [warnings, unread, wrong] = [0, 0, 0];
    for (const file of await operandFiles(call.operands, io)) {
      const answer = await answerFor(file, task, io);
      io.write(writer.file(answer));
      if ('error' in answer) unread += 1;
      else {
        warnings += answer.report.counts.warnings;
        if (!answer.ok) wrong += 1;
      }
    }
    const allowed = call.options['max-warnings'];
    const isOver = allowed !== undefined && warnings > allowed;
    const status: ExitStatus = unread > 0 ? 2 : wrong > 0 || isOver ? 1 : 0;
    io.write(writer.end({ ok: status === 0, version: io.version() }));
    if (isOver) io.writeError(`${plural(warnings, 'warning')}: --max-warnings allows ${allowed.toLocaleString('en-US')}.\n`);
    return status;
  },
});
