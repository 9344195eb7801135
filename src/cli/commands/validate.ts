import type { ValidationReport } from '../../asap/index.js';
import { startValidation, type Validation } from '../../asap/report/watched-validation.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { Profile } from '../../rules/law/profile.js';
import { countOption, dateOption, isJsonFormat, readArguments } from '../arguments.js';
import { type Command, type ExitStatus, type HostIo, isUsageError, usageError } from '../command.js';
import { createFileSketch } from '../file-sketch.js';
import { jsonText, plural, printable } from '../lines.js';
import { neededRooms } from '../needed-rooms.js';
import type { ProgressBar } from '../progress-bar.js';
import { refuseForeignFile } from '../refuse-foreign-file.js';
import { type Styles, stylesFor } from '../styles.js';
import { type Transmission, transmissionDeadlines, type TransmissionDeadlines, transmissionOf } from '../transmission-deadlines.js';
import { validationPage } from '../validation-page.js';
import { withWholeBeginning } from '../whole-beginning.js';

interface Call {
  readonly files: readonly string[];
  readonly on: PlainDate;
  readonly json: boolean;
  readonly showPhi: boolean;
  readonly maxIssues: number | undefined;
  readonly transmission: Transmission | undefined;
  readonly profile: Required<Pick<Profile, 'id' | 'asap'>>;
}

/** A file's answers, and the page that shows them to people; the deadlines only when a transmission was named. */
interface CheckedFile {
  readonly report: ValidationReport;
  readonly deadlines: TransmissionDeadlines['deadlines'] | undefined;
  readonly page: string;
}

/** A file's answers as JSON. */
interface Answer {
  readonly file: string;
  readonly report: ValidationReport;
  readonly deadlines?: TransmissionDeadlines['deadlines'];
}

function callOf(args: readonly string[], io: HostIo, law: Profile): Call {
  const { values, positionals: files } = readArguments(args, {
    on: { type: 'string', default: io.localTime().slice(0, 10) },
    format: { type: 'string', default: 'pretty' },
    'show-phi': { type: 'boolean', default: false },
    'max-issues': { type: 'string' },
    'transmitted-at': { type: 'string' },
    zone: { type: 'string' },
  });
  if (files.length === 0) throw usageError('Name at least one file, or - for standard input.');
  if (files.filter((file) => file === '-').length > 1) throw usageError('Standard input (-) can be read once.');
  const maxIssues = values['max-issues'];
  const transmittedAt = values['transmitted-at'];
  if (transmittedAt === undefined && values.zone !== undefined) throw usageError('--zone goes with --transmitted-at.');
  return {
    files,
    on: dateOption('on', values.on),
    json: isJsonFormat(values.format),
    showPhi: values['show-phi'],
    maxIssues: maxIssues === undefined ? undefined : countOption('max-issues', maxIssues),
    transmission: transmittedAt === undefined ? undefined : transmissionOf(transmittedAt, values.zone, law),
    profile: neededRooms(law, 'asap'),
  };
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : printable(file));

/** A file that is being validated, and what is kept of it to be shown. */
interface Check extends Pick<Validation, 'push' | 'counts'> {
  readonly finish: (size: number, styles: Styles) => CheckedFile;
}

function startCheck(file: string, beginning: Uint8Array, { on, json, showPhi, maxIssues, transmission, profile }: Call): Check {
  refuseForeignFile(nameOf(file), beginning);
  const drawing = json ? undefined : createFileSketch(beginning, showPhi);
  const tally = transmission && transmissionDeadlines(transmission, json);
  const validation = startValidation(
    { profile, on, ...(maxIssues !== undefined && { maxIssues }) },
    (drawing ?? tally) && { ...drawing?.watcher, ...(tally && { record: tally.record }) },
  );
  return {
    push: validation.push,
    counts: validation.counts,
    finish: (size, styles) => {
      const report = validation.end();
      const timed = tally?.finish();
      const page = drawing ? validationPage({ name: nameOf(file), size, sketch: drawing.sketch, report, showPhi }, styles) : '';
      return { report, deadlines: timed?.deadlines, page: timed ? `${page}\n${timed.text(styles)}` : page };
    },
  };
}

/** Shorter work is over before anybody has read how far it is. */
const LONG_WORK = 4_000_000;

/** Validates a file in one pass, keeping no more of it than is shown; refuses with a usage error what cannot be read or be an ASAP file. */
async function checkFile(file: string, call: Call, io: HostIo): Promise<CheckedFile> {
  const { size: expected, chunks } = await io.open(file);
  let check: Check | undefined;
  let progress: ProgressBar | undefined;
  let size = 0;
  try {
    for await (const chunk of withWholeBeginning(chunks)) {
      check ??= startCheck(file, chunk, call);
      check.push(chunk);
      size += chunk.length;
      if (size >= LONG_WORK) progress ??= io.startProgress?.(expected);
      progress?.update(size, check.counts());
    }
  } finally {
    progress?.stop();
  }
  check ??= startCheck(file, new Uint8Array(), call);
  return check.finish(size, stylesFor(io.colour));
}

/** Checks a file; `undefined`, and said on standard error, when it cannot be. */
async function tryFile(file: string, call: Call, io: HostIo): Promise<CheckedFile | undefined> {
  try {
    return await checkFile(file, call, io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.writeError(`kasper-rules validate: ${error.message}\n`);
    return undefined;
  }
}

const help = `FILE is an ASAP file of any size, or - for standard input; it is read once and not kept.

  --on DATE         the day of validation, after which dates lie in the future (today)
  --format FORMAT   pretty, a report for people, or json, the ValidationReport of the API:
                    one object for one file, an array of { file, report } for several
  --show-phi        show patient data in the report for people; json never holds any
  --max-issues N    list at most N issues; the counts cover all of them (10000)
  --transmitted-at TIME
                    also tell which new records are late, due that day or in time when the file is
                    transmitted at 2025-03-12T08:00:00-04:00, or at a local time of --zone;
                    json then holds { report, deadlines }, with dates of dispensing, and keeps every record
                    in memory to list it
  --zone ZONE       the dispenser's time zone, such as America/Chicago

Exit status: 0 no errors, though perhaps warnings; 1 errors or late records; 2 a file cannot be read or is no text.
The checks are this library's own reading of the standard and the law; the program may see a file differently.

  kasper-rules validate today.dat
  gpg --decrypt today.dat.gpg | kasper-rules validate - --format json`;

/** `kasper-rules validate`: holds ASAP files against the standard and what a program asks of them. */
export const validate: Command<HostIo> = {
  name: 'validate',
  summary: 'Check ASAP files: what is wrong, where, by which rule, and what to do about it.',
  usage: 'kasper-rules validate FILE… [--on DATE] [--format pretty|json] [--show-phi] [--max-issues N]\n    [--transmitted-at TIME [--zone ZONE]]',
  help,
  run: async (args, io, profile) => {
    const call = callOf(args, io, profile);
    const { files, json } = call;
    const answers: Answer[] = [];
    let [checked, wrong, late] = [0, 0, 0];
    for (const file of files) {
      const answer = await tryFile(file, call, io);
      if (!answer) continue;
      const { report, deadlines, page } = answer;
      if (json) answers.push({ file, report, ...(deadlines && { deadlines }) });
      else io.write(`${checked > 0 ? '\n\n' : ''}${page}`);
      checked += 1;
      if (!report.ok) wrong += 1;
      if (deadlines?.ok === true && deadlines.value.some((group) => group.late)) late += 1;
    }
    if (answers.length > 0) io.write(jsonText(jsonOf(answers, files.length)));
    if (!json && checked > 1) io.write(`\n${plural(checked, 'file')} checked: ${wrong} with errors, ${checked - wrong} without.\n`);
    return statusOf(checked < files.length, wrong + late > 0);
  },
};

/** One object for one file, an array for several; the report alone when no transmission was named. */
function jsonOf(answers: readonly Answer[], files: number): unknown {
  const [first] = answers;
  if (files > 1 || !first) return answers;
  return first.deadlines ? { report: first.report, deadlines: first.deadlines } : first.report;
}

function statusOf(isIncomplete: boolean, isWrong: boolean): ExitStatus {
  if (isIncomplete) return 2;
  return isWrong ? 1 : 0;
}
